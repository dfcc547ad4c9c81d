namespace Talks.Analysis.Agents.Protocols;

/// <summary>
/// A mediated single text (Raiffa 1982; Klein and others 2003): the mediator, who knows no preferences, changes one issue of the
/// text that stands and asks everybody; what all accept stands. What stands at the end is agreed, if all accepted any text at
/// all.
/// </summary>
public static class SingleText
{
    /// <param name="draws">The mediator's: which issue it changes, and to what.</param>
    public static Ending Play(IReadOnlyList<IAgent> agents, Book book, int rounds, Draws draws)
    {
        int? standing = null;
        var last = rounds;
        for (var round = 1; round <= rounds; round++)
        {
            var clock = new Clock(round, rounds);
            var text = standing is { } stands ? Changed(book, stands, draws) : draws.Below(book.Count);
            if (!Accepted(agents, clock, text))
                continue;
            standing = text;
            last = round;
            foreach (var agent in agents)
                agent.Settled(text);
        }
        return new(standing, standing is null ? rounds : last);
    }

    /// <summary>Everybody is asked, also after a refusal: asking may use up an annealer's chances.</summary>
    static bool Accepted(IReadOnlyList<IAgent> agents, Clock clock, int text) =>
        agents.Count(a => a.Accepts(clock, text)) == agents.Count;

    static int Changed(Book book, int text, Draws draws)
    {
        var values = book.Values(text);
        var issue = draws.Below(values.Length);
        if (book.Sizes[issue] > 1)
            values[issue] = (values[issue] + 1 + draws.Below(book.Sizes[issue] - 1)) % book.Sizes[issue];
        return book.Outcome(values);
    }
}

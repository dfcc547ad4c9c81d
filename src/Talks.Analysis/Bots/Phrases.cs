using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;

namespace Talks.Analysis.Bots;

/// <summary>What a bot says, in plain words made of the agenda's own titles. Nothing here comes from its points but the choice of topics.</summary>
static class Phrases
{
    const int OpeningTopics = 3;

    const int BreachesNamed = 3;

    /// <summary>The issues on which its sheet gives most, the dearest first.</summary>
    public static IReadOnlyList<string> Topics(Space space, Sheet sheet) =>
        [
            .. Enumerable
                .Range(0, space.Issues)
                .OrderByDescending(i => Enumerable.Range(0, space.Sizes[i]).Max(l => sheet.Points(space.Offset(i) + l)))
                .Take(OpeningTopics)
                .Select(i => space.Agenda.Issues[i].Id),
        ];

    public static string Opening(Agenda agenda, Party party, IReadOnlyList<string> topics, Draws draws)
    {
        var subject = Listed([.. topics.Select(t => Lower(agenda.FindIssue(t)!.Title))]);
        return draws.Below(3) switch
        {
            0 => $"{party.Name} comes to the table to talk about {subject}, and to hear what others need.",
            1 => $"For {party.Name} a text must say something about {subject}. Step for step, we are ready to move.",
            _ => $"{party.Name} will judge every package by what it does on {subject}.",
        };
    }

    public static string Title(Space space, byte[] text, byte[]? answered)
    {
        var changed = Enumerable
            .Range(0, space.Issues)
            .Where(i => answered is null ? text[i] > 0 : text[i] != answered[i])
            .OrderByDescending(i => text[i])
            .ThenBy(i => i)
            .Take(2)
            .Select(i => space.Agenda.Issues[i].Title)
            .ToList();
        return Capital(Listed([.. changed.Select(Lower)]));
    }

    public static string Summary(Space space, byte[] text, byte[]? answered, int? number)
    {
        if (answered is not null)
            return $"Package {number} with changes: {Listed([.. Changes(space, text, answered)])}.";
        var included = text.Count(l => l > 0);
        return $"A package on {included} of {space.Issues} issues.";
    }

    public static string Accepting(Draws draws) =>
        draws.Below(3) switch
        {
            0 => "We can sign this.",
            1 => "This is a text we can defend at home.",
            _ => "Accepted, if all others do.",
        };

    public static string Rejecting(Agenda agenda, ImmutableArray<Ask> asks) =>
        asks.IsEmpty
            ? "Too far from what we can sign."
            : $"We would need {Listed([.. asks.Select(a => Wish(agenda, a))])}.";

    public static string Instead(Agenda agenda, Ask ask) => $"We could take {Wish(agenda, ask)} here.";

    public static string Changed(Space space, byte[] text, byte[] before) =>
        $"To take up what stood in brackets: {Listed([.. Changes(space, text, before)])}.";

    public static string Moving(Agenda agenda, IReadOnlyCollection<Obligation> broken) =>
        $"What we are owed is not kept: {Named(agenda, broken)}. Those who do not keep it should not have what they get for it.";

    public static string Denouncing(Agenda agenda, IReadOnlyCollection<Obligation> broken) =>
        $"What is left of the text is not worth keeping: {Named(agenda, broken)}.";

    static string Named(Agenda agenda, IReadOnlyCollection<Obligation> broken) =>
        Listed([
            .. broken
                .Take(BreachesNamed)
                .Select(s => $"{Lower(agenda.FindMeasure(s.Measure)?.Title ?? s.Measure)} by {s.Performer}"),
        ]);

    public const string Purpose = "To find what the plenary does not find.";

    public const string Consulting =
        "We are here because a step is not kept. What stands in its way, and by when can it be made good?";

    public const string Carried = "A text that some of us have worked out together.";

    public static string InRoom(Agenda agenda, IReadOnlyList<string> topics) =>
        $"Between us: a text must do something on {Listed([.. topics.Select(t => Lower(agenda.FindIssue(t)!.Title))])}. Let us write down here what both could sign.";

    public const string Indifferent = "The text asks nothing of us; we do not stand in its way.";

    static string Wish(Agenda agenda, Ask ask)
    {
        var issue = agenda.FindIssue(ask.Issue)!;
        return ask.Level == 0
            ? $"nothing on {Lower(issue.Title)}"
            : $"{Lower(issue.Title)} at '{issue.Options[ask.Level].Label}'";
    }

    static IEnumerable<string> Changes(Space space, byte[] text, byte[] answered)
    {
        for (var i = 0; i < space.Issues; i++)
            if (text[i] != answered[i])
            {
                var issue = space.Agenda.Issues[i];
                yield return text[i] == 0
                    ? $"{Lower(issue.Title)} left out"
                    : $"{Lower(issue.Title)} at '{issue.Options[text[i]].Label}'";
            }
    }

    static string Listed(IReadOnlyList<string> parts) =>
        parts.Count switch
        {
            0 => "nothing",
            1 => parts[0],
            _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
        };

    /// <summary>A title inside a sentence; a word in capitals, such as a name or an acronym, stays as it is.</summary>
    static string Lower(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1]) && !char.IsUpper(title[^1])
            ? char.ToLowerInvariant(title[0]) + title[1..]
            : title;

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

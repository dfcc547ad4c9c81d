using Talks.Rules.Agendas;

namespace Talks.Analysis.Exchange;

/// <summary>
/// How giving and getting are matched in size and time: the questions of "commitment for commitment, action for action". All
/// figures follow from the public catalogue.
/// </summary>
public static class Timing
{
    /// <summary>
    /// How evenly pairs do things for each other: 1 - sum over pairs of |a to b - b to a| / sum of both. 1 when every favour is
    /// returned in full between the same two, 0 when none is; 1 when nothing flows between parties. Stricter than
    /// <see cref="Reciprocity.Balance"/>, which lets a third party repay.
    /// </summary>
    public static double Proportionality(this Reciprocity reciprocity, Agenda agenda)
    {
        var (apart, flow) = (0.0, 0.0);
        foreach (var (a, b) in Pairs(agenda))
        {
            var (there, back) = (reciprocity.Between(a, b), reciprocity.Between(b, a));
            apart += Math.Abs(there - back);
            flow += there + back;
        }
        return flow > 0 ? 1 - apart / flow : 1;
    }

    /// <summary>
    /// How far two sides act in the same phases: the overlap of the shares of their giving to each other, phase by phase, 0 to
    /// 1, averaged over pairs by what flows between them. Null when no two parties do anything for each other.
    /// </summary>
    public static double? Simultaneity(this Reciprocity reciprocity, Agenda agenda)
    {
        var (overlap, flow) = (0.0, 0.0);
        foreach (var (a, b) in Pairs(agenda))
        {
            var (there, back) = (reciprocity.Between(a, b), reciprocity.Between(b, a));
            if (there == 0 || back == 0)
                continue;
            overlap +=
                (there + back)
                * agenda.Phases.Sum(p => Math.Min(In(p.Number, a, b) / there, In(p.Number, b, a) / back));
            flow += there + back;
        }
        return flow > 0 ? overlap / flow : null;

        double In(int phase, string from, string to) =>
            reciprocity.Flows.Where(f => f.From == from && f.To == to && f.Phase == phase).Sum(f => f.Effort);
    }

    /// <summary>Share of an actor's giving that falls in the first phase, 0 to 1; null when it gives nothing.</summary>
    public static double? FrontLoading(this Reciprocity reciprocity, string actor, Agenda agenda) =>
        reciprocity.Gives(actor) is > 0 and var all ? reciprocity.Gives(actor, agenda.Phases[0].Number) / all : null;

    static IEnumerable<(string A, string B)> Pairs(Agenda agenda) =>
        agenda.Parties.SelectMany((a, n) => agenda.Parties.Skip(n + 1).Select(b => (a.Id, b.Id)));
}

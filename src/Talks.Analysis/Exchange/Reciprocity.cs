using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Analysis.Exchange;

/// <summary>
/// Who does how much for whom, from the catalogue alone: public arithmetic that tells nothing of worth. The effort of a
/// commitment is its level times the weight of its measure, in the scenario's unit; performers share it evenly, and so do
/// those who benefit. Nobody benefits from what it alone performs while others gain by it too.
/// </summary>
/// <param name="Flows">From whom to whom in which phase; actors without a seat are among them.</param>
public sealed record Reciprocity(ImmutableArray<Flow> Flows)
{
    /// <summary>Effort that benefits nobody in the catalogue's eyes still counts as given.</summary>
    public const string Nobody = "";

    /// <summary>Effort of one actor, in one phase or in all.</summary>
    public double Gives(string actor, int? phase = null) =>
        Within(phase).Where(f => f.From == actor).Sum(f => f.Effort);

    /// <summary>Effort from which one actor benefits, in one phase or in all.</summary>
    public double Gets(string actor, int? phase = null) => Within(phase).Where(f => f.To == actor).Sum(f => f.Effort);

    /// <summary>What the first does for the second.</summary>
    public double Between(string from, string to) => Flows.Where(f => f.From == from && f.To == to).Sum(f => f.Effort);

    /// <summary>
    /// 1 - sum of |gives - gets| / (2 x sum of gives): 1 when everybody gets as much as it gives, 0 when some only give and
    /// others only get; 1 when nobody gives anything.
    /// </summary>
    public double Balance(int? phase = null)
    {
        var flows = Within(phase).ToList();
        var given = flows.Sum(f => f.Effort);
        var actors = flows.SelectMany(f => new[] { f.From, f.To }).Where(a => a != Nobody).Distinct();
        var apart = actors.Sum(a => Math.Abs(Gives(a, phase) - Gets(a, phase)));
        return given > 0 ? 1 - apart / (2 * given) : 1;
    }

    /// <summary>
    /// Middle of an actor's giving over the phases, 0 when all of it falls in the first and 1 when all in the last: who
    /// goes first carries the risk. Null when it gives nothing.
    /// </summary>
    public double? Lateness(string actor, Agenda agenda)
    {
        var given = Gives(actor);
        if (given == 0 || agenda.Phases.Length < 2)
            return given == 0 ? null : 0;
        return Flows.Where(f => f.From == actor).Sum(f => f.Effort * (f.Phase - 1))
            / given
            / (agenda.Phases.Length - 1);
    }

    public static Reciprocity Of(Agenda agenda, Package package) =>
        new([
            .. package
                .Commitments.SelectMany(c => Of(agenda, c))
                .GroupBy(f => (f.From, f.To, f.Phase))
                .Select(g => new Flow(g.Key.From, g.Key.To, g.Key.Phase, g.Sum(f => f.Effort))),
        ]);

    static IEnumerable<Flow> Of(Agenda agenda, Commitment commitment)
    {
        if (agenda.FindMeasure(commitment.Measure) is not { } measure)
            yield break;
        var gainers = Gainers(measure, commitment);
        var share = commitment.Level * measure.Weight / commitment.Performers.Length / gainers.Length;
        foreach (var performer in commitment.Performers)
        foreach (var gainer in gainers)
            yield return new(performer, gainer, commitment.Phase, share);
    }

    static ImmutableArray<string> Gainers(Measure measure, Commitment commitment)
    {
        var named = commitment.BeneficiariesOf(measure);
        if (named.IsEmpty)
            return [Nobody];
        if (commitment.Performers.Length != 1)
            return named;
        var others = named.Remove(commitment.Performers[0]);
        return others.IsEmpty ? named : others;
    }

    IEnumerable<Flow> Within(int? phase) => Flows.Where(f => phase is null || f.Phase == phase);
}

/// <param name="Effort">In the scenario's unit.</param>
public sealed record Flow(string From, string To, int Phase, double Effort);

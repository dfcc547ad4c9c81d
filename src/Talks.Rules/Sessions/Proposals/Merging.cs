using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// One text in the place of several. Where it departs from a text that it merges, the author of that text finds its own
/// words as an alternative in brackets. A merged text takes the place of its author's own at once, and of another's when
/// that other accepts it.
/// </summary>
public static class Merging
{
    /// <summary>
    /// The plainest merger of two texts: what both or only one of them says goes in, and where they differ the first
    /// prevails.
    /// </summary>
    public static Package Of(Package first, Package second)
    {
        var held = first.Commitments.Select(c => c.Key()).ToHashSet();
        return new()
        {
            Terms = second.Terms.SetItems(first.Terms),
            Commitments = [.. first.Commitments, .. second.Commitments.Where(c => !held.Contains(c.Key()))],
        };
    }

    /// <summary>Why these cannot be merged; null if they can.</summary>
    internal static Outcome? Unmergeable(Session session, ImmutableArray<int> merges, string party, bool presides)
    {
        if (merges.IsEmpty)
            return null;
        if (merges.Length is < 2 or > Limits.TextsPerMerger || merges.Distinct().Count() != merges.Length)
            return Outcome.No(
                RefusalCode.Malformed,
                $"A merger brings 2 to {Limits.TextsPerMerger} texts together, each once."
            );
        foreach (var number in merges)
        {
            if (session.Docket.Find(number) is not { } source)
                return Tabling.UnknownProposal(number);
            if (source.Status is not ProposalStatus.Open)
                return Tabling.Closed(source);
        }
        return presides || merges.Any(n => session.Docket.Find(n)!.By == party)
            ? null
            : Outcome.No(
                RefusalCode.NotYours,
                "Texts are merged by the author of one of them, or by the party that chairs."
            );
    }

    /// <summary>The brackets with which a merged text is tabled.</summary>
    internal static IEnumerable<Bracket> Begin(Session session, ProposalTabled tabled) =>
        tabled
            .Merges.Select(n => session.Docket.Find(n)!)
            .Where(source => source.By != tabled.Party)
            .SelectMany(source => Departures(tabled.Package, source));

    /// <summary>Whoever accepts a merged text puts it in the place of its own.</summary>
    internal static Outcome Heed(Session session, Outcome soFar, VoteCast vote) =>
        vote.Ballot is not Ballot.Accept
            ? soFar
            : session
                .Docket.Find(vote.Proposal)!
                .Merges.Select(n => session.Docket.Find(n)!)
                .Where(source => source.By == vote.Party && source.Status is ProposalStatus.Open)
                .Aggregate(
                    soFar,
                    (outcome, source) =>
                        outcome.And(Audience.Public, new ProposalMerged(source.Number, Into: vote.Proposal))
                );

    /// <summary>Where a merged text departs from what its source says, as far as brackets can show it.</summary>
    static IEnumerable<Bracket> Departures(Package merged, Proposal source)
    {
        var difference = Difference.Between(merged, source.Package);
        var note = $"As in proposal {source.Number}";
        return difference
            .Terms.Where(t => t.From > 0)
            .Select(t => new Bracket(source.By, t.Issue, null, note, Option: t.To))
            .Concat(
                difference
                    .Commitments.Where(c => c.From is not null)
                    .Select(c => new Bracket(source.By, null, c.From!.Key(), note, Instead: c.To))
            );
    }
}

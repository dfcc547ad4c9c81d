using System.Collections.Immutable;
using Talks.Analysis.Learning;
using Talks.Analysis.Texts;
using C = Talks.Contracts;

namespace Talks.Grains.Wire;

/// <summary>What play so far shows, as it is told.</summary>
static class WireStudies
{
    /// <summary>For a delegation: nothing of deals missed or left.</summary>
    public static C.Study Of(IEnumerable<ConcessionCurve> curves, ImmutableArray<Guess> guesses) =>
        new([.. curves.Select(Of)], [.. guesses.Select(Of)], [], null, false);

    public static C.Study Of(Played played, ImmutableArray<Guess> guesses, ImmutableArray<Change> better) =>
        Of(played.Concessions, guesses) with
        {
            Missed = [.. played.Missed.Select(Of)],
            Left = played.Left.Sum is { } missing
                ? new(
                    played.Left.Agreed?.Sum() ?? 0,
                    missing + (played.Left.Agreed?.Sum() ?? 0),
                    WireSurveys.Of(better)
                )
                : null,
        };

    static C.ConcessionCurve Of(ConcessionCurve curve) =>
        new(
            curve.Party,
            [.. curve.Asked.Select(a => new C.Asked(a.Proposal, a.At, a.Surplus, a.Share))],
            curve.Exponent
        );

    static C.Guess Of(Guess guess) =>
        new(
            guess.Party,
            guess.Moves,
            [.. guess.Cares.Select(c => new C.IssueWeight(c.Issue, c.Weight.Low, c.Weight.Middle, c.Weight.High))]
        );

    static C.MissedDeal Of(MissedDeal missed) =>
        new(missed.Proposal, missed.At, missed.Wanted, missed.Refusing, missed.Changes);
}

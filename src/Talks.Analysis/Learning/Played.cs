using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Simulations;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Analysis.Texts;
using Talks.Rules;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Learning;

/// <summary>What play so far shows to somebody who sees every sheet: control during play, everybody afterwards.</summary>
public sealed record Played
{
    /// <summary>By party in the agenda's order: what its own texts asked for.</summary>
    public required ImmutableArray<ConcessionCurve> Concessions { get; init; }

    /// <summary>Every text tabled and not adopted, in order: how near a deal it was.</summary>
    public required ImmutableArray<MissedDeal> Missed { get; init; }
    public required LeftOnTable Left { get; init; }

    public static Played Of(Scenario scenario, TableView view)
    {
        var points = WholePoints.Of(scenario);
        return Of(
            points,
            [.. scenario.Positions.Select(p => new Sheet(points.Space, p))],
            Optima.Of(points),
            view,
            (sheets, proposal) => MissedDeal.Of(points, sheets, proposal)
        );
    }

    /// <summary>For a host that asks again and again as play goes on, and keeps what does not change.</summary>
    /// <param name="optima">Null also where they are too many to look for; shares are then of what a sheet could give at most.</param>
    /// <param name="missed">How a text that was not adopted is judged.</param>
    public static Played Of(
        WholePoints points,
        ImmutableArray<Sheet> sheets,
        Optima? optima,
        TableView view,
        Func<ImmutableArray<Sheet>, SeenProposal, MissedDeal> missed
    )
    {
        return new()
        {
            Concessions =
            [
                .. sheets.Select((s, seat) => ConcessionCurve.Of(points.Space, s, optima?.BestFor[seat], view)),
            ],
            Missed =
            [
                .. view.Proposals.Where(p => p.Status is not ProposalStatus.Adopted).Select(p => missed(sheets, p)),
            ],
            Left = LeftOnTable.Of(points, sheets, optima, view),
        };
    }
}

/// <summary>What a party asked for as play went on.</summary>
/// <param name="Asked">In the order of time.</param>
/// <param name="Exponent">Faratin's e fitted to it: below 1 it held out, above 1 it conceded early; null for under three texts.</param>
public sealed record ConcessionCurve(string Party, ImmutableArray<Asked> Asked, double? Exponent)
{
    /// <param name="best">Best the party can have while all others get their walk-away value; null where there is no deal.</param>
    public static ConcessionCurve Of(Space space, Sheet sheet, Point? best, TableView view)
    {
        var seat = space.Agenda.Parties.Index().First(p => p.Item.Id == sheet.Party).Index;
        var most = best?.Surplus[seat] ?? sheet.Ceiling - sheet.Reservation;
        ImmutableArray<Asked> asked =
        [
            .. view
                .Proposals.Where(p => p.By == sheet.Party)
                .Select(p => (p.Number, p.At, Surplus: sheet.Surplus(space.TextOf(p.Package))))
                .Select(p => new Asked(p.Number, p.At, p.Surplus, most > 0 ? p.Surplus / most : 0)),
        ];
        return new(sheet.Party, asked, Estimate.Concession([.. asked.Select(a => (a.At, a.Share))]));
    }
}

/// <param name="Surplus">Points above the party's own walk-away value.</param>
/// <param name="Share">Of the best it can have while the others get their walk-away values; may exceed 1.</param>
public sealed record Asked(int Proposal, double At, double Surplus, double Share);

/// <summary>A text that was not adopted.</summary>
/// <param name="Wanted">The decision rule would have adopted it had everybody voted by its sheet: a deal was missed.</param>
/// <param name="Refusing">Parties for whom it is worth less than walking away.</param>
/// <param name="Changes">Issues that have to change until all can sign, one change and up; 0 where all can; null above <see cref="Texts.Amending.MostChanges"/>.</param>
public sealed record MissedDeal(int Proposal, double At, bool Wanted, ImmutableArray<string> Refusing, int? Changes)
{
    public static MissedDeal Of(WholePoints points, ImmutableArray<Sheet> sheets, SeenProposal proposal)
    {
        var agenda = points.Space.Agenda;
        var text = points.Space.TextOf(proposal.Package);
        var evaluation = Evaluation.Of(sheets, text);
        ImmutableArray<string> parties = [.. agenda.Parties.Select(p => p.Id)];
        ImmutableArray<Vote> sincere =
        [
            .. parties.Select((p, seat) => new Vote(p, evaluation.AcceptableTo(seat) ? Ballot.Accept : Ballot.Reject)),
        ];
        var bound = Drafting.BoundBy(agenda, proposal.Package);
        var verdict = Tally.Of(agenda.Decision, [.. parties], bound, sincere, true);
        return new(
            proposal.Number,
            proposal.At,
            verdict is Verdict.Adopted,
            [.. parties.Where((_, seat) => !evaluation.AcceptableTo(seat))],
            evaluation.Blockers == 0 ? 0
                : Amending.For(points, text, evaluation.Blockers) is [var cheapest, ..] ? cheapest.Changes.Length
                : null
        );
    }
}

/// <summary>What the parties could still have had.</summary>
/// <param name="Agreed">By seat, surplus of the text adopted last; null without one.</param>
/// <param name="Better">A text that leaves nobody worse off and somebody better than that; null when there is none.</param>
/// <param name="Sum">Points in sum between what was agreed, or nothing, and the best sum any text all can sign gives; null where there is no such text.</param>
/// <param name="Share">Of that best sum, how much was had, 0 to 1.</param>
public sealed record LeftOnTable(ImmutableArray<double>? Agreed, Point? Better, double? Sum, double? Share)
{
    public static LeftOnTable Of(WholePoints points, ImmutableArray<Sheet> sheets, Optima? optima, TableView view)
    {
        var adopted = view.Proposals.LastOrDefault(p => p.Status is ProposalStatus.Adopted);
        var text = adopted is null ? null : points.Space.TextOf(adopted.Package);
        var surplus = text is null ? (ImmutableArray<double>?)null : Evaluation.Of(sheets, text).Surplus;
        var best = optima?.Utilitarian.Surplus.Sum();
        var had = surplus?.Sum() ?? 0;
        return new(
            surplus,
            text is null ? null : Dominance.Witness(points, text),
            best - had,
            best is > 0 ? Math.Clamp(had / best.Value, 0, 1) : null
        );
    }
}

using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Simulations;
using Talks.Rules;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Rehearsals;

/// <summary>
/// Plays a session of bots in virtual time, by the law of live ones, until a text that binds is in force, signed and ratified
/// as its kind of document asks, or the last round is over. The same scenario, world, temperaments and seed give the same play.
/// </summary>
public static class Rehearsal
{
    /// <param name="temperaments">By party; a party left out is <see cref="Temperament.Linear"/>.</param>
    /// <param name="world">In which capitals are asked and walk-away values move; null where the scenario has none.</param>
    public static Rehearsed Play(
        Scenario scenario,
        IReadOnlyDictionary<string, Temperament> temperaments,
        ulong seed,
        WorldLaid? world = null
    )
    {
        var seen = new SeenSession(new Viewer.Control(), "");
        var conclusion = Conclusion.None;
        var shifts = ImmutableSortedDictionary<string, double>.Empty;
        (int Number, ImmutableSortedDictionary<string, double> Surplus)? text = null;
        foreach (var fact in Sitting.Play(scenario, world, temperaments, seed, toAgreement: true))
        {
            seen.Take(fact);
            conclusion = conclusion.After(fact, seen, scenario.Agenda);
            if (fact.Event is WalkAwayMoved moved)
                shifts = shifts.SetItem(moved.Party, moved.Shift);
            else if (fact.Event is ProposalAdopted adopted && conclusion.Agreed is not null)
                text = (adopted.Proposal, Surplus(adopted.Proposal));
        }
        return new()
        {
            Text = text is { Number: var number } ? seen.View.Proposals[number - 1] : null,
            Conclusion = conclusion,
            Surplus = text?.Surplus ?? ImmutableSortedDictionary<string, double>.Empty,
            Proposals = seen.View.Proposals,
            Rejections = Rejections(scenario, seen.View.Proposals),
        };

        ImmutableSortedDictionary<string, double> Surplus(int proposal) =>
            scenario.Positions.ToImmutableSortedDictionary(
                p => p.Party,
                p =>
                    Appraisal
                        .Of(p.Moved(shifts.GetValueOrDefault(p.Party)), seen.View.Proposals[proposal - 1].Package)
                        .Surplus
            );
    }

    static ImmutableSortedDictionary<string, int> Rejections(
        Scenario scenario,
        ImmutableArray<SeenProposal> proposals
    ) =>
        scenario.Agenda.Parties.ToImmutableSortedDictionary(
            p => p.Id,
            p => proposals.Count(x => x.Votes.Any(v => v.By == p.Id && v.Ballot is Ballot.Reject))
        );
}

using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Rules;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.World;
using Talks.Rules.World.Chance;

namespace Talks.Analysis.Simulations;

/// <summary>
/// One session as a row of the common table: a session of bots, or one of people, so that class data can stand where bots did.
/// </summary>
/// <param name="Time">How far play had gone when it was agreed, 0 to 1; 1 without an agreement.</param>
/// <param name="Rejections">By party, texts it rejected.</param>
/// <param name="Blocker">The party that rejected most, where there was no agreement; the first in the agenda's order of equals.</param>
/// <param name="Terms">Issue to level of the agreement; empty without one.</param>
/// <param name="InForce">Rounds of the world in which a text was carried out.</param>
/// <param name="Broke">True when a text in force was ended.</param>
/// <param name="World">Variable to its value after the last round; empty where the scenario has no world.</param>
public sealed record SessionRow(
    int Number,
    bool Agreed,
    double Time,
    int Proposals,
    string? Blocker,
    ImmutableSortedDictionary<string, int> Rejections,
    ImmutableSortedDictionary<string, double> Surplus,
    ImmutableSortedDictionary<string, int> Terms,
    int InForce,
    bool Broke,
    ImmutableSortedDictionary<string, double> World
)
{
    /// <summary>Every vote, with what the text was worth to the voter.</summary>
    public ImmutableArray<VoteCast> Votes { get; init; } = [];

    /// <summary>Every text, with what it was worth to the party that tabled it.</summary>
    public ImmutableArray<TextTabled> Texts { get; init; } = [];

    /// <summary>How far the talks came from the vote to what binds.</summary>
    public Conclusion Conclusion { get; init; } = Conclusion.None;

    /// <summary>Plays one session of bots and the years after it.</summary>
    /// <param name="world">Null where the scenario has none.</param>
    /// <param name="rounds">Rounds of the world that have passed at the end.</param>
    public static SessionRow Play(
        Scenario scenario,
        WorldLaid? world,
        int rounds,
        IReadOnlyDictionary<string, Temperament> temperaments,
        int number,
        ulong seed
    )
    {
        var own = Streams.Derive(seed, "session", number);
        var facts = Sitting.Play(scenario, world, temperaments, own);
        var row = Of(scenario, facts, number);
        if (Session.From(facts).Ledger is not { Model: { } model, Play: { } left })
            return row;
        var after = Aftermath.Play(left, model, scenario.Agenda, rounds, own);
        return row with
        {
            InForce = row.InForce + after.InForce,
            Broke = row.Broke || after.Broke,
            World = Values(model, after.State),
        };
    }

    /// <summary>The row of a session by its facts, whoever played it.</summary>
    /// <param name="scenario">Its agenda, and the positions its delegations had.</param>
    public static SessionRow Of(Scenario scenario, ImmutableArray<Fact> facts, int number)
    {
        var seen = new SeenSession(new Viewer.Control(), "");
        var shifts = ImmutableSortedDictionary<string, double>.Empty;
        var votes = ImmutableArray.CreateBuilder<VoteCast>();
        var texts = ImmutableArray.CreateBuilder<TextTabled>();
        var conclusion = Conclusion.None;
        (Package Package, double Time)? agreement = null;
        var surplus = ImmutableSortedDictionary<string, double>.Empty;
        foreach (var fact in facts)
        {
            seen.Take(fact);
            conclusion = conclusion.After(fact, seen, scenario.Agenda);
            var time = seen.TimeAt(fact.Clock);
            switch (fact.Event)
            {
                case WalkAwayMoved e:
                    shifts = shifts.SetItem(e.Party, e.Shift);
                    break;
                case ProposalTabled e:
                    texts.Add(new(e.Party, time, Margin(e.Party, e.Package)));
                    break;
                case Rules.Sessions.VoteCast { Ballot: Ballot.Accept or Ballot.Reject } e:
                    var voted = seen.View.Proposals[e.Proposal - 1].Package;
                    votes.Add(new(e.Party, Margin(e.Party, voted), e.Ballot is Ballot.Accept));
                    break;
                case ProposalAdopted e when agreement is null:
                    var adopted = seen.View.Proposals[e.Proposal - 1].Package;
                    agreement = (adopted, time);
                    surplus = scenario.Positions.ToImmutableSortedDictionary(
                        p => p.Party,
                        p => Margin(p.Party, adopted)
                    );
                    break;
            }
        }
        var session = Session.From(facts);
        var rejections = scenario.Agenda.Parties.ToImmutableSortedDictionary(
            p => p.Id,
            p => seen.View.Proposals.Count(x => x.Votes.Any(v => v.By == p.Id && v.Ballot is Ballot.Reject))
        );
        return new(
            number,
            agreement is not null,
            agreement?.Time ?? 1,
            seen.View.Proposals.Length,
            agreement is null ? Blocking(scenario, rejections) : null,
            rejections,
            surplus,
            agreement?.Package.Terms ?? ImmutableSortedDictionary<string, int>.Empty,
            facts.Count(f => f.Event is LedgerMoved),
            facts.Any(f => f.Event is TextEnded),
            session.Ledger is { Model: { } model, Play: { } play }
                ? Values(model, play.State)
                : ImmutableSortedDictionary<string, double>.Empty
        )
        {
            Votes = votes.ToImmutable(),
            Texts = texts.ToImmutable(),
            Conclusion = conclusion,
        };

        // Against the walk-away value as it stood then, which the world moves.
        double Margin(string party, Package package) =>
            Appraisal.Of(scenario.PositionOf(party).Moved(shifts.GetValueOrDefault(party)), package).Surplus;
    }

    static ImmutableSortedDictionary<string, double> Values(WorldModel model, WorldState state) =>
        model.Definition.State.Zip(state.Values).ToImmutableSortedDictionary(v => v.First.Id, v => v.Second);

    static string? Blocking(Scenario scenario, ImmutableSortedDictionary<string, int> rejections) =>
        scenario.Agenda.Parties.Select(p => p.Id).Where(p => rejections[p] > 0).MaxBy(p => rejections[p]);
}

/// <param name="Margin">Points of the text above the voter's walk-away value.</param>
public readonly record struct VoteCast(string Party, double Margin, bool Accepted);

/// <param name="Time">How far play had gone, 0 to 1.</param>
/// <param name="Margin">Points of the text above the walk-away value of the party that tabled it.</param>
public readonly record struct TextTabled(string Party, double Time, double Margin);

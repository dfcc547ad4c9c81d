using System.Collections.Immutable;
using Talks.Analysis.Rehearsals;
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
/// <param name="Time">How far play had gone at the end, 0 to 1.</param>
/// <param name="Rejections">By party, texts it rejected.</param>
/// <param name="Blocker">The party that rejected most, where there was no agreement; the first in the agenda's order of equals.</param>
/// <param name="Terms">Issue to level of the agreement; empty without one.</param>
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

    /// <summary>Plays one session of bots and the years after it.</summary>
    /// <param name="world">Null where the scenario has none.</param>
    public static SessionRow Play(
        Scenario scenario,
        WorldModel? world,
        int rounds,
        IReadOnlyDictionary<string, Temperament> temperaments,
        int number,
        ulong seed
    )
    {
        var own = Streams.Derive(seed, "session", number);
        var played = Rehearsal.Play(scenario, temperaments, own);
        var signed = Math.Max(1, (int)Math.Ceiling(played.Time * Math.Min(rounds, scenario.Agenda.Rounds.Length)));
        var after = world is null
            ? null
            : Aftermath.Play(world, scenario.Agenda, played.Agreement, signed, rounds, own);
        return new(
            number,
            played.Agreed,
            played.Time,
            played.Proposals.Length,
            played.Agreed ? null : Blocking(scenario, played),
            played.Rejections,
            played.Surplus,
            played.Agreement?.Terms ?? ImmutableSortedDictionary<string, int>.Empty,
            after?.InForce ?? 0,
            after?.Broke ?? false,
            after is null
                ? ImmutableSortedDictionary<string, double>.Empty
                : world!
                    .Definition.State.Zip(after.State.Values)
                    .ToImmutableSortedDictionary(v => v.First.Id, v => v.Second)
        )
        {
            Votes =
            [
                .. played.Proposals.SelectMany(p =>
                    p.Votes.Where(v => v.Ballot is Ballot.Accept or Ballot.Reject)
                        .Select(v => new VoteCast(v.By, Margin(scenario, v.By, p.Package), v.Ballot is Ballot.Accept))
                ),
            ],
            Texts = [.. played.Proposals.Select(p => new TextTabled(p.By, p.At, Margin(scenario, p.By, p.Package)))],
        };
    }

    static double Margin(Scenario scenario, string party, Package package) =>
        Appraisal.Of(scenario.PositionOf(party), package).Surplus;

    static string? Blocking(Scenario scenario, Rehearsed played) =>
        scenario
            .Agenda.Parties.Select(p => p.Id)
            .Where(p => played.Rejections.GetValueOrDefault(p) > 0)
            .MaxBy(p => played.Rejections[p]);
}

/// <param name="Margin">Points of the text above the voter's walk-away value.</param>
public readonly record struct VoteCast(string Party, double Margin, bool Accepted);

/// <param name="Time">How far play had gone, 0 to 1.</param>
/// <param name="Margin">Points of the text above the walk-away value of the party that tabled it.</param>
public readonly record struct TextTabled(string Party, double Time, double Margin);

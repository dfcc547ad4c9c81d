using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Rehearsals;

/// <summary>
/// Plays a whole session of bots in virtual time, under the agenda's own rounds and decision rule: no network, no clock.
/// The same scenario, temperaments and seed give the same play.
/// </summary>
public static class Rehearsal
{
    /// <summary>Moments in a session at which each bot is asked for an act.</summary>
    const int Steps = 300;

    /// <param name="temperaments">By party; a party left out is <see cref="Temperament.Linear"/>.</param>
    public static Rehearsed Play(Scenario scenario, IReadOnlyDictionary<string, Temperament> temperaments, ulong seed)
    {
        var agenda = scenario.Agenda;
        var space = Space.Of(agenda);
        var bots = scenario
            .Positions.Select(p =>
                (p.Party, Bot: new Bot(space, p, temperaments.GetValueOrDefault(p.Party, Temperament.Linear), seed))
            )
            .ToArray();
        var table = new Table(agenda);
        var draws = Draws.For(seed, -1);
        for (var step = 0; step < Steps; step++)
        {
            var time = (step + 0.5) / Steps;
            table.Round = 1 + step * agenda.Rounds.Length / Steps;
            var first = draws.Below(bots.Length);
            for (var turn = 0; turn < bots.Length; turn++)
            {
                var (party, bot) = bots[(first + turn) % bots.Length];
                if (bot.Decide(table.SeenBy(party), time) is { } act)
                    table.Take(party, act, time);
                if (table.Adopted is not null)
                    return Result(scenario, table, time);
            }
            if ((step + 1) * agenda.Rounds.Length / Steps >= table.Round)
                table.CloseRound();
            if (table.Adopted is not null)
                return Result(scenario, table, time);
        }
        return Result(scenario, table, 1);
    }

    static Rehearsed Result(Scenario scenario, Table table, double time)
    {
        var adopted = table.Adopted;
        var surplus = adopted is null
            ? ImmutableSortedDictionary<string, double>.Empty
            : scenario.Positions.ToImmutableSortedDictionary(
                p => p.Party,
                p => Appraisal.Of(p, adopted.Package).Surplus
            );
        return new()
        {
            Agreement = adopted?.Package,
            Votes = adopted?.Votes ?? [],
            Surplus = surplus,
            Proposals = table.Proposals,
            Time = time,
            Rejections = Rejections(scenario.Agenda, table.Proposals),
        };
    }

    static ImmutableSortedDictionary<string, int> Rejections(Agenda agenda, ImmutableArray<SeenProposal> proposals) =>
        agenda.Parties.ToImmutableSortedDictionary(
            p => p.Id,
            p => proposals.Count(x => x.Votes.Any(v => v.By == p.Id && v.Ballot is Ballot.Reject))
        );
}

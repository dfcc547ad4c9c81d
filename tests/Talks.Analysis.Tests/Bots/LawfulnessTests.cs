using CsCheck;
using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;
using Talks.Rules;
using Talks.Rules.Sessions;
using Talks.TestKit;

namespace Talks.Analysis.Tests.Bots;

/// <summary>Whole sessions of bots, act by act.</summary>
public class LawfulnessTests
{
    const int Moments = 120;

    [Fact]
    public void The_law_takes_whatever_bots_do_and_they_flood_nothing() =>
        Gen.Select(Invented.Scenario, Gen.ULong)
            .Sample(
                (scenario, seed) =>
                {
                    var played = Play(scenario, seed);

                    Assert.All(
                        Rounds(played).SelectMany(round => round.GroupBy(e => Opener(e)).Where(g => g.Key is not null)),
                        opened => Assert.Single(opened)
                    );
                    foreach (var round in Rounds(played))
                    {
                        Assert.All(round.OfType<Said>().GroupBy(s => (s.Channel, s.Party)), s => Assert.Single(s));
                        Assert.All(
                            round.OfType<TextWritten>().GroupBy(w => (w.Channel, w.Party)),
                            w => Assert.InRange(w.Count(), 1, 2)
                        );
                        Assert.InRange(
                            round.Count(e => e is PaperCirculated or PaperRevised),
                            0,
                            scenario.Agenda.Parties.Length
                        );
                    }
                },
                iter: 25
            );

    /// <summary>Rooms, papers and brackets are not left to people alone.</summary>
    [Fact]
    public void Among_them_they_use_every_form_of_work_of_the_plenary_and_beside_it()
    {
        var used = Enumerable
            .Range(1, 4)
            .SelectMany(seed => Play(Library.Load("tutorial-freeze"), (ulong)seed).Facts)
            .GroupBy(f => f.Event.GetType().Name)
            .ToDictionary(g => g.Key, g => g.Count());

        foreach (
            var form in new[]
            {
                nameof(CaucusOpened),
                nameof(CaucusJoined),
                nameof(Said),
                nameof(TextWritten),
                nameof(TextAgreed),
                nameof(PaperCirculated),
                nameof(PaperAuthored),
                nameof(BracketPlaced),
                nameof(BracketLifted),
                nameof(ProposalAmended),
            }
        )
            Assert.Contains(form, used.Keys);
    }

    static string? Opener(SessionEvent happened) => (happened as CaucusOpened)?.By;

    static List<List<SessionEvent>> Rounds(Situation played)
    {
        List<List<SessionEvent>> rounds =
        [
            [],
        ];
        foreach (var fact in played.Facts)
        {
            if (fact.Event is RoundOpened)
                rounds.Add([]);
            rounds[^1].Add(fact.Event);
        }
        return rounds;
    }

    /// <summary>Every refusal fails it: <see cref="Situation.And"/> takes none.</summary>
    static Situation Play(Scenario scenario, ulong seed)
    {
        var (agenda, space) = (scenario.Agenda, Space.Of(scenario.Agenda));
        var temperaments = Enum.GetValues<Temperament>();
        var seats = scenario
            .Positions.Select(
                (p, i) =>
                    (
                        p.Party,
                        Seen: SeenSession.By(p.Party),
                        Bot: new Bot(space, p, temperaments[(i + (int)(seed % 8)) % temperaments.Length], seed)
                    )
            )
            .ToArray();
        var situation = agenda.Parties.Aggregate(
            Situation.Convened(agenda),
            (s, p) => s.And(Cast.Control, new AllowAutopilot(p.Id, true, Temperament.Linear))
        );
        var told = 0;
        foreach (var round in agenda.Rounds)
        {
            situation = situation.And(Cast.Control, new OpenRound(null));
            for (var moment = 0; moment < Moments; moment++)
            {
                situation = situation.Later(TimeSpan.FromMinutes(round.Minutes) / (Moments + 1)).Ticks().After;
                foreach (var (party, seen, bot) in seats)
                {
                    for (; told < situation.Facts.Length; told++)
                        foreach (var other in seats)
                            other.Seen.Take(situation.Facts[told]);
                    var clock = situation.Session.Clock.Read(situation.Now);
                    if (bot.Decide(seen.View, seen.TimeAt(clock)) is { } act)
                        situation = situation.And(Cast.Bot(party), act.In(seen.View));
                }
            }
            situation = situation.And(Cast.Control, new CloseRound());
        }
        return situation;
    }
}

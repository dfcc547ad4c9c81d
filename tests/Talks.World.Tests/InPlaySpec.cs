using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Simulations;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;
using Talks.Scenarios;

namespace Talks.World.Tests;

public class InPlaySpec
{
    static readonly ScenarioReading Six = ScenarioLibrary.Default.Load("six-party-2021");
    static readonly Package Freeze = Drafting.FromTerms(
        Six.Scenario!.Agenda,
        new Dictionary<string, int>
        {
            ["yongbyon-freeze"] = 2,
            ["relief"] = 1,
            ["testing"] = 2,
        }
    );

    [Fact]
    public void A_signed_freeze_stops_production_once_it_is_due()
    {
        var frozen = Rounds(InPlay.Of(Worlds.Korea).Sign(Six.Scenario!.Agenda, Freeze, Worlds.Korea), 4);
        var free = Rounds(InPlay.Of(Worlds.Korea), 4);
        Assert.Equal(40, Worlds.Korea.ValueOf(frozen.State, "pu"), 6);
        Assert.True(Worlds.Korea.ValueOf(free.State, "pu") > 45);
        Assert.True(Worlds.Korea.ValueOf(frozen.State, "relief") > 0);
    }

    [Fact]
    public void Two_replays_give_identical_worlds()
    {
        var signed = InPlay.Of(Worlds.Korea).Sign(Six.Scenario!.Agenda, Freeze, Worlds.Korea);
        Assert.Equal(Rounds(signed, 8).State, Rounds(signed, 8).State);
    }

    [Fact]
    public void A_permutation_of_parties_changes_nothing()
    {
        var agenda = Six.Scenario!.Agenda;
        var text = Six.Scenario.References.First(r => r.AcceptedBy.Length == 6).Terms;
        var known = Years(agenda, text);
        for (var turn = 1; turn < agenda.Parties.Length; turn++)
            Assert.Equal(known, Years(Turned(agenda, turn), text));

        static Agenda Turned(Agenda agenda, int by) =>
            agenda with
            {
                Parties = [.. agenda.Parties.Skip(by).Concat(agenda.Parties.Take(by)).Reverse()],
                Measures =
                [
                    .. agenda.Measures.Select(m =>
                        m with
                        {
                            Performers = [.. m.Performers.Reverse()],
                            Beneficiaries = [.. m.Beneficiaries.Reverse()],
                        }
                    ),
                ],
            };

        // What the capitals decide, what becomes of every step, and the world, bit for bit.
        static string Years(Agenda agenda, IReadOnlyDictionary<string, int> terms)
        {
            var play = InPlay.Of(Worlds.Korea).Sign(agenda, Drafting.FromTerms(agenda, terms), Worlds.Korea);
            var told = new List<string>();
            for (var round = 0; round < 8; round++)
            {
                var meant = Worlds.Korea.Capitals.Decide(play.State, play.Text!, agenda, _ => true, seed: 3);
                var acts = RoundActs.None with
                {
                    Choices = meant.ToImmutableDictionary(d => d.Step, d => d.Performance),
                };
                play = play.Advance(Worlds.Korea, agenda, acts, seed: 3).Next;
                told.AddRange(play.Text!.Steps.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => s.ToString()));
                told.AddRange(play.State.Values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
            }
            return string.Join('\n', told);
        }
    }

    [Fact]
    public void On_the_river_capitals_are_late_now_and_then_and_hide_nothing()
    {
        var river = ScenarioLibrary.Default.Load("river-basin").Scenario!;
        var text = Drafting.FromTerms(river.Agenda, river.References.First(r => r.AcceptedBy.Length == 4).Terms);
        var signed = InPlay.Of(Worlds.River).Sign(river.Agenda, text, Worlds.River);
        var meant = Enumerable
            .Range(1, 200)
            .SelectMany(seed =>
                Worlds.River.Capitals.Decide(signed.State, signed.Text!, river.Agenda, _ => true, (ulong)seed)
            )
            .ToArray();
        Assert.Equal(
            ["ALT", "BANK", "BEY", "COR"],
            meant.Select(m => m.Party).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(meant, m => Assert.Equal(Performance.Delay, m.Performance));
    }

    [Fact]
    public void An_inject_strikes_before_the_equations_run()
    {
        var struck = RoundActs.None with { Injects = [("hawk", 0.3)] };
        var (with, _) = InPlay.Of(Worlds.Korea).Advance(Worlds.Korea, Six.Scenario!.Agenda, struck, 1);
        var (without, _) = InPlay.Of(Worlds.Korea).Advance(Worlds.Korea, Six.Scenario!.Agenda, RoundActs.None, 1);
        Assert.True(Worlds.Korea.ValueOf(with.State, "hawk") > Worlds.Korea.ValueOf(without.State, "hawk") + 0.2);
    }

    [Fact]
    public void A_breach_tells_in_trust()
    {
        var signed = InPlay.Of(Worlds.Korea).Sign(Six.Scenario!.Agenda, Freeze, Worlds.Korea);
        var refusal = RoundActs.None with
        {
            Choices = ImmutableDictionary<string, Performance>.Empty.Add("yongbyon-freeze/DPRK", Performance.Refuse),
        };
        var (broken, carried) = signed.Advance(Worlds.Korea, Six.Scenario!.Agenda, refusal, 1);
        var (kept, _) = signed.Advance(Worlds.Korea, Six.Scenario!.Agenda, RoundActs.None, 1);
        Assert.Equal("yongbyon-freeze/DPRK", Assert.Single(carried!.Breached));
        Assert.True(
            Worlds.Korea.ValueOf(broken.State, "trust_us_dprk")
                < Worlds.Korea.ValueOf(kept.State, "trust_us_dprk") - 0.05
        );
    }

    [Theory]
    [InlineData("tutorial-freeze")]
    [InlineData("river-basin")]
    public void Sessions_of_bots_are_the_same_for_a_seed(string id)
    {
        var reading = ScenarioLibrary.Default.Load(id);
        SessionRow[] Play() =>
            [
                .. Enumerable
                    .Range(0, 2)
                    .Select(n =>
                        SessionRow.Play(
                            reading.Scenario!,
                            reading.Annex!.WorldOf(reading.Scenario!.Agenda),
                            4,
                            new Dictionary<string, Temperament>(),
                            n,
                            seed: 5
                        )
                    ),
            ];
        var (one, two) = (Play(), Play());
        Assert.Equal(one.Select(r => (r.Agreed, r.Time, r.InForce)), two.Select(r => (r.Agreed, r.Time, r.InForce)));
        Assert.Equal(one.SelectMany(r => r.World), two.SelectMany(r => r.World));
        var summary = Simulated.Of(one);
        Assert.Equal(one.Average(r => r.Agreed ? 1 : 0), summary.Agreed);
        Assert.NotEmpty(one.SelectMany(r => r.Votes));
        Assert.All(one.SelectMany(r => r.Votes).Where(v => v.Accepted), v => Assert.True(v.Margin >= 0));
        Assert.Equal(reading.Annex!.World?.Definition.State.Length ?? 0, summary.World.Count);
    }

    static InPlay Rounds(InPlay play, int rounds)
    {
        for (var round = 0; round < rounds; round++)
            play = play.Advance(Worlds.Korea, Six.Scenario!.Agenda, RoundActs.None, seed: 3).Next;
        return play;
    }
}

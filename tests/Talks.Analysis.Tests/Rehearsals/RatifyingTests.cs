using System.Collections.Immutable;
using Talks.Analysis.Rehearsals;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.Scenarios;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Rehearsals;

/// <summary>Rehearsals go on from the vote to signature, the capitals and entry into force.</summary>
public class RatifyingTests
{
    const int Seeds = 12;

    [Fact]
    public void Where_a_vote_binds_what_is_agreed_is_in_force_at_once() =>
        Assert.All(
            Plays(Valley.Scenario).Where(p => p.Agreed),
            play =>
            {
                Assert.False(play.Conclusion.Provisional);
                Assert.Equal(play.Conclusion.Agreed, play.Conclusion.Signed);
                Assert.Equal(play.Conclusion.Agreed, play.Conclusion.InForce);
            }
        );

    [Theory]
    [InlineData(Consent.Signature)]
    [InlineData(Consent.Initials)]
    public void What_is_agreed_is_signed_and_then_binds(Consent consent)
    {
        var plays = Plays(Under(consent, ratified: false)).Where(p => p.Agreed).ToList();

        Assert.NotEmpty(plays);
        Assert.All(
            plays,
            play =>
            {
                Assert.True(play.Conclusion.Provisional);
                Assert.True(play.Conclusion.Signed >= play.Conclusion.Agreed);
                Assert.Equal(play.Conclusion.Signed, play.Conclusion.InForce);
                Assert.Equal(ProposalStatus.Adopted, play.Text!.Status);
            }
        );
    }

    [Fact]
    public void A_capital_that_never_ratifies_lets_every_agreement_lapse_and_is_named()
    {
        var plays = Plays(Under(Consent.Signature, ratified: true, Odds(Valley.Isle, "0")));

        var agreed = plays.Where(p => p.Conclusion.Signed is not null && Obliged(p)).ToList();
        Assert.NotEmpty(agreed);
        Assert.All(
            agreed,
            play =>
            {
                Assert.Null(play.Conclusion.InForce);
                Assert.Equal([Valley.Isle], play.Conclusion.Refusals.Keys);
                Assert.Contains(play.Proposals, p => p.Status is ProposalStatus.Unratified);
            }
        );

        static bool Obliged(Rehearsed play) => play.Conclusion.Refusals.Count > 0;
    }

    [Fact]
    public void A_capital_takes_the_time_its_rule_gives_it()
    {
        var quick = Plays(Under(Consent.Signature, ratified: true, Odds(Valley.Isle, "1")));
        var slow = Plays(Under(Consent.Signature, ratified: true, Odds(Valley.Isle, "1", minutes: 5)));

        foreach (var (soon, late) in quick.Zip(slow).Where(p => p.First.Conclusion.InForce is not null))
        {
            Assert.Equal(soon.Conclusion.Signed, late.Conclusion.Signed);
            Assert.True(late.Conclusion.InForce >= soon.Conclusion.InForce);
        }
        Assert.Contains(quick.Zip(slow), p => p.Second.Conclusion.InForce > p.First.Conclusion.InForce);
    }

    [Theory]
    [InlineData(Ratifier.Mandate)]
    [InlineData(Ratifier.Control)]
    [InlineData(Ratifier.Seat)]
    public void A_capital_that_goes_by_its_mandate_ratifies_what_its_delegation_may_sign(Ratifier by)
    {
        var plays = Plays(Under(Consent.Signature, ratified: true, new RatificationRule(Valley.Isle, by, 0, "")));

        Assert.Contains(plays, p => p.Agreed);
        Assert.All(plays.Where(p => p.Agreed), play => Assert.NotNull(play.Conclusion.InForce));
        Assert.All(plays, play => Assert.Empty(play.Conclusion.Refusals));
    }

    [Fact]
    public void Odds_read_the_world_the_talks_take_place_in()
    {
        var reading = ScenarioLibrary.Default.Load("four-party-peace");
        var world = reading.Annex!.WorldOf(reading.Scenario!.Agenda)!;
        var mild = Series(With(world, 0));
        var hawkish = Series(With(world, 1));

        Assert.True(hawkish > mild, $"{hawkish} and {mild} texts refused in Washington.");

        double Series(WorldLaid laid) => RehearsalSeries.Of(Grave(reading.Scenario!), 8, laid).Refusals["USA"];

        // The hard line at home, held where the test puts it.
        static WorldLaid With(WorldLaid world, double hawk) =>
            world with
            {
                World = world.World with
                {
                    State = [.. world.World.State.Select(v => v.Id == "hawk" ? v with { Init = hawk } : v)],
                },
            };

        // Every text is of the kind that is signed and ratified.
        static Scenario Grave(Scenario scenario) =>
            scenario with
            {
                Agenda = scenario.Agenda with
                {
                    Instruments = [.. scenario.Agenda.Instruments.OrderByDescending(i => i.Ratified)],
                },
            };
    }

    [Fact]
    public void A_series_counts_how_far_its_sessions_came()
    {
        var scenario = Under(Consent.Signature, ratified: true, Odds(Valley.Isle, "0.5"));
        var plays = Enumerable.Range(1, Seeds).Select(n => RehearsalSeries.Play(scenario, n)).ToList();
        var series = RehearsalSeries.Of(scenario, plays);

        Assert.Equal(plays.Count(p => p.Conclusion.InForce is not null), series.InForce);
        Assert.True(series.Agreed >= series.Signed && series.Signed >= series.InForce);
        Assert.Equal(
            plays.Average(p => p.Conclusion.Refusals.GetValueOrDefault(Valley.Isle)),
            series.Refusals[Valley.Isle]
        );
        Assert.Equal(Canonical.Text(series), Canonical.Text(RehearsalSeries.Of(scenario, Seeds)));
    }

    static List<Rehearsed> Plays(Scenario scenario) =>
        [
            .. Enumerable
                .Range(1, Seeds)
                .Select(seed => Rehearsal.Play(scenario, new Dictionary<string, Temperament>(), (ulong)seed)),
        ];

    static RatificationRule Odds(string party, string odds, int minutes = 0) =>
        new(party, Ratifier.Odds, minutes, "", odds);

    static Scenario Under(Consent consent, bool ratified, params ImmutableArray<RatificationRule> capitals) =>
        Valley.Scenario with
        {
            Agenda = Valley.Agenda with
            {
                Instruments = [new("treaty", "Treaty", consent, ratified, Binding: true, null)],
                Ratifications = capitals,
            },
        };
}

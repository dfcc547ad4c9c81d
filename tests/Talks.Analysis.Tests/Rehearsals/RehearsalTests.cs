using CsCheck;
using Talks.Analysis.Rehearsals;
using Talks.Rules;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Rehearsals;

public class RehearsalTests
{
    [Fact]
    public void Whatever_the_scenario_bots_table_legal_texts_and_sign_nothing_below_walking_away() =>
        Gen.Select(Invented.Scenario, Gen.ULong)
            .Sample((scenario, seed) => Check(scenario, Play(scenario, seed)), iter: 20);

    [Fact]
    public void The_same_seed_plays_the_same_session_and_another_seed_another()
    {
        var (first, again, other) = (Play(Valley.Scenario, 1), Play(Valley.Scenario, 1), Play(Valley.Scenario, 2));
        Assert.Equal(Canonical.Text(first), Canonical.Text(again));
        Assert.NotEqual(Canonical.Text(first), Canonical.Text(other));
    }

    [Fact]
    public void Where_no_text_suits_everybody_no_seed_makes_an_agreement()
    {
        // Delta is worth at most 35 to itself, and only with nothing in it for the Hill.
        var stuck = With(Valley.Scenario, Valley.Delta, 35);
        for (var seed = 0UL; seed < 20; seed++)
            Assert.False(Play(stuck, seed).Agreed);
    }

    [Fact]
    public void Where_a_text_suits_everybody_most_seeds_find_it()
    {
        var agreed = Enumerable.Range(0, 20).Count(seed => Play(Valley.Scenario, (ulong)seed).Agreed);
        Assert.True(agreed >= 18, $"Only {agreed} of 20 rehearsals agreed.");
    }

    [Theory]
    [InlineData("six-party-2021")]
    [InlineData("four-party-peace")]
    [InlineData("tutorial-freeze")]
    [InlineData("river-basin")]
    public void In_every_scenario_of_the_library_bots_alone_agree_in_most_seeds(string id)
    {
        var scenario = Library.Load(id);
        var plays = Enumerable.Range(0, 10).Select(seed => Play(scenario, (ulong)seed)).ToList();
        plays.ForEach(play => Check(scenario, play));
        Assert.True(plays.Count(p => p.Agreed) >= 8, $"Only {plays.Count(p => p.Agreed)} of 10 rehearsals agreed.");
    }

    [Fact]
    public void Raise_what_one_party_wants_above_all_that_others_grant_and_six_bots_never_agree()
    {
        // The best the DPRK can have while the other five accept is 48.
        var stuck = With(Library.Load("six-party-2021"), "DPRK", 49);
        for (var seed = 0UL; seed < 5; seed++)
            Assert.False(Play(stuck, seed).Agreed);
    }

    static void Check(Scenario scenario, Rehearsed play)
    {
        foreach (var proposal in play.Proposals)
        {
            Assert.True(Legality.IsLegal(scenario.Agenda, proposal.Package));
            foreach (var vote in proposal.Votes.Where(v => v.Ballot is Ballot.Accept))
                Assert.True(Appraisal.Of(scenario.PositionOf(vote.By), proposal.Package).Surplus >= 0);
            Assert.Equal(proposal.Votes.Length, proposal.Votes.Select(v => v.By).Distinct().Count());
        }
    }

    static Rehearsed Play(Scenario scenario, ulong seed) => Rehearsal.Play(scenario, Mixed(scenario, seed), seed);

    static Dictionary<string, Temperament> Mixed(Scenario scenario, ulong seed) =>
        scenario
            .Agenda.Parties.Select((p, i) => (p.Id, i))
            .ToDictionary(p => p.Id, p => (Temperament)((p.i + (int)(seed % 3)) % 3));

    static Scenario With(Scenario scenario, string party, double reservation) =>
        scenario with
        {
            Positions =
            [
                .. scenario.Positions.Select(p => p.Party == party ? p with { Reservation = reservation } : p),
            ],
        };
}

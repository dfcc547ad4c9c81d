using Talks.Analysis.Bots;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Bots;

public class BotTests
{
    static readonly Position Delta = Valley.Scenario.PositionOf(Valley.Delta);
    static readonly Bot Bot = new(Valley.Agenda, Delta, Temperament.Linear, 7);

    static readonly TableView Quiet = new()
    {
        Round = 1,
        RoundOpen = true,
        SpokenIn = [1],
    };

    [Fact]
    public void It_opens_with_a_statement_and_does_not_repeat_it()
    {
        Assert.IsType<Act.Say>(Bot.Decide(Quiet with { SpokenIn = [] }, 0));
        Assert.IsNotType<Act.Say>(Bot.Decide(Quiet, 0.01));
    }

    [Fact]
    public void It_does_nothing_while_no_round_is_open() =>
        Assert.Null(Bot.Decide(Quiet with { RoundOpen = false, SpokenIn = [] }, 0.5));

    [Fact]
    public void Early_it_rejects_a_text_that_pays_little_and_asks_for_what_would_mend_it()
    {
        var vote = Vote(Valley.Modest, 0.1);
        Assert.Equal(Ballot.Reject, vote.Ballot);
        Assert.InRange(vote.Asks.Length, 1, 3);
        var mended = Valley.Modest.Terms.SetItems(vote.Asks.Select(a => KeyValuePair.Create(a.Issue, a.Level)));
        var package = Drafting.FromTerms(Valley.Agenda, mended);
        Assert.True(Legality.IsLegal(Valley.Agenda, package));
        Assert.True(Appraisal.Of(Delta, package).Total > Appraisal.Of(Delta, Valley.Modest).Total);
    }

    [Fact]
    public void In_the_end_it_accepts_what_beats_walking_away_and_nothing_less()
    {
        Assert.Equal(Ballot.Accept, Vote(Valley.Modest, 0.97).Ballot);
        var costly = Drafting.FromTerms(Valley.Agenda, Pieces.Terms(("money", 2)));
        Assert.Equal(Ballot.Reject, Vote(costly, 0.97).Ballot);
    }

    [Fact]
    public void It_votes_before_it_tables_and_only_once()
    {
        var open = Tabled(1, Valley.Hill, Valley.Modest);
        Assert.IsType<Act.Vote>(Bot.Decide(Quiet with { Proposals = [open] }, 0.6));
        var voted = open with { Votes = open.Votes.Add(new(Valley.Delta, Ballot.Accept, 0.6, [])) };
        Assert.IsNotType<Act.Vote>(Bot.Decide(Quiet with { Proposals = [voted] }, 0.6));
    }

    [Fact]
    public void It_takes_an_amendment_that_betters_its_text_and_declines_one_below_its_walk_away_value()
    {
        var own = Tabled(1, Valley.Delta, Drafting.FromTerms(Valley.Agenda, Pieces.Terms(("water", 1))));
        Act? Answer(params (string, int)[] terms) =>
            Bot.Decide(
                Quiet with
                {
                    Proposals =
                    [
                        own with
                        {
                            Amendments = [new(4, Drafting.FromTerms(Valley.Agenda, Pieces.Terms(terms)))],
                        },
                    ],
                },
                0.1
            );
        Assert.Equal(new Act.Answer(1, 4, true), Answer(("water", 1), ("watch", 1)));
        Assert.Equal(new Act.Answer(1, 4, false), Answer(("money", 2)));
    }

    [Fact]
    public void It_has_one_text_of_its_own_before_the_table()
    {
        Assert.IsType<Act.Table>(Bot.Decide(Quiet, 0.5));
        Assert.Null(Bot.Decide(Quiet with { Proposals = [Tabled(1, Valley.Delta, Valley.Modest)] }, 0.5));
    }

    [Fact]
    public void It_makes_no_more_than_its_dozen_in_a_session()
    {
        var own = Enumerable.Range(1, 12).Select(n => Tabled(n, Valley.Delta, Valley.Modest, ProposalStatus.Failed));
        Assert.Null(Bot.Decide(Quiet with { Proposals = [.. own] }, 0.99));
    }

    [Fact]
    public void What_its_table_offers_below_the_walk_away_value_it_does_not_table()
    {
        var proud = new Bot(Valley.Agenda, Delta with { Reservation = 1000 }, Temperament.Conceder, 7);
        Assert.Null(proud.Decide(Quiet, 0.99));
    }

    static Act.Vote Vote(Package package, double time) =>
        Assert.IsType<Act.Vote>(Bot.Decide(Quiet with { Proposals = [Tabled(1, Valley.Hill, package)] }, time));

    static SeenProposal Tabled(int number, string by, Package package, ProposalStatus status = ProposalStatus.Open) =>
        new(number, by, package, 0, [new(by, Ballot.Accept, 0, [])], status);
}

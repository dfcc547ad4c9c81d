using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Bots;
using Talks.Analysis.Simulations;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Bots;

/// <summary>Bots say in brackets what should stand instead, and take what others say there.</summary>
public class BracketingTests
{
    static readonly Position Delta = Valley.Scenario.PositionOf(Valley.Delta);

    // 15 to Delta, with gauges alone 30; it holds out for more than 20.
    static readonly SeenProposal Close = Tabled(Valley.Hill, ("water", 2), ("money", 1), ("watch", 1));

    // 35 to Delta, without the watch 20.
    static readonly SeenProposal Own = Tabled(Valley.Delta, ("water", 1), ("watch", 1)) with
    {
        Brackets = [new(new(Valley.Hill, "watch", null, "", 0), 0.1)],
    };

    [Fact]
    public void Of_a_text_that_is_close_it_brackets_what_would_mend_it_and_says_with_what() =>
        Assert.Equal(new Ask("water", 1), Assert.IsType<Act.Bracket>(Decide(Close, 0.1)).Instead);

    [Fact]
    public void It_gives_the_author_a_while_and_then_votes()
    {
        var bracketed = Close with { Brackets = [new(new(Valley.Delta, "water", null, "", 1), 0.1)] };

        Assert.IsNotType<Act.Vote>(Decide(bracketed, 0.105));
        Assert.IsNotType<Act.Bracket>(Decide(bracketed, 0.105));
        Assert.Equal(Ballot.Reject, Assert.IsType<Act.Vote>(Decide(bracketed, 0.13)).Ballot);
    }

    [Fact]
    public void A_text_that_is_far_off_it_rejects_at_once() =>
        Assert.Equal(Ballot.Reject, Assert.IsType<Act.Vote>(Decide(Tabled(Valley.Hill, ("money", 2)), 0.1)).Ballot);

    [Fact]
    public void It_does_not_bracket_what_no_alternative_brings_over_its_red_line()
    {
        var bound = Delta with { RedLines = [new("patrols", "No patrols.", [new("watch", Comparison.AtLeast, 1)])] };

        Assert.IsType<Act.Vote>(Decide(Close, 0.1, position: bound));
    }

    [Fact]
    public void In_a_secret_ballot_brackets_do_not_tell_how_it_will_vote() =>
        Assert.IsType<Act.Vote>(
            Decide(
                Close,
                0.1,
                Valley.Agenda with
                {
                    Decision = DecisionRule.Unanimity with { Ballots = BallotForm.Secret },
                }
            )
        );

    [Fact]
    public void An_author_takes_an_alternative_that_it_can_live_with()
    {
        var amended = Assert.IsType<Act.Amend>(Decide(Own, 0.5));

        Assert.Equal(Pieces.Terms(("water", 1)), amended.Package.Terms);
        Assert.True(Legality.IsLegal(Valley.Agenda, amended.Package));
    }

    [Fact]
    public void It_leaves_one_that_costs_it_more_than_it_gives_up_yet() =>
        Assert.IsNotType<Act.Amend>(Decide(Own, 0.12));

    [Fact]
    public void It_waits_for_others_who_may_bracket_as_well() => Assert.IsNotType<Act.Amend>(Decide(Own, 0.101));

    [Fact]
    public void What_the_text_says_besides_stays_in_its_words()
    {
        var patrol = Own.Package.Find("patrol")! with { Clause = Clause.Silent with { Verifier = Valley.Isle } };
        var worded = Own with
        {
            Package = Own.Package with
            {
                Terms = Pieces.Terms(("water", 1), ("money", 1), ("watch", 1)),
                Commitments = [.. Valley.Modest.Commitments, patrol],
            },
            Brackets = [new(new(Valley.Hill, "money", null, "", 0), 0.1)],
        };

        Assert.Equal(patrol, Assert.IsType<Act.Amend>(Decide(worded, 0.3)).Package.Find("patrol"));
    }

    [Fact]
    public void In_whole_sessions_bots_bracket_within_measure_and_see_what_the_law_holds() =>
        Gen.Select(Invented.Scenario, Gen.ULong)
            .Sample(
                (scenario, seed) =>
                {
                    var facts = Sitting.Play(scenario, null, new Dictionary<string, Temperament>(), seed);
                    var seen = new SeenSession(new Viewer.Control(), "");
                    foreach (var fact in facts)
                        seen.Take(fact);

                    Assert.All(
                        facts
                            .Select(f => f.Event)
                            .OfType<BracketPlaced>()
                            .GroupBy(b => (b.Proposal, b.Version, b.Party)),
                        own =>
                        {
                            Assert.InRange(own.Count(), 1, 2);
                            Assert.All(own, b => Assert.NotNull(b.Bracket.Option));
                        }
                    );
                    Assert.All(
                        Session.From(facts).Docket.Proposals.Zip(seen.View.Proposals),
                        p =>
                        {
                            Assert.Equal(
                                Canonical.Text(p.First.Brackets),
                                Canonical.Text(p.Second.Brackets.Select(b => b.Bracket).ToImmutableArray())
                            );
                            Assert.InRange(p.First.Version, 1, 4);
                        }
                    );
                },
                iter: 20
            );

    static Act? Decide(SeenProposal text, double time, Agenda? agenda = null, Position? position = null) =>
        new Bot(agenda ?? Valley.Agenda, position ?? Delta, Temperament.Linear, 7).Decide(
            new()
            {
                Round = 1,
                RoundOpen = true,
                SpokenIn = [1],
                Proposals = [text],
            },
            time
        );

    static SeenProposal Tabled(string by, params (string, int)[] terms) =>
        new(
            1,
            by,
            Drafting.FromTerms(Valley.Agenda, Pieces.Terms(terms)),
            0.05,
            [new(by, Ballot.Accept, 0.05, [])],
            ProposalStatus.Open
        );
}

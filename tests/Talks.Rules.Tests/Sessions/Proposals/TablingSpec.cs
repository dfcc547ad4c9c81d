using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class TablingSpec
{
    static readonly Situation Open = Situation.Bargaining(Valley.Agenda).Sits(Cast.AdviserId(Valley.Hill), Valley.Hill);
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly TableProposal Modest = new("Modest", "A start", Valley.Modest, null);

    [Fact]
    public void Tabling_is_public_says_whom_it_binds_and_counts_as_acceptance()
    {
        var reply = Open.When(Hill, Modest);
        reply.Then(
            new ProposalTabled(
                1,
                Valley.Hill,
                Cast.HeadId(Valley.Hill),
                "Modest",
                "A start",
                Valley.Modest,
                null,
                [Valley.Hill, Valley.Delta]
            ),
            new VoteCast(1, Valley.Hill, Cast.HeadId(Valley.Hill), Ballot.Accept, "", [])
        );
        Assert.All(reply.Ruling.Facts, f => Assert.True(f.Audience.Spectators));
    }

    [Fact]
    public void Advisers_control_and_strangers_do_not_table()
    {
        Open.When(Cast.Adviser(Valley.Hill), Modest).ThenRefused(RefusalCode.NotYours);
        Open.When(Cast.Control, Modest).ThenRefused(RefusalCode.NotYours);
        Open.When(Cast.Stranger, Modest).ThenRefused(RefusalCode.SeatGone);
    }

    [Fact]
    public void Nothing_is_tabled_between_rounds() =>
        Situation.Seated(Valley.Agenda).When(Hill, Modest).ThenRefused(RefusalCode.NoRound);

    [Fact]
    public void A_counter_proposal_answers_one_that_exists()
    {
        Open.When(Hill, Modest with { ReplyTo = 1 }).ThenRefused(RefusalCode.UnknownProposal);
        var answered = Open.And(Hill, Modest).When(Delta, Modest with { ReplyTo = 1 });
        Assert.Equal(1, answered.Ruling.Facts.Select(f => f.Event).OfType<ProposalTabled>().Single().ReplyTo);
    }

    [Fact]
    public void An_illegal_package_is_refused_with_its_reasons()
    {
        var refusal = Open.When(Hill, Modest with { Package = Drafting.FromTerms(Valley.Agenda, Terms(("water", 2))) })
            .ThenRefused(RefusalCode.IllegalPackage);
        Assert.Contains("Money", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_party_has_few_proposals_open_at_once()
    {
        var full = Enumerable.Range(0, Limits.OpenProposalsPerParty).Aggregate(Open, (s, _) => s.And(Hill, Modest));
        full.When(Hill, Modest).ThenRefused(RefusalCode.TooMany);
        full.When(Delta, Modest).Brings<VoteCast>();
        full.And(Hill, new WithdrawProposal(1)).When(Hill, Modest).Brings<VoteCast>();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Title\u0000", "")]
    [InlineData("Title", "Summary\u0007")]
    public void Titles_and_summaries_are_plain_text(string title, string summary) =>
        Open.When(Hill, new TableProposal(title, summary, Valley.Modest, null)).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void Texts_have_their_limits()
    {
        Open.When(Hill, Modest with { Title = new('x', Limits.TitleLength + 1) }).ThenRefused(RefusalCode.Malformed);
        Open.When(Hill, Modest with { Summary = new('x', Limits.TextLength + 1) }).ThenRefused(RefusalCode.Malformed);
        Open.When(Hill, Modest with { Title = new('x', Limits.TitleLength) }).Brings<VoteCast>();
    }

    [Fact]
    public void A_package_has_its_limits()
    {
        var many = Valley.Modest with
        {
            Commitments = [.. Enumerable.Repeat(Valley.Modest.Commitments[0], Limits.CommitmentsPerPackage + 1)],
        };
        Open.When(Hill, Modest with { Package = many }).ThenRefused(RefusalCode.Malformed);
        var crowded = Valley.Modest with
        {
            Commitments =
            [
                Valley.Modest.Commitments[0] with
                {
                    Performers = [.. Enumerable.Repeat("HIL", Limits.PerformersPerCommitment + 1)],
                },
            ],
        };
        Open.When(Hill, Modest with { Package = crowded }).ThenRefused(RefusalCode.Malformed);
        var wordy = Valley.Modest with
        {
            Terms = Enumerable
                .Range(0, Limits.TermsPerPackage + 1)
                .Aggregate(Valley.Modest.Terms, (t, i) => t.SetItem($"i{i}", 1)),
        };
        Open.When(Hill, Modest with { Package = wordy }).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void A_refusal_does_not_echo_a_huge_id()
    {
        var package = new Package { Terms = Terms((new string('z', 50_000), 1)) };
        var refusal = Open.When(Hill, Modest with { Package = package });
        Assert.True(refusal.Ruling.Refusal!.Text.Length < 1_000);
    }

    [Fact]
    public void Only_its_author_withdraws_a_proposal_and_only_while_it_is_open()
    {
        var tabled = Open.And(Hill, Modest);
        tabled.When(Delta, new WithdrawProposal(1)).ThenRefused(RefusalCode.NotYours);
        tabled.When(Hill, new WithdrawProposal(2)).ThenRefused(RefusalCode.UnknownProposal);
        tabled.When(Hill, new WithdrawProposal(-1)).ThenRefused(RefusalCode.UnknownProposal);
        var withdrawn = tabled.When(Hill, new WithdrawProposal(1)).Then(new ProposalWithdrawn(1));
        withdrawn.When(Hill, new WithdrawProposal(1)).ThenRefused(RefusalCode.ProposalClosed);
        withdrawn.When(Delta, new CastVote(1, Ballot.Accept, "", [])).ThenRefused(RefusalCode.ProposalClosed);
    }
}

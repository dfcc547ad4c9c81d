using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class MergingSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);
    static readonly Package Watch = Drafting.FromTerms(Valley.Agenda, Pieces.Terms(("money", 2), ("watch", 1)));
    static readonly Situation Two = Situation
        .Bargaining(Valley.Agenda)
        .And(Hill, new TableProposal("Ours", "", Valley.Modest, null))
        .And(Delta, new TableProposal("Theirs", "", Watch, null));
    static readonly TableProposal Merger = new("Both", "", Merging.Of(Valley.Modest, Watch), null) { Merges = [1, 2] };

    static ProposalStatus StatusOf(Situation situation, int number) => situation.Session.Docket.Find(number)!.Status;

    [Fact]
    public void A_plain_merger_holds_what_either_says_and_the_first_where_they_differ()
    {
        var merged = Merging.Of(Valley.Modest, Watch);
        Assert.Equal((1, 1, 1), (merged.LevelOf("water"), merged.LevelOf("money"), merged.LevelOf("watch")));
        Assert.Equal(
            ["fund", "gauges", "bond", "patrol"],
            merged.Commitments.Select(c => c.Measure).OrderBy(m => m is "bond" or "patrol").ThenBy(m => m)
        );
    }

    [Fact]
    public void The_merged_text_takes_the_place_of_its_authors_own_at_once_and_of_anothers_when_that_accepts()
    {
        var merged = Two.And(Hill, Merger);
        Assert.Equal((ProposalStatus.Withdrawn, ProposalStatus.Open), (StatusOf(merged, 1), StatusOf(merged, 2)));
        Assert.Equal(3, merged.Session.Docket.Find(1)!.MergedInto);
        var accepted = merged.And(Delta, new CastVote(3, Ballot.Accept, "", []));
        Assert.Equal(ProposalStatus.Withdrawn, StatusOf(accepted, 2));
        Assert.Equal([new(1, 3), new(2, 3)], accepted.All<ProposalMerged>());
        Assert.Contains(
            "gone into",
            accepted.When(Hill, new WithdrawProposal(1)).ThenRefused(RefusalCode.ProposalClosed).Text
        );
    }

    [Fact]
    public void Where_it_departs_from_a_source_the_author_of_that_finds_its_own_words_in_brackets()
    {
        var brackets = Two.And(Hill, Merger).Session.Docket.Find(3)!.Brackets;
        Assert.All(brackets, b => Assert.Equal(Valley.Delta, b.Party));
        Assert.Contains(brackets, b => b is { Issue: "money", Option: 2 });
        Assert.Contains(brackets, b => b is { Issue: "water", Option: 0 });
        Assert.Contains(brackets, b => b is { Commitment: "fund", Instead.Level: 2 });
        Assert.Contains(brackets, b => b is { Commitment: "gauges", Instead: null });
    }

    [Fact]
    public void Only_open_texts_are_merged_by_the_author_of_one_or_the_chair()
    {
        Two.When(Isle, Merger).ThenRefused(RefusalCode.NotYours);
        Two.When(Hill, Merger with { Merges = [1] }).ThenRefused(RefusalCode.Malformed);
        Two.When(Hill, Merger with { Merges = [1, 1] }).ThenRefused(RefusalCode.Malformed);
        Two.When(Hill, Merger with { Merges = [1, 9] }).ThenRefused(RefusalCode.UnknownProposal);
        Two.And(Delta, new WithdrawProposal(2)).When(Hill, Merger).ThenRefused(RefusalCode.ProposalClosed);
    }
}

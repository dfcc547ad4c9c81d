using Talks.Rules.Agendas;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Delegations;

public class MemoSpec
{
    static readonly Delegation Fresh = Delegation.Begin(new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)));
    static readonly Person Head = new("hanna", "Hanna", Valley.Hill, Role.Head);
    static readonly Person Adviser = new("adam", "Adam", Valley.Hill, Role.Adviser);
    static readonly Person Mentor = new("maria", "Maria", Valley.Hill, Role.Mentor);
    static readonly Memo Statement = new(MemoKind.Statement, "We want peace.");
    static readonly Delegation Laid = After(Fresh, new LayMemo(Statement), Adviser);

    static Delegation After(Delegation delegation, DelegationCommand command, Person person)
    {
        var ruling = DelegationLaw.Decide(delegation, command, person);
        Assert.Null(ruling.Refusal);
        return delegation.After(ruling.Event!);
    }

    static void Refused(RefusalCode code, Delegation delegation, DelegationCommand command, Person person) =>
        Assert.Equal(code, DelegationLaw.Decide(delegation, command, person).Refusal?.Code);

    [Fact]
    public void Advisers_lay_memos_and_the_head_releases_them()
    {
        Assert.Equal("adam", Laid.Memos.Open[1].Person);
        Refused(RefusalCode.NotYours, Laid, new ReleaseMemo(1, 1), Adviser);
        Refused(RefusalCode.NotYours, Fresh, new LayMemo(Statement), Mentor);
        var released = After(Laid, new ReleaseMemo(1, 1), Head);
        Assert.Empty(released.Memos.Open);
        Refused(RefusalCode.UnknownMemo, released, new ReleaseMemo(1, 1), Head);
    }

    [Fact]
    public void A_memo_goes_out_only_as_it_was_read()
    {
        var revised = After(Laid, new ReviseMemo(1, 1, Statement with { Text = "We want war." }), Adviser);
        Refused(RefusalCode.StaleMemo, revised, new ReleaseMemo(1, 1), Head);
        Refused(RefusalCode.StaleMemo, revised, new ReviseMemo(1, 1, Statement), Head);
        Refused(RefusalCode.StaleMemo, revised, new WithdrawMemo(1, 1), Adviser);
        Assert.Empty(After(revised, new ReleaseMemo(1, 2), Head).Memos.Open);
    }

    [Fact]
    public void A_memo_comes_back_with_what_to_mend_and_lies_there_again_once_mended()
    {
        var back = After(Laid, new ReturnMemo(1, 1, "Milder"), Head);
        Assert.Equal("Milder", back.Memos.Open[1].Comment);
        Refused(RefusalCode.NotYours, Laid, new ReturnMemo(1, 1, "Milder"), Adviser);
        Refused(RefusalCode.Malformed, Laid, new ReturnMemo(1, 1, " "), Head);
        Assert.Null(After(back, new ReviseMemo(1, 1, Statement), Adviser).Memos.Open[1].Comment);
    }

    [Fact]
    public void A_memo_says_all_that_its_kind_needs()
    {
        Refused(RefusalCode.Malformed, Fresh, new LayMemo(Statement with { Text = "" }), Adviser);
        Refused(RefusalCode.Malformed, Fresh, new LayMemo(new(MemoKind.Vote, "")), Adviser);
        Refused(RefusalCode.UnknownDraft, Fresh, new LayMemo(new(MemoKind.Text, "", Draft: 1, Revision: 1)), Adviser);
        var drafted = After(Fresh, new OpenDraft("First", Valley.Modest, null), Adviser);
        Assert.Single(After(drafted, new LayMemo(new(MemoKind.Text, "", Draft: 1, Revision: 1)), Adviser).Memos.Open);
        Assert.Single(After(Fresh, new LayMemo(new(MemoKind.Vote, "No", 1, 1, Ballot.Reject)), Adviser).Memos.Open);
    }

    [Fact]
    public void Who_releases_what_is_the_scenarios_to_say() =>
        Assert.NotNull(DelegationLaw.Decide(Laid, new ReleaseMemo(1, 1), Adviser, [Power.State]).Event);

    [Fact]
    public void A_draft_is_discarded_only_as_it_was_read()
    {
        var drafted = After(Fresh, new OpenDraft("First", Valley.Modest, null), Adviser);
        var revised = After(drafted, new ReviseDraft(1, 1, "By the head", Valley.Modest), Head);
        Refused(RefusalCode.StaleDraft, revised, new DiscardDraft(1, 1), Adviser);
        Assert.Empty(After(revised, new DiscardDraft(1, 2), Adviser).Drafts);
    }
}

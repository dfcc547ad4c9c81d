using Talks.Rules.Delegations;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Delegations;

public class DraftSpec
{
    static readonly Delegation Fresh = Delegation.Begin(new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)));
    static readonly Person Head = new("hanna", "Hanna", Valley.Hill, Role.Head);
    static readonly Person Adviser = new("adam", "Adam", Valley.Hill, Role.Adviser);
    static readonly Person Mentor = new("maria", "Maria", Valley.Hill, Role.Mentor);
    static readonly Delegation Begun = After(Fresh, new OpenDraft("First", Valley.Modest, null), Adviser);

    static Delegation After(Delegation delegation, DelegationCommand command, Person person)
    {
        var ruling = DelegationLaw.Decide(delegation, command, person);
        Assert.Null(ruling.Refusal);
        return delegation.After(ruling.Event!);
    }

    static void Refused(RefusalCode code, Delegation delegation, DelegationCommand command, Person person)
    {
        var ruling = DelegationLaw.Decide(delegation, command, person);
        Assert.Null(ruling.Event);
        Assert.Equal(code, ruling.Refusal!.Code);
    }

    [Fact]
    public void Advisers_draft_and_mentors_read()
    {
        Assert.Equal(
            Canonical.Text<DelegationEvent>(new DraftOpened(1, "adam", "First", Valley.Modest, 3)),
            Canonical.Text(DelegationLaw.Decide(Fresh, new OpenDraft(" First ", Valley.Modest, 3), Adviser).Event!)
        );
        Refused(RefusalCode.NotYours, Fresh, new OpenDraft("First", Valley.Modest, null), Mentor);
        Refused(RefusalCode.NotYours, Begun, new DiscardDraft(1), Mentor);
        Assert.NotNull(DelegationLaw.Decide(Fresh, new Confer("Advice"), Mentor).Event);
    }

    [Fact]
    public void Two_who_revise_one_draft_lose_nothing_silently()
    {
        var revised = After(Begun, new ReviseDraft(1, 1, "By the head", Valley.Grand), Head);
        Refused(RefusalCode.StaleDraft, revised, new ReviseDraft(1, 1, "By the adviser", Valley.Modest), Adviser);
        Assert.Equal("By the head", revised.Drafts[1].Title);
        var merged = After(revised, new ReviseDraft(1, 2, "By both", Valley.Modest), Adviser);
        Assert.Equal(3, merged.Drafts[1].Revision);
    }

    [Fact]
    public void A_draft_is_found_at_its_revision_only()
    {
        Assert.NotNull(DelegationLaw.Find(Begun, 1, 1).Draft);
        Assert.Equal(RefusalCode.StaleDraft, DelegationLaw.Find(Begun, 1, 2).Refusal!.Code);
        Assert.Equal(RefusalCode.UnknownDraft, DelegationLaw.Find(Begun, 2, 1).Refusal!.Code);
    }

    [Fact]
    public void A_discarded_draft_is_gone_and_its_number_with_it()
    {
        var without = After(Begun, new DiscardDraft(1), Head);
        Refused(RefusalCode.UnknownDraft, without, new ReviseDraft(1, 1, "T", Valley.Modest), Head);
        Refused(RefusalCode.UnknownDraft, without, new DiscardDraft(1), Head);
        Assert.True(After(without, new OpenDraft("Next", Valley.Modest, null), Head).Drafts.ContainsKey(2));
    }

    [Fact]
    public void An_unfinished_package_may_be_drafted() =>
        Assert.NotNull(DelegationLaw.Decide(Fresh, new OpenDraft("Empty", Package.Empty, null), Head).Event);

    [Fact]
    public void Drafts_have_their_limits()
    {
        Refused(RefusalCode.Malformed, Fresh, new OpenDraft("", Valley.Modest, null), Head);
        Refused(
            RefusalCode.Malformed,
            Fresh,
            new OpenDraft(new('x', Limits.TitleLength + 1), Valley.Modest, null),
            Head
        );
        Refused(RefusalCode.Malformed, Fresh, new Confer(new('x', Limits.TextLength + 1)), Head);
        var commitment = Valley.Modest.Commitments[0];
        var many = Enumerable.Repeat(commitment, Limits.CommitmentsPerPackage + 1);
        Refused(RefusalCode.Malformed, Fresh, new OpenDraft("T", new() { Commitments = [.. many] }, null), Head);
        var full = Enumerable
            .Range(0, Limits.DraftsPerDelegation)
            .Aggregate(Fresh, (d, i) => After(d, new OpenDraft($"D{i}", Package.Empty, null), Head));
        Refused(RefusalCode.TooMany, full, new OpenDraft("One more", Package.Empty, null), Head);
    }

    [Fact]
    public void Folding_the_facts_again_gives_the_same_delegation()
    {
        DelegationEvent[] events =
        [
            new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)),
            new DraftOpened(1, "adam", "First", Valley.Modest, null),
            new DraftRevised(1, 2, "hanna", "Second", Valley.Grand),
            new Conferred("maria", "Too much."),
            new DraftOpened(2, "adam", "Other", Package.Empty, 1),
            new DraftDiscarded(1, "hanna"),
        ];
        var live = events.Skip(1).Aggregate(Delegation.Begin(events[0]), (d, e) => d.After(e));
        var again = Delegation.From(events.Select((e, i) => new DelegationFact(i, e)));
        Assert.Equal(Canonical.Text(live), Canonical.Text(again));
        Assert.Equal([2], live.Drafts.Keys);
    }
}

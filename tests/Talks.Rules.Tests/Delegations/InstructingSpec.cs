using Talks.Rules.Delegations;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Delegations;

public class InstructingSpec
{
    static readonly RedLine Dam = new("dam", "No dam.", [new("water", Comparison.AtLeast, 2)]);
    static readonly Position Mandate = Valley.Scenario.PositionOf(Valley.Isle) with { RedLines = [Dam] };
    static readonly Delegation Isles = Delegation.Begin(new PositionAssigned(Mandate));
    static readonly Person Head = new("ida", "Ida", Valley.Isle, Role.Head);
    static readonly Person Capital = new("queen", "Queen", Valley.Isle, Role.Capital);

    static Delegation After(Delegation delegation, DelegationCommand command, Person by)
    {
        var ruling = DelegationLaw.Decide(delegation, command, by);
        Assert.Null(ruling.Refusal);
        return delegation.After(ruling.Event!);
    }

    static void Refused(RefusalCode code, DelegationCommand command, Person by) =>
        Assert.Equal(code, DelegationLaw.Decide(Isles, command, by).Refusal?.Code);

    [Fact]
    public void A_delegation_asks_and_its_capital_answers()
    {
        var asked = After(Isles, new RequestInstructions("May we?", 3, null), Head);
        Assert.False(asked.Requests[1].Answered);
        Assert.True(After(asked, new Instruct(1, "You may.", []), Capital).Requests[1].Answered);
    }

    [Fact]
    public void Only_the_delegation_asks_and_only_its_capital_instructs()
    {
        Refused(RefusalCode.NotYours, new RequestInstructions("May we?", null, null), Capital);
        Refused(RefusalCode.NotYours, new Instruct(null, "Do it.", []), Head);
        Refused(RefusalCode.UnknownRequest, new Instruct(1, "Do it.", []), Capital);
        Refused(RefusalCode.UnknownDraft, new RequestInstructions("May we?", null, 9), Head);
        Refused(RefusalCode.Malformed, new RequestInstructions(" ", null, null), Head);
        Refused(RefusalCode.NotYours, new OpenDraft("T", Valley.Modest, null), Capital);
    }

    [Fact]
    public void Control_speaks_for_a_capital() =>
        Assert.NotNull(Instructing.Decide(Isles, new Instruct(null, "Hold on.", []), null).Event);

    [Fact]
    public void A_red_line_stands_until_the_capital_lifts_it()
    {
        Assert.False(Instructing.Judge(Isles.Mandate, Dammed).Ratifies);
        Refused(RefusalCode.UnknownRedLine, new Instruct(null, "Do it.", ["canal"]), Capital);
        var lifted = After(Isles, new Instruct(null, "The dam may be built.", ["dam"]), Capital);
        Assert.Empty(lifted.Mandate.RedLines);
        Assert.True(Instructing.Judge(lifted.Mandate, Dammed).Ratifies);
    }

    [Fact]
    public void A_mandate_ratifies_what_crosses_no_line_and_is_worth_walking_away()
    {
        Assert.True(Instructing.Judge(Mandate, Valley.Modest).Ratifies);
        Assert.False(Instructing.Judge(Mandate.Moved(50), Valley.Modest).Ratifies);
    }

    static Package Dammed => Drafting.FromTerms(Valley.Agenda, Pieces.Terms(("water", 2), ("money", 1)));
}

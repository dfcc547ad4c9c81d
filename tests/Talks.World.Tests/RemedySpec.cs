using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;
using Talks.TestKit;
using static Talks.World.Tests.AtTheTable;

namespace Talks.World.Tests;

/// <summary>What a text says is to follow when a step is not kept, follows.</summary>
public class RemedySpec
{
    const string Seal = "yongbyon-freeze";

    static Situation Late(RemedyKind kind, Performance failure = Performance.Delay) =>
        Signed(Seal, new() { Remedy = new(kind, "The parties meet in Beijing."), Pairs = ["textile-relief"] })
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, failure))
            .NextRound();

    static IEnumerable<Obligation> Pairs(Situation situation)
    {
        var text = situation.Session.Ledger.Text!;
        var against = text.Steps.Single(s => s.Id == Freeze).Against;
        return text.Steps.Where(s => against.Contains(s.Id));
    }

    [Fact]
    public void To_consult_is_told_once_and_holds_no_pair()
    {
        var late = Late(RemedyKind.Consultation);

        var set = Assert.Single(late.All<RemedySetOff>());
        Assert.Equal((Freeze, RemedyKind.Consultation), (set.Step, set.Remedy));
        Assert.Contains("DPRK", set.Concerned);
        Assert.True(set.Concerned.Length > 1);
        Assert.Equal("The parties meet in Beijing.", set.Words);
        Assert.NotEmpty(Pairs(late));
        Assert.All(Pairs(late), s => Assert.NotEqual(ObligationStatus.Suspended, s.Status));
        Assert.Single(late.NextRound().All<RemedySetOff>());
    }

    [Fact]
    public void Those_concerned_sit_in_a_room_of_their_own_for_as_long_as_the_text_says()
    {
        var late = Signed(
                Seal,
                new()
                {
                    Verifier = "CHN",
                    Remedy = new(RemedyKind.Consultation, "The parties meet in Beijing.", 45),
                    Pairs = ["textile-relief"],
                }
            )
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Delay))
            .NextRound();

        var concerned = late.All<RemedySetOff>().Single().Concerned;
        Assert.Contains("CHN", concerned);
        var opened = late.Facts.Single(f => f.Event is CaucusOpened);
        var room = (CaucusOpened)opened.Event;
        Assert.Equal(concerned, room.Members);
        Assert.Equal(concerned.Order(), opened.Audience.Parties);
        Assert.Equal(("", "The parties meet in Beijing."), (room.By, room.Purpose));
        Assert.Equal(opened.Clock + 45 * 60_000, room.Until);
        var noticed = late.All<CaucusNoticed>().First();
        Assert.Equal((CaucusVisibility.Members, ""), (noticed.Visibility, noticed.Purpose));
        late.When(Cast.Head("DPRK"), new Say($"caucus/{room.Caucus}", "We need more time.")).SeenOnlyBy([.. concerned]);
    }

    [Fact]
    public void Parties_that_consult_already_are_given_no_second_room()
    {
        var late = Signed(Seal, new() { Verifier = "USA", Remedy = new(RemedyKind.Consultation, "", 30) })
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Delay))
            .NextRound();
        var room = late.All<CaucusOpened>().Single();
        Assert.Equal(Agenda.FindMeasure(Seal)!.Title, room.Purpose);
        var found = late.Later(5).When(Cast.Head("USA"), new LayFinding(Freeze, false, "Cut."));
        Assert.Equal(room.Until + 5 * 60_000, found.Brings<CaucusExtended>().Until);
    }

    [Fact]
    public void Nobody_consults_when_the_talks_are_over()
    {
        var ended = Signed(Seal, new() { Verifier = "USA", Remedy = new(RemedyKind.Consultation, "") })
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Refuse))
            .And(Cast.Control, new EndSession("Enough."));
        Assert.NotEmpty(ended.All<RemedySetOff>());
        Assert.Empty(ended.All<CaucusOpened>());
    }

    [Fact]
    public void To_suspend_the_pair_is_what_happens_anyway()
    {
        var late = Late(RemedyKind.SuspendPair);

        Assert.Empty(late.All<RemedySetOff>());
        Assert.All(Pairs(late), s => Assert.Equal(ObligationStatus.Suspended, s.Status));
    }

    [Fact]
    public void Snapback_comes_before_the_table_by_itself_after_a_breach()
    {
        var terms = new Dictionary<string, int>
        {
            ["yongbyon-freeze"] = 2,
            ["relief"] = 1,
            ["testing"] = 2,
            ["snapback"] = 1,
        };
        var text = Drafting.FromTerms(Agenda, terms);
        var broken = Signed(Seal, new() { Remedy = new(RemedyKind.Snapback, "") }, terms)
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Refuse))
            .NextRound();

        var moved = Assert.Single(broken.All<SnapbackMoved>());
        Assert.Null(moved.Party);
        Assert.Equal(Snapback.ClauseOf(text), moved.Clause);
        Assert.Empty(broken.Session.Ledger.Motion!.Votes);
        Assert.Single(broken.NextRound().All<SnapbackDecided>());
        broken.When(Cast.Head("USA"), new MoveSnapback("Too.")).ThenRefused(RefusalCode.AlreadyThere);
    }

    [Fact]
    public void A_finding_sets_it_off_at_once()
    {
        var found = Signed(Seal, new() { Verifier = "USA", Remedy = new(RemedyKind.Consultation, "") })
            .NextRound()
            .When(Cast.Head("USA"), new LayFinding(Freeze, false, "Cut."));
        Assert.Equal(Freeze, found.After.All<RemedySetOff>().Single().Step);
    }
}

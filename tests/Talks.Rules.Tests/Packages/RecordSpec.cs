using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Packages;

/// <summary>The texts that the talks really brought forth can be written down, agreed, and read back as they are.</summary>
public class RecordSpec
{
    public static TheoryData<string> Titles => [.. SixPartyTexts.Texts.Select(t => t.Title)];

    static Package Named(string title) => SixPartyTexts.Texts.Single(t => t.Title == title).Package;

    [Theory]
    [MemberData(nameof(Titles))]
    public void Each_text_can_be_tabled_and_agreed_by_all_six(string title)
    {
        var errors = Legality.Check(SixPartyTexts.Agenda, Named(title)).Where(p => p.Severity is Severity.Error);
        Assert.Empty(errors.Select(p => p.Text));
        var tabled = Situation
            .Bargaining(SixPartyTexts.Agenda)
            .And(Cast.Head("CHN"), new TableProposal(title, "", Named(title), null));
        var agreed = new[] { "DPRK", "ROK", "USA", "JPN", "RUS" }.Aggregate(
            tabled,
            (s, p) => s.And(Cast.Head(p), new CastVote(1, Ballot.Accept, "", []))
        );
        Assert.Equal(
            Drafting.BoundBy(SixPartyTexts.Agenda, Named(title)),
            agreed.All<ProposalAdopted>().Single().Bound
        );
        Assert.Equal(Canonical.Text(Named(title)), Canonical.Text(agreed.Restarted().Session.Docket.Find(1)!.Package));
    }

    [Fact]
    public void What_was_left_undated_in_2005_is_warned_of()
    {
        var undated = Legality
            .Check(SixPartyTexts.Agenda, SixPartyTexts.JointStatement)
            .Where(p => p.Code == "undated");
        Assert.Equal(3, undated.Count());
        Assert.All(
            SixPartyTexts.JointStatement.Commitments,
            c => Assert.Empty(SixPartyTexts.JointStatement.PairsOf(c))
        );
    }

    [Fact]
    public void Fuel_was_to_come_in_two_parts_each_against_steps_of_its_own()
    {
        var text = SixPartyTexts.InitialActions;
        Assert.Equal(["yongbyon-freeze", "iaea-return"], text.PairsOf(text.Find("energy-aid")!).Select(c => c.Key()));
        Assert.Equal(["declaration.2", "disablement"], text.PairsOf(text.Find("energy-aid.2")!).Select(c => c.Key()));
        Assert.Equal(
            1_000_000,
            text.Commitments.Where(c => c.Measure == "energy-aid").Sum(c => c.Clause!.Quantity!.Amount)
        );
        Assert.Equal(5, text.Commitments.Count(c => c.Measure == "working-group" && c.Clause!.Due!.Days == 30));
    }

    [Fact]
    public void In_the_second_phase_relief_was_lifted_action_for_action_by_the_end_of_the_year()
    {
        var text = SixPartyTexts.SecondPhase;
        Assert.Equal(["disablement", "declaration"], text.PairsOf(text.Find("terrorism-list")!).Select(c => c.Key()));
        Assert.All(
            ["terrorism-list", "trade-law"],
            key => Assert.NotNull(text.Find(key)!.LiftingOf(SixPartyTexts.Agenda.FindMeasure(key)!))
        );
        Assert.All(
            ["disablement", "declaration"],
            key => Assert.Equal("2007-12-31", text.Find(key)!.Clause!.Due!.Date)
        );
        var difference = Difference.Between(SixPartyTexts.InitialActions, text);
        Assert.Contains(difference.Commitments, c => c is { Measure: "disablement", From: not null, To: not null });
    }
}

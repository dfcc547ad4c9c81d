using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Papers;

public class CirculatingSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Situation Talking = Situation.Bargaining(Valley.Agenda);
    static readonly CirculatePaper ToDelta = new(PaperKind.NonPaper, "An idea", "", Valley.Modest, [Valley.Delta]);

    static int Number(Situation situation) => situation.All<PaperCirculated>().Single().Paper;

    [Fact]
    public void A_non_paper_names_nobody_and_goes_to_its_readers_alone()
    {
        var facts = Talking.When(Hill, ToDelta).SeenOnlyByFirst(Valley.Delta, Valley.Hill);
        var circulated = Assert.IsType<PaperCirculated>(facts[0].Event);
        Assert.Equal((null, null), (circulated.Party, circulated.Person));
        Assert.DoesNotContain(Valley.Hill, Canonical.Text(circulated with { Package = Package.Empty, Binds = [] }));
        Assert.IsType<PaperAuthored>(facts[1].Event);
        Assert.Equal([Valley.Hill], facts[1].Audience.Parties);
    }

    [Fact]
    public void A_working_paper_has_an_author_and_goes_to_the_whole_table_when_nobody_is_named()
    {
        var paper = Talking
            .When(Hill, ToDelta with { Kind = PaperKind.WorkingPaper, To = [] })
            .Brings<PaperCirculated>();
        Assert.Equal((Valley.Hill, Cast.HeadId(Valley.Hill)), (paper.Party, paper.Person));
        Talking
            .When(Hill, ToDelta with { Kind = PaperKind.WorkingPaper, To = [] })
            .SeenOnlyBy(Valley.Hill, Valley.Delta, Valley.Isle);
    }

    [Fact]
    public void A_paper_may_leave_open_what_a_tabled_text_must_settle()
    {
        var open = new Package { Terms = Pieces.Terms(("water", 2)) };
        Talking.When(Hill, new TableProposal("T", "", open, null)).ThenRefused(RefusalCode.IllegalPackage);
        Talking.When(Hill, ToDelta with { Package = open }).Brings<PaperAuthored>();
        Talking
            .When(Hill, ToDelta with { Package = new() { Terms = Pieces.Terms(("wine", 1)) } })
            .ThenRefused(RefusalCode.IllegalPackage);
    }

    [Fact]
    public void Its_author_revises_it_for_the_same_readers_and_takes_it_back()
    {
        var going = Talking.And(Hill, ToDelta);
        var paper = Number(going);
        var revised = going
            .When(Hill, new RevisePaper(paper, 1, "Better", "", Valley.Grand))
            .SeenOnlyBy(Valley.Delta, Valley.Hill);
        Assert.Equal(2, revised.All<PaperRevised>().Single().Version);
        revised.When(Hill, new RevisePaper(paper, 1, "Late", "", Valley.Grand)).ThenRefused(RefusalCode.StaleProposal);
        var back = revised.When(Hill, new WithdrawPaper(paper)).SeenOnlyBy(Valley.Delta, Valley.Hill);
        back.When(Hill, new WithdrawPaper(paper)).ThenRefused(RefusalCode.UnknownPaper);
    }

    [Fact]
    public void Others_are_told_nothing_by_trying_to_change_it()
    {
        var going = Talking.And(Hill, ToDelta);
        var known = going.When(Delta, new WithdrawPaper(Number(going))).ThenRefused(RefusalCode.UnknownPaper);
        var none = going.When(Delta, new WithdrawPaper(1)).ThenRefused(RefusalCode.UnknownPaper);
        Assert.Equal(known, none);
    }

    [Fact]
    public void Only_those_who_sign_let_papers_go_round_and_not_without_end()
    {
        Talking
            .Sits(Cast.AdviserId(Valley.Hill), Valley.Hill, Role.Adviser)
            .When(Cast.Adviser(Valley.Hill), ToDelta)
            .ThenRefused(RefusalCode.NotYours);
        Talking.When(Hill, ToDelta with { To = [Valley.Hill] }).ThenRefused(RefusalCode.Malformed);
        Talking.When(Hill, ToDelta with { To = ["MOON"] }).ThenRefused(RefusalCode.UnknownParty);
        var full = Enumerable.Range(0, Limits.PapersPerParty).Aggregate(Talking, (s, _) => s.And(Hill, ToDelta));
        full.When(Hill, ToDelta).ThenRefused(RefusalCode.TooMany);
        full.When(Delta, ToDelta with { To = [Valley.Hill] }).Brings<PaperAuthored>();
    }

    [Fact]
    public void What_was_kept_is_what_was_lived()
    {
        var lived = Talking.And(Hill, ToDelta);
        Assert.Equal(Canonical.Text(lived.Session), Canonical.Text(lived.Restarted().Session));
    }
}

file static class Reading
{
    public static System.Collections.Immutable.ImmutableArray<Fact> SeenOnlyByFirst(
        this Reply reply,
        params string[] parties
    )
    {
        Assert.Null(reply.Ruling.Refusal);
        Assert.False(reply.Ruling.Facts[0].Audience.Spectators);
        Assert.Equal(parties.Order(), reply.Ruling.Facts[0].Audience.Parties.Order());
        return reply.Ruling.Facts;
    }
}

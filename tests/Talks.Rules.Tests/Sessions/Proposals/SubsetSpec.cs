using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

/// <summary>An agreement among some of the parties.</summary>
public class SubsetSpec
{
    static readonly Actor North = Cast.Head("NOR");
    static readonly Situation Open = Situation.Bargaining(
        SixSeats.Agenda with
        {
            Decision = SixSeats.Agenda.Decision with { Subsets = true },
        }
    );

    static TableProposal Among(params string[] parties) =>
        new("T", "", SixSeats.Little("NOR", "SOU"), null, null, [.. parties]);

    [Fact]
    public void It_stands_when_each_of_them_accepts_whatever_the_others_think()
    {
        var tabled = Open.And(North, Among("NOR", "SOU", "SKY"));
        tabled.When(Cast.Head("WES"), new CastVote(1, Ballot.Reject, "", [])).ThenRefused(RefusalCode.NotYours);
        tabled
            .And(Cast.Head("SOU"), new CastVote(1, Ballot.Accept, "", []))
            .When(Cast.Head("SKY"), new CastVote(1, Ballot.Accept, "", []))
            .Brings<ProposalAdopted>();
    }

    [Fact]
    public void It_obliges_nobody_else()
    {
        Open.When(North, Among("NOR", "SKY")).ThenRefused(RefusalCode.IllegalPackage);
        Open.And(North, Among("NOR", "SOU"))
            .When(Cast.Head("WES"), new ProposeAmendment(1, 1, SixSeats.Little("NOR", "WES"), ""))
            .ThenRefused(RefusalCode.IllegalPackage);
    }

    [Fact]
    public void It_needs_its_author_and_another_and_a_rule_that_knows_it()
    {
        Open.When(North, Among("SOU", "SKY")).ThenRefused(RefusalCode.Malformed);
        Open.When(North, Among("NOR")).ThenRefused(RefusalCode.Malformed);
        Open.When(North, Among("NOR", "SOU", "SOU")).ThenRefused(RefusalCode.Malformed);
        Open.When(North, Among("NOR", "SOU", "MARS")).ThenRefused(RefusalCode.UnknownParty);
        Situation.Bargaining(SixSeats.Agenda).When(North, Among("NOR", "SOU")).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Naming_everybody_is_naming_nobody() =>
        Assert.Null(Open.And(North, Among([.. SixSeats.Parties])).Session.Docket.Find(1)!.Among);
}

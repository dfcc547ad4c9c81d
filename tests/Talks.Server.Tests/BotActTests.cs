using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Grains.Wire;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Server.Tests;

/// <summary>A bot on a server asks for the same as one in a rehearsal, whatever it does.</summary>
public class BotActTests
{
    static readonly Package Text = Valley.Modest;

    static readonly TableView View = new()
    {
        Proposals = [new(1, Valley.Hill, Text, 0, [], ProposalStatus.Open) { Version = 3 }],
    };

    static readonly ImmutableArray<Act> Acts =
    [
        new Act.Table("Water", "All of it.", Text, 1, "treaty"),
        new Act.Vote(1, Ballot.Reject, "No.", [new("water", 1)]),
        new Act.Answer(1, 2, Accept: true, 4),
        new Act.VoteOnAmendment(1, 2, Ballot.Abstain, 4),
        new Act.Bracket(1, new("water", 1), "Here."),
        new Act.Amend(1, Text, "Better."),
        new Act.Join(5, Accept: true),
        new Act.Admit(5, Valley.Isle),
        new Act.Invite(Valley.Isle, "To talk.", 10),
        new Act.Speak(5, "Between us.", RecordGrade.WithoutAttribution),
        new Act.Write(5, 2, "Water", Text),
        new Act.Agree(5, 2),
        new Act.Carry(5, 2, "Ours."),
        new Act.Circulate(PaperKind.WorkingPaper, "Ideas", "Some.", Text),
        new Act.Revise(6, 2, "Ideas", "More.", Text),
        new Act.Sponsor(1),
        new Act.Initial(1),
        new Act.Sign(1),
        new Act.MoveSnapback("Broken."),
        new Act.VoteOnSnapback(End: true),
        new Act.Denounce("Broken."),
        new Act.Say("Good morning."),
    ];

    [Fact]
    public void Every_act_is_asked_for_on_the_wire_as_it_is_by_the_law() =>
        Assert.All(
            Acts,
            act =>
                Assert.Equal(
                    Canonical.Text(act.In(View)),
                    Canonical.Text(WireCommands.ToSession(WireActs.Of(act, View))!)
                )
        );

    [Fact]
    public void No_kind_of_act_is_left_out() =>
        Assert.Equal(
            typeof(Act).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Act))).Select(t => t.Name).Order(),
            Acts.Select(a => a.GetType().Name).Order()
        );
}

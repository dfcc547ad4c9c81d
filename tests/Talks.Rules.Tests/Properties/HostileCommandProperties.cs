using CsCheck;
using Talks.Rules.Delegations;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;
using Talks.TestKit;
using Talks.TestKit.AtRandom;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Properties;

/// <summary>Whatever a client sends, the law answers; it never throws.</summary>
public class HostileCommandProperties
{
    static readonly Situation Open = Situation
        .Bargaining(Valley.Agenda)
        .And(Cast.Head(Valley.Isle), new LeaveSeat())
        .And(Cast.Control, new AllowAutopilot(Valley.Isle, true, Temperament.Linear))
        .And(Cast.Head(Valley.Hill), new TableProposal("T", "", Valley.Modest, null));

    [Fact]
    public void Any_command_is_answered_and_the_session_goes_on() =>
        Gen.Select(Hostile.Command, Hostile.Actor, Gen.Long[-1_000_000, 1_000_000_000_000])
            .Array[1, 8]
            .Sample(
                acts =>
                {
                    var situation = Open;
                    foreach (var (command, actor, wait) in acts)
                    {
                        var reply = (situation with { Now = situation.Now + wait }).When(actor, command);
                        if (reply.Ruling.Refusal is { } refusal)
                            Assert.InRange(refusal.Text.Length, 10, 2_000);
                        situation = reply.After;
                    }
                    Assert.Equal(Canonical.Text(situation.Session), Canonical.Text(situation.Restarted().Session));
                },
                iter: 1_200
            );

    [Fact]
    public void Any_draft_is_answered_and_what_is_kept_can_be_checked_and_appraised()
    {
        var position = Valley.Scenario.PositionOf(Valley.Hill);
        var person = new Person("hanna", "Hanna", Valley.Hill, Role.Head);
        Hostile
            .DelegationCommand.Array[1, 8]
            .Sample(
                commands =>
                {
                    var delegation = Delegation.Begin(new PositionAssigned(position));
                    foreach (var command in commands)
                    {
                        var ruling = DelegationLaw.Decide(delegation, command, person);
                        Assert.True(ruling.Event is null != ruling.Refusal is null);
                        delegation = ruling.Event is { } happened ? delegation.After(happened) : delegation;
                    }
                    foreach (var draft in delegation.Drafts.Values)
                    {
                        Assert.All(Legality.Check(Valley.Agenda, draft.Package), p => Assert.True(p.Text.Length < 500));
                        Assert.True(double.IsFinite(Appraisal.Of(position, draft.Package).Total));
                    }
                },
                iter: 1_500
            );
    }
}

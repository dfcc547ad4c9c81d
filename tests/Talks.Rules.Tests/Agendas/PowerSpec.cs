using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Agendas;

/// <summary>What the roles of a delegation may do is the scenario's to say.</summary>
public class PowerSpec
{
    static Situation With(params RolePowers[] roles) =>
        Situation.Bargaining(SixSeats.Agenda with { Roles = [.. roles] }).Sits(Cast.AdviserId("NOR"), "NOR");

    [Fact]
    public void The_usual_adviser_speaks_and_does_not_state()
    {
        With().When(Cast.Adviser("NOR"), new Say("plenary", "Hello")).Brings<Said>();
        With().When(Cast.Adviser("NOR"), new MakeStatement("Hello")).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void A_scenario_may_give_a_role_more_or_less()
    {
        var press = With(new RolePowers(Role.Adviser, "Press secretary", [Power.State]));
        press.When(Cast.Adviser("NOR"), new MakeStatement("Hello")).Brings<StatementMade>();
        var refused = press.When(Cast.Adviser("NOR"), new Say("plenary", "Hello")).ThenRefused(RefusalCode.NotYours);
        Assert.Contains("head or deputy", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_releases_anything_for_a_party_without_a_head()
    {
        var headless = With(new RolePowers(Role.Mentor, "", [Power.State]))
            .Sits(Cast.MentorId("NOR"), "NOR", Role.Mentor)
            .And(Cast.Adviser("NOR"), new LeaveSeat())
            .And(Cast.Head("NOR"), new LeaveSeat());
        headless.When(Cast.Mentor("NOR"), new MakeStatement("Hello")).ThenRefused(RefusalCode.NotYours);
    }
}

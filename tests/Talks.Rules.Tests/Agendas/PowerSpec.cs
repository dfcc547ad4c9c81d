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
    public void A_post_of_the_scenario_has_its_own_powers_while_its_holder_is_an_adviser()
    {
        var agenda = SixSeats.Agenda with { Posts = [new("press", "Press secretary", [Power.State])] };
        var joined = Situation
            .Bargaining(agenda)
            .And(Cast.Adviser("NOR"), new TakeSeat(Cast.AdviserId("NOR"), "Ada", "NOR", null, "press"));
        Assert.Equal((Role.Adviser, "press"), (joined.All<SeatTaken>()[^1].Role, joined.All<SeatTaken>()[^1].Post));

        joined.When(Cast.Adviser("NOR"), new MakeStatement("Hello")).Brings<StatementMade>();
        var refused = joined.When(Cast.Adviser("NOR"), new Say("plenary", "Hello")).ThenRefused(RefusalCode.NotYours);
        Assert.Contains("head or deputy or adviser", refused.Text, StringComparison.Ordinal);

        var risen = joined.And(Cast.Head("NOR"), new NameDeputy(Cast.AdviserId("NOR"), true));
        risen.When(Cast.Adviser("NOR"), new Say("plenary", "Hello")).Brings<Said>();
        var again = risen.And(Cast.Head("NOR"), new NameDeputy(Cast.AdviserId("NOR"), false));
        again.When(Cast.Adviser("NOR"), new Say("plenary", "Hello")).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void A_post_is_given_and_taken_by_the_head_and_by_control()
    {
        var agenda = SixSeats.Agenda with { Posts = [new("press", "Press secretary", [Power.State])] };
        var ada = Cast.AdviserId("NOR");
        var seated = Situation.Bargaining(agenda).Sits(ada, "NOR");

        var given = seated.When(Cast.Head("NOR"), new GivePost(ada, "press")).Then(new PostGiven("NOR", ada, "press"));
        given.When(Cast.Head("NOR"), new GivePost(ada, "press")).ThenRefused(RefusalCode.RoleTaken);
        given.When(Cast.Control, new GivePost(ada, null)).Then(new PostGiven("NOR", ada, null));
        seated.When(Cast.Head("SOU"), new GivePost(ada, "press")).ThenRefused(RefusalCode.UnknownPerson);
        seated.When(Cast.Head("NOR"), new GivePost(ada, "poet")).ThenRefused(RefusalCode.UnknownPost);
        seated.When(Cast.Head("NOR"), new GivePost(Cast.HeadId("NOR"), "press")).ThenRefused(RefusalCode.NotYours);
        seated
            .When(new Actor.Person("x"), new TakeSeat("x", "X", "NOR", Role.Mentor, "press"))
            .ThenRefused(RefusalCode.NotYours);
    }

    /// <summary>One act of each kind, and the power that it takes.</summary>
    public static TheoryData<SessionCommand, Power> Acts =>
        new()
        {
            { new CirculatePaper(PaperKind.WorkingPaper, "T", "", SixSeatsText, []), Power.Table },
            { new PlaceBracket(1, 1, "order", null, ""), Power.Table },
            { new BracketText("caucus/1", 1, "order", null, ""), Power.Table },
            { new UnbracketText("caucus/1", "order", null), Power.Table },
            { new Sponsor(1, 1), Power.Table },
            { new ProposeAmendment(1, 1, SixSeatsText, ""), Power.Table },
            { new PutAmendment(1, 1), Power.Table },
            { new VoteOnAmendment(1, 1, Ballot.Accept), Power.Vote },
            { new CastVote(1, Ballot.Accept, "", []), Power.Vote },
            { new VoteOnSnapback(true), Power.Vote },
            { new MoveSnapback("Broken."), Power.Bind },
            { new ActAlone("forum", 1), Power.Bind },
            { new EndText("Enough."), Power.Bind },
            { new ChoosePerformance("forum/NOR", Talks.Rules.World.Compliance.Performance.Deliver), Power.Bind },
            { new AskFloor(), Power.Speak },
        };

    static Talks.Rules.Packages.Package SixSeatsText { get; } =
        Talks.Rules.Packages.Drafting.FromTerms(SixSeats.Agenda, Pieces.Terms(("order", 1)));

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_takes_the_power_that_the_scenario_gives(SessionCommand act, Power power)
    {
        var without = With(new RolePowers(Role.Adviser, "", [.. Enum.GetValues<Power>().Where(p => p != power)]));
        var refused = without.When(Cast.Adviser("NOR"), act).ThenRefused(RefusalCode.NotYours);
        Assert.StartsWith("Your role may not", refused.Text, StringComparison.Ordinal);

        var with = With(new RolePowers(Role.Adviser, "", [power])).When(Cast.Adviser("NOR"), act).Ruling.Refusal;
        Assert.False(with?.Text.StartsWith("Your role may not", StringComparison.Ordinal) ?? false, with?.Text);
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

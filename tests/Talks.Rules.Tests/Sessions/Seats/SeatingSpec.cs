using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Seats;

public class SeatingSpec
{
    static readonly Situation Empty = Situation.Convened(Valley.Agenda);
    static readonly Situation Manned = Empty
        .Sits("hanna", Valley.Hill)
        .Sits("adam", Valley.Hill, Role.Adviser)
        .Sits("maria", Valley.Hill, Role.Mentor)
        .Sits("dora", Valley.Delta);
    static readonly Actor Hanna = new Actor.Person("hanna");
    static readonly Actor Adam = new Actor.Person("adam");
    static readonly Actor Maria = new Actor.Person("maria");

    [Fact]
    public void The_first_to_come_leads_and_the_second_advises()
    {
        Empty
            .When(new Actor.Person("a"), new TakeSeat("a", " Anna ", Valley.Hill, null))
            .Then(new SeatTaken("a", "Anna", Valley.Hill, Role.Head))
            .When(new Actor.Person("b"), new TakeSeat("b", "Bo", Valley.Hill, null))
            .Then(new SeatTaken("b", "Bo", Valley.Hill, Role.Adviser));
    }

    [Fact]
    public void A_head_is_not_displaced_by_a_newcomer() =>
        Manned.When(Cast.Stranger, new TakeSeat("x", "X", Valley.Hill, Role.Head)).ThenRefused(RefusalCode.RoleTaken);

    [Theory]
    [InlineData(Valley.Hill)]
    [InlineData(Valley.Isle)]
    public void Nobody_makes_himself_deputy_not_even_where_no_head_sits(string party) =>
        Manned.When(Cast.Stranger, new TakeSeat("x", "X", party, Role.Deputy)).ThenRefused(RefusalCode.NotYours);

    [Fact]
    public void One_person_sits_once() =>
        Manned.When(Hanna, new TakeSeat("hanna", "H", Valley.Isle, null)).ThenRefused(RefusalCode.RoleTaken);

    [Fact]
    public void A_party_that_is_not_at_the_table_has_no_seats()
    {
        Manned.When(Cast.Stranger, new TakeSeat("x", "X", Valley.Bank, null)).ThenRefused(RefusalCode.UnknownParty);
        var refusal = Manned
            .When(Cast.Stranger, new TakeSeat("x", "X", new string('Z', 5_000), null))
            .ThenRefused(RefusalCode.UnknownParty);
        Assert.True(refusal.Text.Length < 200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("bell\a")]
    [InlineData("turned\u202Eround")]
    [InlineData("0123456789012345678901234567890123456789x")]
    public void A_name_is_one_short_line(string name) =>
        Empty.When(Cast.Stranger, new TakeSeat("x", name, Valley.Hill, null)).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void Markup_in_a_name_is_only_text() =>
        Empty
            .When(Cast.Stranger, new TakeSeat("x", "<b>Bo</b>", Valley.Hill, null))
            .Then(new SeatTaken("x", "<b>Bo</b>", Valley.Hill, Role.Head));

    [Fact]
    public void A_delegation_is_full_at_its_limit()
    {
        var full = Enumerable.Range(0, Limits.PeoplePerParty).Aggregate(Empty, (s, i) => s.Sits($"p{i}", Valley.Hill));
        full.When(Cast.Stranger, new TakeSeat("x", "X", Valley.Hill, null)).ThenRefused(RefusalCode.SeatsFull);
    }

    [Fact]
    public void The_head_hands_over_and_becomes_deputy()
    {
        var after = Manned.When(Hanna, new PassHead("adam")).Then(new HeadPassed(Valley.Hill, "hanna", "adam"));
        Assert.Equal(Role.Deputy, after.Session.Roster.Find("hanna")!.Role);
        Assert.Equal("adam", after.Session.Roster.HeadOf(Valley.Hill)!.Id);
    }

    [Fact]
    public void Only_the_head_or_control_hands_the_role_over()
    {
        Manned.When(Adam, new PassHead("adam")).ThenRefused(RefusalCode.NotYours);
        Manned.When(Cast.Control, new PassHead("adam")).Then(new HeadPassed(Valley.Hill, "hanna", "adam"));
    }

    [Fact]
    public void A_head_reaches_only_its_own_people()
    {
        Manned.When(Hanna, new PassHead("dora")).ThenRefused(RefusalCode.UnknownPerson);
        Manned.When(Hanna, new NameDeputy("dora", true)).ThenRefused(RefusalCode.UnknownPerson);
        Manned.When(Cast.Control, new PassHead("ghost")).ThenRefused(RefusalCode.UnknownPerson);
    }

    [Fact]
    public void The_head_cannot_be_handed_its_own_role_or_be_its_own_deputy()
    {
        Manned.When(Hanna, new PassHead("hanna")).ThenRefused(RefusalCode.RoleTaken);
        Manned.When(Hanna, new NameDeputy("hanna", true)).ThenRefused(RefusalCode.RoleTaken);
    }

    [Fact]
    public void A_deputy_signs_until_the_head_takes_it_back()
    {
        var open = Manned.And(Cast.Control, new OpenRound(null));
        var statement = new MakeStatement("We are ready.");
        open.When(Adam, statement).ThenRefused(RefusalCode.NotYours);
        var named = open.When(Hanna, new NameDeputy("adam", true)).Then(new DeputyNamed(Valley.Hill, "adam", true));
        var again = named.And(Adam, statement).And(Hanna, new NameDeputy("adam", false));
        again.When(Adam, statement).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void Naming_a_deputy_twice_or_dismissing_one_who_is_none_is_refused()
    {
        Manned.When(Hanna, new NameDeputy("adam", false)).ThenRefused(RefusalCode.RoleTaken);
        // A dismissal must not lift a mentor to adviser.
        Manned.When(Hanna, new NameDeputy("maria", false)).ThenRefused(RefusalCode.RoleTaken);
        Manned
            .And(Hanna, new NameDeputy("adam", true))
            .When(Hanna, new NameDeputy("adam", true))
            .ThenRefused(RefusalCode.RoleTaken);
    }

    [Fact]
    public void Where_no_head_sits_not_even_control_names_a_deputy() =>
        Manned
            .Sits("ilse", Valley.Isle, Role.Adviser)
            .When(Cast.Control, new NameDeputy("ilse", true))
            .ThenRefused(RefusalCode.NotYours);

    [Fact]
    public void A_mentor_talks_to_nobody_outside_but_control()
    {
        Manned.When(Maria, new Say("plenary", "Hello")).ThenRefused(RefusalCode.NotYours);
        Manned.When(Maria, new OpenCaucus([Valley.Delta], "")).ThenRefused(RefusalCode.NotYours);
        Manned.When(Maria, new Say("control", "Help")).SeenOnlyBy(Valley.Hill);
    }

    [Fact]
    public void A_head_who_leaves_is_followed_by_the_deputy_before_older_advisers()
    {
        var staffed = Manned.Sits("berta", Valley.Hill).And(Hanna, new NameDeputy("berta", true));
        staffed
            .When(Hanna, new LeaveSeat())
            .Then(new SeatLeft("hanna", Valley.Hill, false), new HeadPassed(Valley.Hill, null, "berta"));
    }

    [Fact]
    public void Without_a_deputy_the_longest_seated_adviser_follows() =>
        Manned
            .Sits("berta", Valley.Hill)
            .When(Hanna, new LeaveSeat())
            .Then(new SeatLeft("hanna", Valley.Hill, false), new HeadPassed(Valley.Hill, null, "adam"));

    [Fact]
    public void A_mentor_never_inherits_the_head()
    {
        var alone = Manned.And(Adam, new LeaveSeat());
        var left = alone.When(Hanna, new LeaveSeat()).Then(new SeatLeft("hanna", Valley.Hill, false));
        Assert.Null(left.Session.Roster.HeadOf(Valley.Hill));
    }

    [Fact]
    public void Who_has_left_can_do_nothing_but_come_again()
    {
        var left = Manned.And(Hanna, new LeaveSeat());
        left.When(Hanna, new Say("plenary", "Wait")).ThenRefused(RefusalCode.SeatGone);
        left.When(Hanna, new LeaveSeat()).ThenRefused(RefusalCode.SeatGone);
        left.When(Hanna, new TakeSeat("hanna", "Hanna", Valley.Hill, null))
            .Then(new SeatTaken("hanna", "Hanna", Valley.Hill, Role.Adviser));
    }

    [Fact]
    public void Only_control_removes_people()
    {
        Manned.When(Hanna, new RemovePerson("adam")).ThenRefused(RefusalCode.NotYours);
        Manned.When(Cast.Control, new RemovePerson("ghost")).ThenRefused(RefusalCode.UnknownPerson);
        Manned
            .When(Cast.Control, new RemovePerson("hanna"))
            .Then(new SeatLeft("hanna", Valley.Hill, true), new HeadPassed(Valley.Hill, null, "adam"));
    }

    [Fact]
    public void Seats_change_in_a_pause_too() =>
        Manned
            .And(Cast.Control, new PauseSession())
            .Sits("iris", Valley.Isle)
            .And(Hanna, new PassHead("adam"))
            .And(Adam, new LeaveSeat());

    [Fact]
    public void A_role_that_does_not_exist_is_refused() =>
        Empty.When(Cast.Stranger, new TakeSeat("x", "X", Valley.Hill, (Role)9)).ThenRefused(RefusalCode.Malformed);
}

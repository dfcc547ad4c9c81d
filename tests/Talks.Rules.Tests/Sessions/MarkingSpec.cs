using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions;

public class MarkingSpec
{
    static readonly Situation Seated = Situation.Seated(Valley.Agenda);

    [Fact]
    public void Control_marks_moments_and_nobody_else_learns_of_it() =>
        Assert.Equal(
            Audience.ControlOnly,
            Seated.When(Cast.Control, new MarkMoment("First linkage")).Ruling.Facts.Single().Audience
        );

    [Fact]
    public void A_moment_needs_no_note_and_no_running_clock() =>
        Seated.And(Cast.Control, new PauseSession()).When(Cast.Control, new MarkMoment("")).Then(new MomentMarked(""));

    [Fact]
    public void Delegates_mark_nothing() =>
        Seated.When(Cast.Head(Valley.Hill), new MarkMoment("")).ThenRefused(RefusalCode.NotYours);

    [Fact]
    public void A_note_is_one_short_line()
    {
        Seated.When(Cast.Control, new MarkMoment("Two\nlines")).ThenRefused(RefusalCode.Malformed);
        Seated
            .When(Cast.Control, new MarkMoment(new string('x', Limits.PurposeLength + 1)))
            .ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void A_session_holds_only_so_many()
    {
        var full = Enumerable
            .Range(0, Limits.MomentsPerSession)
            .Aggregate(Seated, (s, _) => s.And(Cast.Control, new MarkMoment("")));
        full.When(Cast.Control, new MarkMoment("")).ThenRefused(RefusalCode.TooMany);
    }
}

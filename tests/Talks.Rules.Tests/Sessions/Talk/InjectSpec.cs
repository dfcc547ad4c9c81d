using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

public class InjectSpec
{
    static readonly Situation Seated = Situation.Seated(Valley.Agenda);
    static readonly SendInject News = new("Flood", "Weather office", "The river rises.", [], false);

    [Fact]
    public void News_goes_to_the_table_to_some_or_to_everybody()
    {
        Seated.When(Cast.Control, News).SeenOnlyBy("HIL", "DEL", "ISL");
        Seated.When(Cast.Control, News with { To = [Valley.Isle] }).SeenOnlyBy(Valley.Isle);
        var open = Seated.When(Cast.Control, News with { Public = true });
        Assert.True(open.Ruling.Facts.Single().Audience.Spectators);
    }

    [Fact]
    public void Only_control_sends_news() =>
        Seated.When(Cast.Head(Valley.Hill), News).ThenRefused(RefusalCode.NotYours);

    [Fact]
    public void News_to_nobody_known_or_to_some_in_public_is_refused()
    {
        Seated.When(Cast.Control, News with { To = ["MOON"] }).ThenRefused(RefusalCode.UnknownParty);
        Seated.When(Cast.Control, News with { To = [Valley.Hill], Public = true }).ThenRefused(RefusalCode.Malformed);
        Seated.When(Cast.Control, News with { Text = "" }).ThenRefused(RefusalCode.Malformed);
        Seated.When(Cast.Control, News with { Title = "Two\nlines" }).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Numbers_of_news_are_not_used_twice_and_do_not_count()
    {
        var sent = Enumerable.Range(0, 200).Aggregate(Seated, (s, _) => s.And(Cast.Control, News));
        var numbers = sent.All<InjectSent>().Select(e => e.Inject).ToList();
        Assert.Equal(200, numbers.Distinct().Count());
        Assert.NotEqual(numbers.Order(), numbers);
    }
}

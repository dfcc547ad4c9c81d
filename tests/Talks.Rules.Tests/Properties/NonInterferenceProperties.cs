using CsCheck;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

/// <summary>What others do behind closed doors leaves no trace in one's own feed: not in content, numbers, instants or refusals.</summary>
public class NonInterferenceProperties
{
    [Fact]
    public void Other_words_behind_closed_doors_change_nothing_outside() =>
        Hidden.Watched.Sample(
            t =>
            {
                var hidden = Hidden.From(t.Play, t.Me);
                Same(t.Play, t.Play.Acts.Select(a => hidden.Contains(a.Index) ? Hidden.Reworded(a) : a), t.Me);
            },
            iter: 300
        );

    [Fact]
    public void Had_it_never_happened_nobody_outside_could_tell() =>
        Hidden.Watched.Sample(
            t =>
            {
                var hidden = Hidden.From(t.Play, t.Me);
                Same(t.Play, t.Play.Acts.Where(a => !hidden.Contains(a.Index)), t.Me);
            },
            iter: 600
        );

    static void Same(Play play, IEnumerable<Act> otherwise, string me)
    {
        // Both end with a look at the clock: whose act it is that finds a deadline passed is of no account.
        var end = new Act(1_000, Cast.Control, new Tick(), null, play.Steps[^1].Act.Now);
        var one = play.Again([.. play.Acts, end]);
        var other = play.Again([.. otherwise, end]);
        var viewer = new Viewer.Delegation(me);
        Assert.Equal(one.Feed(viewer), other.Feed(viewer));
        Assert.Equal(one.Feed(new Viewer.Spectator()), other.Feed(new Viewer.Spectator()));
        Assert.Equal(Answers(one, me), Answers(other, me));
    }

    /// <summary>What the people of a party were answered.</summary>
    static string Answers(Play play, string me) =>
        string.Join(
            '\n',
            play.Steps.Where(s => Hidden.IsBy(me, s))
                .Select(s => $"{s.Act.Index} {Play.Named(s.Ruling.Refusal?.ToString() ?? "yes", [])}")
        );
}

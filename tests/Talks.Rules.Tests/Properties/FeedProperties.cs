using CsCheck;
using Talks.Rules.Sessions;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

public class FeedProperties
{
    [Fact]
    public void A_feed_only_grows_whatever_happens_next() =>
        Gen.Select(Play.Any, Gen.Int[0, 100])
            .Sample(
                (play, cut) =>
                {
                    var early = play with { Facts = play.Facts[..(play.Facts.Length * cut / 100)] };
                    Assert.All(
                        Viewers(play),
                        viewer => Assert.StartsWith(early.Feed(viewer), play.Feed(viewer), StringComparison.Ordinal)
                    );
                },
                iter: 150
            );

    [Fact]
    public void The_gallery_sees_part_of_what_each_party_sees_and_each_party_part_of_what_control_sees() =>
        Play.Any.Sample(
            play =>
            {
                var gallery = Seen(play, new Viewer.Spectator());
                var control = Seen(play, new Viewer.Control());
                Assert.Equal(play.Facts.Length, control.Count);
                foreach (var party in play.Agenda.Parties)
                    Assert.Subset(Seen(play, new Viewer.Delegation(party.Id)), gallery);
            },
            iter: 150
        );

    /// <summary>Places of the facts in the record.</summary>
    static HashSet<int> Seen(Play play, Viewer viewer) =>
        [.. play.Facts.Index().Where(f => Sight.Sees(viewer, f.Item.Audience)).Select(f => f.Index)];

    static IEnumerable<Viewer> Viewers(Play play) =>
        [new Viewer.Spectator(), new Viewer.Control(), .. play.Agenda.Parties.Select(p => new Viewer.Delegation(p.Id))];
}

using CsCheck;
using Talks.Rules.Agendas;
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
    public void The_gallery_sees_part_of_what_each_party_sees_and_control_sees_all_but_sealed_ballots() =>
        Play.Any.Sample(
            play =>
            {
                var gallery = Seen(play, new Viewer.Spectator());
                var control = Seen(play, new Viewer.Control());
                var unseen = play.Facts.Index().Where(f => !control.Contains(f.Index)).Select(f => f.Item).ToList();
                var refused = play.Facts.Where(f => f.Event is CommandRefused).ToList();
                Assert.All(refused, f => Assert.Contains(f, unseen));
                Assert.All(
                    play.Agenda.Parties,
                    p => Assert.DoesNotContain(refused, f => Sight.Sees(new Viewer.Delegation(p.Id), f.Audience))
                );
                var hidden = unseen.Except(refused).ToList();
                Assert.All(hidden, f => Assert.IsType<VoteCast>(f.Event));
                Assert.True(
                    hidden.Count == 0 || Rules(play.Agenda).Any(r => r is { Secret: true, ControlSees: false })
                );
                foreach (var party in play.Agenda.Parties)
                    Assert.Subset(Seen(play, new Viewer.Delegation(party.Id)), gallery);
            },
            iter: 150
        );

    static IEnumerable<DecisionRule> Rules(Agenda agenda) =>
        agenda.Instruments.Select(i => i.Decision).OfType<DecisionRule>().Append(agenda.Decision);

    /// <summary>Places of the facts in the record.</summary>
    static HashSet<int> Seen(Play play, Viewer viewer) =>
        [.. play.Facts.Index().Where(f => Sight.Sees(viewer, f.Item.Audience)).Select(f => f.Index)];

    static IEnumerable<Viewer> Viewers(Play play) =>
        [new Viewer.Spectator(), new Viewer.Control(), .. play.Agenda.Parties.Select(p => new Viewer.Delegation(p.Id))];
}

using CsCheck;
using Talks.Cli.Live;
using Talks.Client.Views;
using Talks.Contracts;
using Talks.Contracts.Tests;
using Talks.Contracts.Wire;

namespace Talks.Client.Tests;

/// <summary>The golden samples of every event, put to what folds and tells them.</summary>
public sealed class EveryEventTests
{
    static readonly string[] Feeds = ["public", "party/x", "delegation/x", "control"];

    static readonly Event[] Events =
    [
        .. CheckedIn
            .ReadAll("tests/Golden/wire/events", "*.msgpack")
            .SelectMany(bytes => WireFormat.Decode<IReadOnlyList<Event>>(bytes)),
    ];

    /// <summary>A view may begin in the middle of a session: events speak of what it never heard of.</summary>
    [Fact]
    public void Events_in_any_order_can_be_folded_and_told() =>
        Gen.Select(Gen.Int[0, Events.Length - 1].Array[0, 40], Gen.Int[0, Feeds.Length - 1])
            .Sample(
                (order, which) =>
                {
                    var view = SessionView.Nothing;
                    foreach (var index in order)
                    {
                        var frame = new Frame(1, index, index, Events[index]);
                        view = view.After(Feeds[which], frame);
                        Telling.Line(frame, view);
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void Every_event_that_concerns_people_at_a_table_is_told_in_words()
    {
        Type[] silent =
        [
            typeof(SeedDrawn),
            typeof(EmbargoSet),
            typeof(MomentMarked),
            typeof(PositionAssigned),
            typeof(WorldLaid),
            typeof(WorldIntroduced),
            typeof(WorldAdvanced),
        ];
        var untold = Events
            .Where(e => Telling.Line(new(1, 0, 0, e), SessionView.Nothing) is null)
            .Select(e => e.GetType())
            .Distinct();
        Assert.Equal(silent.OrderBy(type => type.Name), untold.OrderBy(type => type.Name));
    }
}

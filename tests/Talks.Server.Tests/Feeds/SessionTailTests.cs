using Talks.Rules.Sessions;
using Talks.Server.Feeds;
using Talks.Storage;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Server.Tests.Feeds;

public sealed class SessionTailTests
{
    static readonly Situation Bargaining = Situation
        .Bargaining(Valley.Agenda)
        .And(Cast.Head(Valley.Hill), new MakeStatement("For the record."));

    static SessionTail Tail()
    {
        var tail = new SessionTail(new MemoryJournal(), "s", _ => { }, TimeProvider.System);
        tail.Hint(1, [.. Bargaining.Facts]);
        return tail;
    }

    [Fact]
    public void A_message_on_its_way_is_not_written_over_by_those_that_follow()
    {
        var tail = Tail();
        var feeds = Valley.Agenda.Parties.Select(p => tail.For(new Viewer.Delegation(p.Id))).ToList();

        var slow = feeds[0].Read(0);
        var sent = slow.Message.ToArray();
        foreach (var feed in feeds)
            for (var after = 0; after < 3; after++)
                feed.Read(after).GiveBack();

        Assert.NotNull(slow.Lent);
        Assert.Equal(sent, slow.Message.ToArray());
    }

    [Fact]
    public void Those_who_have_read_as_far_are_given_the_same_message_from_the_second_on()
    {
        var gallery = Tail().For(new Viewer.Spectator());

        var (first, second, third) = (gallery.Read(1), gallery.Read(1), gallery.Read(1));

        Assert.Equal(first.Message.ToArray(), second.Message.ToArray());
        Assert.Equal(second, third);
        Assert.Null(third.Lent);
        Assert.NotEqual(second, gallery.Read(2));
    }
}

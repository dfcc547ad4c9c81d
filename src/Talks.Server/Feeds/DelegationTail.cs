using Talks.Contracts.Wire;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Delegations;
using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>A delegation's stream, which is one feed: its members and control see all of it.</summary>
public sealed class DelegationTail(IJournal journal, string session, string party, TimeProvider time)
    : StreamTail<DelegationFact>(journal, Streams.Delegation(session, party), time),
        IFeed
{
    readonly string name = $"delegation/{party}";
    readonly List<WrittenFrame> frames = [];

    protected override void Take(DelegationFact fact)
    {
        if (WireEvents.Of(fact.Event, party) is { } told)
            frames.Add(new(fact.At, 0, new(Shared.Of(WireFormat.Encode(told)))));
    }

    public FeedReading Read(long after)
    {
        lock (Gate)
            return Delivery.Next(name, after, frames.Count, i => frames[i], shared: false);
    }
}

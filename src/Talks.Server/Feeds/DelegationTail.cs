using Talks.Contracts.Wire;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Delegations;
using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>A delegation's stream, which is one feed: its members and control see all of it.</summary>
public sealed class DelegationTail(IJournal journal, string session, string party)
    : StreamTail<DelegationFact>(journal, Streams.Delegation(session, party)),
        IFeed
{
    readonly List<ReadOnlyMemory<byte>> frames = [];

    protected override void Take(DelegationFact fact) =>
        frames.Add(
            EncodedFrame.Around(frames.Count + 1, fact.At, 0, WireFormat.Encode(WireEvents.Of(fact.Event, party)))
        );

    public FeedReading Read(long after, DateTimeOffset now)
    {
        lock (Gate)
            return new(Window.Cut(after, frames.Count, i => frames[i]), Changed, null);
    }
}

using Talks.Contracts.Wire;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>A session's stream, and the feeds that each audience sees of it.</summary>
public sealed class SessionTail(
    IJournal journal,
    string session,
    Action<SeatLeft> left,
    Func<Func<Task>, Task>? begin = null
) : StreamTail<Fact>(journal, Streams.Session(session), begin)
{
    readonly List<Told> facts = [];
    readonly Dictionary<Viewer, View> views = [];
    Release release = Release.Empty;

    public IFeed For(Viewer viewer)
    {
        lock (Gate)
        {
            if (views.TryGetValue(viewer, out var known))
                return known;
            var view = new View(this, viewer);
            for (var i = 0; i < facts.Count; i++)
                view.Consider(i);
            return views[viewer] = view;
        }
    }

    protected override void Take(Fact fact)
    {
        facts.Add(new(fact));
        release = release.After(fact);
        foreach (var view in views.Values)
            view.Consider(facts.Count - 1);
        if (fact.Event is SeatLeft gone)
            left(gone);
    }

    /// <summary>A fact, and its event written once for all who see it.</summary>
    sealed class Told(Fact fact)
    {
        byte[]? encoded;

        public Fact Fact => fact;

        public byte[] Event => encoded ??= WireFormat.Encode(WireEvents.Of(fact.Event));
    }

    sealed class View(SessionTail tail, Viewer viewer) : IFeed
    {
        readonly List<int> seen = [];
        readonly Dictionary<int, ReadOnlyMemory<byte>> frames = [];

        public void Consider(int index)
        {
            if (Sight.Sees(viewer, tail.facts[index].Fact.Audience))
                seen.Add(index);
        }

        public FeedReading Read(long after, DateTimeOffset now)
        {
            lock (tail.Gate)
            {
                var (available, nextAt) = Available(now.ToUnixTimeMilliseconds());
                return new(Window.Cut(after, available, Frame), tail.Changed, nextAt);
            }
        }

        /// <summary>Spectators see public facts when they are released; everybody else sees at once.</summary>
        (int Count, DateTimeOffset? NextAt) Available(long now)
        {
            if (viewer is not Viewer.Spectator)
                return (seen.Count, null);
            var released = tail.release.Released;
            var count = seen.Count;
            while (count > 0 && released[count - 1] > now)
                count--;
            return count == seen.Count || released[count] == long.MaxValue
                ? (count, null)
                : (count, DateTimeOffset.FromUnixTimeMilliseconds(released[count]));
        }

        ReadOnlyMemory<byte> Frame(int index)
        {
            if (frames.TryGetValue(index, out var frame))
                return frame;
            var told = tail.facts[seen[index]];
            return frames[index] = EncodedFrame.Around(index + 1, told.Fact.At, told.Fact.Clock, told.Event);
        }
    }
}

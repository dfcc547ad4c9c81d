using System.Buffers;
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
    TimeProvider time,
    Func<Func<Task>, Task>? begin = null
) : StreamTail<Fact>(journal, Streams.Session(session), time, begin)
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
        facts.Add(Told.Of(fact));
        release = release.After(fact);
        foreach (var view in views.Values)
            view.Consider(facts.Count - 1);
        if (fact.Event is SeatLeft gone)
            left(gone);
    }

    /// <summary>A fact as it is told: its event is written once for all who see it, and is not held besides.</summary>
    readonly record struct Told(Audience Audience, WrittenFrame Frame)
    {
        public static Told Of(Fact fact) =>
            new(
                fact.Audience,
                new(fact.At, fact.Clock, Sight.IsSeen(fact.Audience) ? Written(WireEvents.Of(fact.Event)) : default)
            );

        static ReadOnlySequence<byte> Written(Contracts.Event happened)
        {
            var bytes = WireFormat.Encode(happened);
            return happened is Contracts.SessionConvened convened
                ? Shared.Of(bytes, WireFormat.Encode(convened.Agenda))
                : new(Shared.Of(bytes));
        }
    }

    sealed class View(SessionTail tail, Viewer viewer) : IFeed
    {
        readonly string name = viewer switch
        {
            Viewer.Control => "control",
            Viewer.Delegation of => $"party/{of.Party}",
            Viewer.Review of => $"party/{of.Party}",
            _ => "public",
        };
        readonly List<int> seen = [];
        Func<int, WrittenFrame>? frames;
        (long After, int Available) asked = (-1, 0);
        FeedReading kept;

        public void Consider(int index)
        {
            if (Sight.Sees(viewer, tail.facts[index].Audience))
                seen.Add(index);
        }

        public void Join(Follower follower) => tail.Join(follower);

        public void Leave(Follower follower) => tail.Leave(follower);

        /// <summary>
        /// Those who have read equally far, as spectators mostly have, are given one and the same message. It is kept from the second on
        /// who asks: a delegate mostly reads its feed alone.
        /// </summary>
        public FeedReading Read(long after)
        {
            lock (tail.Gate)
            {
                var available = Available();
                if (after >= available)
                    return default;
                var again = asked == (after, available);
                if (again && kept.Frames > 0)
                    return kept;
                (asked, kept) = ((after, available), default);
                var reading = Delivery.Next(name, after, available, frames ??= Frame, shared: again);
                // What is long is old: it is written for those that come anew, and not kept for them.
                if (again && reading.Message.Length <= ServerLimits.BytesHeldOfAFeed)
                    kept = reading;
                return reading;
            }
        }

        WrittenFrame Frame(int index) => tail.facts[seen[index]].Frame;

        /// <summary>Spectators see public facts when they are released; everybody else sees at once.</summary>
        int Available()
        {
            if (viewer is not Viewer.Spectator)
                return seen.Count;
            var (count, next) = tail.release.At(tail.Now);
            if (next != long.MaxValue)
                tail.AnnounceAt(next);
            return count;
        }
    }
}

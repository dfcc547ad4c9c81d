using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Client.Feeds;

/// <summary>The feeds a seat follows, folded into one view, whichever connection their batches come by.</summary>
sealed class Following
{
    readonly Lock _gate = new();
    readonly Dictionary<string, FeedCursor> _cursors = [];
    readonly List<(Func<SessionView, bool> Condition, TaskCompletionSource<SessionView> Met)> _waiting = [];
    Exception? _over;

    public SessionView View { get; private set; } = SessionView.Nothing;

    public event Action<string, Frame>? Arrived;

    public IReadOnlyList<string> Feeds
    {
        get
        {
            lock (_gate)
                return [.. _cursors.Keys];
        }
    }

    public void Begin(string feed, long after)
    {
        lock (_gate)
            _cursors[feed] = new FeedCursor(after);
    }

    public void End(string feed)
    {
        lock (_gate)
            _cursors.Remove(feed);
    }

    /// <summary>Asks the server for a feed behind what is held of it.</summary>
    public async Task<Reply<Done>> Ask(HubLine line, string feed, CancellationToken cancellation)
    {
        FollowRequest request;
        lock (_gate)
        {
            var cursor = _cursors[feed];
            cursor.Asking();
            request = new(feed, cursor.Last);
        }
        try
        {
            return await line.Ask<Reply<Done>>(nameof(ITalksHub.Follow), request, cancellation).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
                if (_cursors.TryGetValue(feed, out var cursor))
                    cursor.Answered();
        }
    }

    /// <summary>Folds a batch. True: something is missing before it, so the feed must be asked for again.</summary>
    public bool Take(FeedBatch batch)
    {
        // Subscribers are told inside the lock: that is what keeps frames in order when a new connection takes over.
        lock (_gate)
        {
            if (!_cursors.TryGetValue(batch.Feed, out var cursor))
                return false;
            var step = cursor.Take(batch);
            List<Exception> failures = [];
            foreach (var frame in step.Frames)
            {
                View = View.After(batch.Feed, frame);
                Tell(batch.Feed, frame, failures);
            }
            if (failures.Count > 0)
                throw new AggregateException("A subscriber failed; every frame is in the view all the same.", failures);
            return step.MustAsk;
        }
    }

    public Task<SessionView> Until(Func<SessionView, bool> condition)
    {
        lock (_gate)
        {
            if (condition(View))
                return Task.FromResult(View);
            if (_over is not null)
                return Task.FromException<SessionView>(_over);
            var met = new TaskCompletionSource<SessionView>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((condition, met));
            return met.Task;
        }
    }

    void Tell(string feed, Frame frame, List<Exception> failures)
    {
        try
        {
            Arrived?.Invoke(feed, frame);
        }
        catch (Exception failure)
        {
            failures.Add(failure);
        }
        foreach (var (condition, met) in _waiting)
            Settle(condition, met);
        _waiting.RemoveAll(w => w.Met.Task.IsCompleted);
    }

    /// <summary>A condition that fails is the fault of whoever waits for it, and told to nobody else.</summary>
    void Settle(Func<SessionView, bool> condition, TaskCompletionSource<SessionView> met)
    {
        try
        {
            if (condition(View))
                met.TrySetResult(View);
        }
        catch (Exception failure)
        {
            met.TrySetException(failure);
        }
    }

    /// <summary>No further frame will come: whoever waits for one is told so.</summary>
    public void Stop(Exception reason)
    {
        lock (_gate)
        {
            _over = reason;
            foreach (var (_, met) in _waiting)
                met.TrySetException(reason);
            _waiting.Clear();
        }
    }
}

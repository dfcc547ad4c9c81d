using Talks.Server.Observing;

namespace Talks.Server.Feeds;

/// <summary>
/// Carries one feed to one connection, one batch at a time: a slow reader lags alone and holds one batch in memory. What comes
/// up while a batch is on its way goes into the next.
/// </summary>
/// <param name="send">Sends a message to the connection; completes when there is room for the next.</param>
/// <param name="failed">Told why nothing more can be sent.</param>
public sealed class Follower(
    IFeed feed,
    long after,
    Func<ReadOnlyMemory<byte>, ValueTask> send,
    Action<Exception> failed
)
{
    const int Waiting = 0;
    const int Idle = 1;
    const int Sending = 2;
    const int Again = 3;
    const int Stopped = 4;
    long after = after;
    int state = Waiting;

    /// <summary>Begins, unless it has been stopped already; to be called once.</summary>
    public void Start()
    {
        if (Interlocked.CompareExchange(ref state, Idle, Waiting) != Waiting)
            return;
        feed.Join(this);
        Wake();
        // Stopped while it joined: then it must not stay.
        if (Volatile.Read(ref state) == Stopped)
            feed.Leave(this);
    }

    /// <summary>Sends nothing more. A batch on its way may still arrive.</summary>
    public void Stop()
    {
        Volatile.Write(ref state, Stopped);
        feed.Leave(this);
    }

    /// <summary>There may be more. Any thread may call it; sends on it unless a batch is on its way.</summary>
    public void Wake()
    {
        while (true)
            switch (Volatile.Read(ref state))
            {
                case Idle:
                    if (Interlocked.CompareExchange(ref state, Sending, Idle) != Idle)
                        continue;
                    Advance();
                    return;
                case Sending:
                    if (Interlocked.CompareExchange(ref state, Again, Sending) != Sending)
                        continue;
                    return;
                default:
                    return;
            }
    }

    /// <summary>Sends until there is nothing more, or a send takes its time.</summary>
    void Advance()
    {
        try
        {
            while (Goes())
            {
                var reading = feed.Read(after);
                if (reading.Frames == 0)
                {
                    if (Rests())
                        return;
                    continue;
                }
                var sending = send(reading.Message);
                after += reading.Frames;
                Instruments.Frames.Add(reading.Frames);
                if (!sending.IsCompleted)
                {
                    _ = Resume(sending, reading);
                    return;
                }
                sending.GetAwaiter().GetResult();
                reading.GiveBack();
                if (!reading.More && Rests())
                    return;
            }
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    /// <summary>False if it was woken since it last looked: then there may be more after all.</summary>
    bool Rests() => Interlocked.CompareExchange(ref state, Idle, Sending) is Sending or Stopped;

    /// <summary>Takes note that it was woken. False once it is stopped.</summary>
    bool Goes()
    {
        Interlocked.CompareExchange(ref state, Sending, Again);
        return Volatile.Read(ref state) != Stopped;
    }

    async Task Resume(ValueTask sending, FeedReading reading)
    {
        try
        {
            await sending.ConfigureAwait(false);
            reading.GiveBack();
        }
        catch (Exception failure)
        {
            Fail(failure);
            return;
        }
        if (reading.More || !Rests())
            Advance();
    }

    void Fail(Exception failure)
    {
        Stop();
        failed(failure);
    }
}

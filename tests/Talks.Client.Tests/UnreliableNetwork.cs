using Talks.Client.Feeds;
using Talks.Contracts;

namespace Talks.Client.Tests;

/// <summary>
/// A server with one feed of numbered frames, a client with a cursor, and between them a network that loses, repeats,
/// swaps and delays whatever is sent either way. No clock: one step is one thing that happens.
/// </summary>
sealed class UnreliableNetwork(Random chance, int frames)
{
    const string Feed = "public";

    readonly List<FeedBatch> _toClient = [];
    readonly List<long> _toServer = [];
    readonly List<long> _answers = [];
    long _written;
    long _sent;

    public FeedCursor Cursor { get; } = new();

    public List<long> Folded { get; } = [];

    public int Faults { get; private set; }

    /// <summary>True: from now on nothing is lost, repeated or swapped, only delayed.</summary>
    public bool Mended { get; set; }

    public int Written => (int)_written;

    public void Run(int steps)
    {
        for (var i = 0; i < steps; i++)
            Step();
    }

    /// <summary>The connection breaks and comes back whole: what was on its way is gone, and the feed is asked for anew.</summary>
    public void Reconnect()
    {
        _toClient.Clear();
        _toServer.Clear();
        _answers.Clear();
        Cursor.Asking();
        _sent = Cursor.Last;
        Cursor.Answered();
    }

    /// <summary>Writes what is left and delivers everything without a fault.</summary>
    public void Drain()
    {
        _written = frames;
        while (_sent < _written)
        {
            Send();
            Receive(_toClient[^1]);
            _toClient.Clear();
        }
    }

    void Step()
    {
        switch (chance.Next(8))
        {
            case 0 or 1:
                _written = Math.Min(frames, _written + chance.Next(1, 4));
                break;
            case 2 or 3 when _sent < _written:
                Send();
                break;
            case 4 or 5:
                foreach (var batch in Arriving(_toClient))
                    Receive(batch);
                break;
            case 6:
                foreach (var after in Arriving(_toServer))
                {
                    _sent = after;
                    _answers.Add(after);
                }
                break;
            case 7:
                // An answer, or the end of the client's patience where question or answer got lost.
                if (Arriving(_answers).Any() || chance.Next(10) == 0)
                    Cursor.Answered();
                break;
        }
    }

    void Send()
    {
        var count = Math.Min(_written - _sent, chance.Next(1, 6));
        var sent = _sent;
        _toClient.Add(
            new(
                Feed,
                sent,
                [.. Enumerable.Range(1, (int)count).Select(i => new Frame(sent + i, 0, 0, new SessionPaused()))]
            )
        );
        _sent += count;
    }

    void Receive(FeedBatch batch)
    {
        var step = Cursor.Take(batch);
        Folded.AddRange(step.Frames.Select(frame => frame.Seq));
        if (step.MustAsk)
            _toServer.Add(Cursor.Last);
    }

    /// <summary>One of those on their way, often not the oldest; it may be lost instead, or come again later.</summary>
    IEnumerable<T> Arriving<T>(List<T> onTheWay)
    {
        if (onTheWay.Count == 0)
            yield break;
        var index = !Mended && chance.Next(3) == 0 ? chance.Next(onTheWay.Count) : 0;
        var (lost, again) = (!Mended && chance.Next(10) == 0, !Mended && chance.Next(10) == 0);
        if (index > 0 || lost || again)
            Faults++;
        var arriving = onTheWay[index];
        if (!again)
            onTheWay.RemoveAt(index);
        if (!lost)
            yield return arriving;
    }
}

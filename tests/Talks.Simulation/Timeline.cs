using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Talks.Simulation;

/// <summary>All that is going to happen, in one order: by its instant, then by when it was arranged. One thread, one source of chance.</summary>
sealed class Timeline(int seed)
{
    readonly PriorityQueue<Action, (long At, long Arranged)> coming = new();
    readonly Random chance = new(seed);
    readonly XxHash64 trace = new();
    readonly int thread = Environment.CurrentManagedThreadId;
    long arranged;

    /// <summary>Milliseconds since the beginning.</summary>
    public long Now { get; private set; }

    /// <summary>Something was arranged on another thread: then orders are the machine's, and not the seed's.</summary>
    public bool Escaped { get; private set; }

    /// <summary>A hash of what happened when and in which order, and of all that was noted.</summary>
    public ulong Trace => trace.GetCurrentHashAsUInt64();

    public void Note(string what) => trace.Append(MemoryMarshal.AsBytes(what.AsSpan()));

    public void At(long instant, Action happens)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            Escaped = true;
            return;
        }
        coming.Enqueue(happens, (Math.Max(instant, Now), arranged++));
    }

    public void After(long milliseconds, Action happens) => At(Now + milliseconds, happens);

    /// <summary>From the one up to and including the other.</summary>
    public int Draw(int least, int most) => chance.Next(least, most + 1);

    public bool Happens(double probability) => chance.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[chance.Next(list.Count)];

    public void RunUntil(long instant)
    {
        while (coming.TryPeek(out var happens, out var when) && when.At <= instant)
        {
            coming.Dequeue();
            Now = when.At;
            trace.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<(long, long)>(in when)));
            happens();
        }
        Now = instant;
    }
}

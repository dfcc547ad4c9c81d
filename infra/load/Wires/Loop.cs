using System.Diagnostics;

namespace Talks.Load.Wires;

/// <summary>Serves every connection of a run on the thread that calls it.</summary>
sealed class Loop : IDisposable
{
    const int MostAtOnce = 1024;
    readonly int epoll = Native.Open();
    readonly List<Line> lines = [];
    readonly byte[] events = new byte[MostAtOnce * Native.EventSize];

    public IReadOnlyList<Line> Lines => lines;

    /// <summary>Opens a connection and hands it to the dialect.</summary>
    public Line Connect(Uri server, string path, Dialect dialect, Hearing hearing)
    {
        var line = new Line(this, lines.Count, Handshake.Open(server, path, out var early), dialect, hearing);
        lines.Add(line);
        Native.Watch(epoll, line.Handle, line.Index, Native.In, known: false);
        dialect.Opened(line);
        line.Take(early);
        return line;
    }

    /// <summary>Handles what has come; waits for something to come, but no longer than an instant.</summary>
    /// <param name="until">Stopwatch ticks.</param>
    public void Turn(long until)
    {
        var left = until - Stopwatch.GetTimestamp();
        var count = Native.Wait(epoll, events, Math.Max(0, left) * 1_000_000_000 / Stopwatch.Frequency);
        for (var n = 0; n < count; n++)
        {
            var (what, index) = Native.Event(events, n);
            if ((what & Native.Out) != 0)
                lines[index].Flush();
            if ((what & ~Native.Out) != 0)
                lines[index].Read();
        }
    }

    /// <summary>Turns until something is so.</summary>
    /// <exception cref="TimeoutException">It was not so in time.</exception>
    public void Until(Func<bool> so, TimeSpan patience, string what)
    {
        for (var begun = Stopwatch.GetTimestamp(); !so(); Turn(Stopwatch.GetTimestamp() + Stopwatch.Frequency / 100))
            if (Stopwatch.GetElapsedTime(begun) > patience)
                throw new TimeoutException($"{what}: not after {patience.TotalSeconds} s.");
    }

    public void Watch(Line line, bool writing) =>
        Native.Watch(epoll, line.Handle, line.Index, writing ? Native.In | Native.Out : Native.In, known: true);

    /// <summary>Reads it no more, and leaves it open: a client that hangs.</summary>
    public void Ignore(Line line) => Native.Leave(epoll, line.Handle);

    public void Dispose()
    {
        foreach (var line in lines)
            line.Dispose();
        using var _ = new Microsoft.Win32.SafeHandles.SafeFileHandle(epoll, ownsHandle: true);
    }
}

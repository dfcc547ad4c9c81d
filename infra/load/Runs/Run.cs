using System.Diagnostics;
using HdrHistogram;
using Talks.Load.Peers;
using Talks.Load.Wires;

namespace Talks.Load.Runs;

/// <summary>One workload on one server: everybody joins, it warms up, it is measured, and then everything said must have been heard.</summary>
sealed class Run(Running server, Workload load, TimeSpan warmup, TimeSpan length) : IDisposable
{
    const long Longest = 60_000_000;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    static readonly long Beat = Stopwatch.Frequency * 10;
    static int rooms;
    readonly LongHistogram latencies = new(1, Longest, 3);
    readonly Loop loop = new();
    readonly List<Line[]> tables = [];
    long deliveries;
    long said;
    bool counts;
    bool talking;
    long next;
    long nextBeat;
    readonly List<Speaker> speakers = [];

    public Outcome Measure()
    {
        var before = server.ResidentKb;
        Gather();
        var connected = server.ResidentKb;
        Speak(warmup);
        (deliveries, var saidBefore) = (0, said);
        latencies.Reset();
        counts = true;
        var gauge = server.Gauge();
        var (cpu, machine, own) = (server.ProcessorMs, Machine.BusyMs, Own);
        var begun = Stopwatch.GetTimestamp();
        Speak(length);
        counts = false;
        var took = Stopwatch.GetElapsedTime(begun);
        (cpu, machine, own) = (server.ProcessorMs - cpu, Machine.BusyMs - machine, Own - own);
        var later = server.Gauge();
        var (heard, spoken, memory) = (deliveries, said - saidBefore, server.ResidentKb);
        var faults = Settle();
        return new(
            server.Peer.Name,
            load.Name,
            Lines.Count(),
            took.TotalSeconds,
            spoken,
            heard,
            cpu,
            later?.Allocated - gauge?.Allocated,
            later?.CompilerMs - gauge?.CompilerMs,
            later?.PausedMs - gauge?.PausedMs,
            load.Rate is null ? null : Percentile(50),
            load.Rate is null ? null : Percentile(99),
            load.Rate is null ? null : Percentile(99.9),
            before,
            connected,
            memory,
            (machine - cpu - own) / took.TotalMilliseconds,
            faults
        );
    }

    public void Dispose() => loop.Dispose();

    IEnumerable<Line> Lines => tables.SelectMany(t => t);

    static double Own => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    double Percentile(double of) => latencies.TotalCount == 0 ? 0 : latencies.GetValueAtPercentile(of) / 1000.0;

    void Gather()
    {
        for (var r = 0; r < load.Rooms; r++)
        {
            var room = server.Peer.Open(server.Url, $"r{Environment.ProcessId}x{++rooms}");
            var lines = new List<Line>();
            for (var i = 0; i < load.Senders; i++)
                lines.Add(Join(room.Sender(i), i));
            for (var i = 0; i < load.Spectators + load.Hanging; i++)
            {
                lines.Add(Join(room.Spectator(), -1));
                if (i % 16 == 15)
                    loop.Turn(0);
            }
            loop.Until(() => lines.TrueForAll(l => l.Ready), Patience, $"{server.Peer.Name}: {lines.Count} joined");
            foreach (var line in lines.Skip(load.Senders + load.Spectators))
                line.Hang();
            Seat([.. lines.Take(load.Senders + load.Spectators)]);
            Pulse();
        }
        // What joining set off has come to rest: seats taken are told to everybody.
        Turn(TimeSpan.FromMilliseconds(500));
    }

    void Seat(Line[] table)
    {
        tables.Add(table);
        for (var i = 0; i < load.Senders; i++)
        {
            var speaker = new Speaker(table[i], table, i);
            speakers.Add(speaker);
            if (load.Rate is 0)
                table[i].Hearing.Echo = () =>
                {
                    if (talking)
                        SayNow(speaker);
                };
        }
    }

    Line Join(Way way, int sender) =>
        loop.Connect(server.Url, way.Path, way.Dialect, new(load.Senders, Heard) { Own = sender });

    void Heard(long intended)
    {
        deliveries++;
        if (counts)
            latencies.RecordValue(
                Math.Clamp((Stopwatch.GetTimestamp() - intended) * 1_000_000 / Stopwatch.Frequency, 1, Longest)
            );
    }

    /// <summary>Says things for a while, and hears.</summary>
    void Speak(TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        switch (load.Rate)
        {
            case null:
                Turn(time);
                break;
            case 0:
                Converse(end);
                break;
            case { } rate:
                Arrive(rate, end);
                break;
        }
    }

    /// <summary>Open loop: whatever the server does, things are said at even intervals, in turn over rooms and those who sit in them.</summary>
    void Arrive(double rate, long end)
    {
        var interval = Stopwatch.Frequency / rate;
        var begun = Stopwatch.GetTimestamp();
        for (long n = 0; ; n++)
        {
            var due = begun + (long)(n * interval);
            while (Stopwatch.GetTimestamp() < Math.Min(due, end))
                Turn(Math.Min(due, end));
            if (due >= end)
                return;
            speakers[(int)(next++ % speakers.Count)].Say(due);
            said++;
        }
    }

    /// <summary>Closed loop: each speaks again when it hears itself.</summary>
    void Converse(long end)
    {
        talking = true;
        foreach (var speaker in speakers.Where(s => s.IsQuiet))
            SayNow(speaker);
        while (Stopwatch.GetTimestamp() < end)
            Turn(end);
        talking = false;
    }

    void SayNow(Speaker speaker)
    {
        said++;
        speaker.Say(Stopwatch.GetTimestamp());
    }

    /// <summary>Waits until everything said was heard, and tells what was not, or not rightly.</summary>
    List<string> Settle()
    {
        var faults = new List<string>();
        try
        {
            loop.Until(
                () => tables.TrueForAll(t => Array.TrueForAll(t, l => l.Hearing.Count >= Said(t))),
                Patience / 4,
                "everything heard"
            );
        }
        catch (TimeoutException late)
        {
            faults.Add(late.Message);
        }
        var lines = Lines.ToList();
        var lost = lines.Count(l => l.Lost);
        var wrong = lines.Sum(l => l.Hearing.Wrong);
        var missing = tables.Sum(t => t.Sum(l => Math.Abs(Said(t) - l.Hearing.Count)));
        var diverged = tables.Count(t => t.Select(l => l.Hearing.Trace).Distinct().Count() > 1);
        if (lost > 0)
            faults.Add($"{lost} connections lost");
        if (wrong > 0)
            faults.Add($"{wrong} out of order, twice, or behind a gap");
        if (missing > 0)
            faults.Add($"{missing} missing or too many");
        if (diverged > 0)
            faults.Add($"{diverged} rooms heard in more than one order");
        return faults;
    }

    long Said(Line[] table) => speakers.Where(s => ReferenceEquals(s.Table, table)).Sum(s => s.Count);

    void Turn(TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end)
            Turn(end);
    }

    void Turn(long until)
    {
        Pulse();
        loop.Turn(Math.Min(until, nextBeat));
    }

    /// <summary>Clients of a hub must give a sign of life.</summary>
    void Pulse()
    {
        if (Stopwatch.GetTimestamp() < nextBeat)
            return;
        nextBeat = Stopwatch.GetTimestamp() + Beat;
        foreach (var line in loop.Lines)
            if (line is { Lost: false, Ready: true })
                line.Dialect.Beat(line);
    }
}

/// <summary>Somebody who talks.</summary>
sealed class Speaker(Line line, Line[] table, int sender)
{
    public Line[] Table => table;

    public Line Line => line;

    public int Count { get; private set; }

    /// <summary>It has heard all it said.</summary>
    public bool IsQuiet => line.Hearing.OwnCount == Count;

    public void Say(long intended) =>
        line.Dialect.Say(line, new Stamp(sender, ++Count, intended).Write(Workload.Bytes));
}

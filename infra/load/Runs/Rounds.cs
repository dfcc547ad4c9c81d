using System.Diagnostics;
using Talks.Load.Peers;

namespace Talks.Load.Runs;

/// <summary>Runs workload after workload; within each, all servers take turns, round after round.</summary>
/// <param name="breaking">How long at most a server that is kept over the rounds runs before it is measured at all.</param>
sealed class Rounds(IReadOnlyList<Peer> peers, string hook, TimeSpan breaking, TimeSpan warmup, TimeSpan length)
{
    static readonly TimeSpan Piece = TimeSpan.FromSeconds(3);

    /// <summary>Per cent of a server's processor time.</summary>
    const double Little = 3;

    readonly Dictionary<Peer, Running> kept = [];

    public IReadOnlyList<Outcome> Run(IReadOnlyList<Workload> loads, int rounds)
    {
        var outcomes = new List<Outcome>();
        try
        {
            foreach (var load in loads)
                for (var round = 0; round < rounds; round++)
                    foreach (var peer in peers)
                    {
                        var outcome = One(peer, load);
                        outcomes.Add(outcome);
                        Console.Error.WriteLine(
                            $"{load.Name} {round + 1}: {outcome.Peer}: {outcome.Microseconds:0.0} us, {outcome.Deliveries / outcome.Seconds:0}/s, p99 {outcome.P99:0.0} ms, {outcome.AllocatedEach:0} B, {outcome.KbPerConnection:0.0} kB, foreign {outcome.ForeignCores:0.00} {string.Join("; ", outcome.Faults)}"
                        );
                    }
        }
        finally
        {
            foreach (var running in kept.Values)
                running.Dispose();
        }
        return outcomes;
    }

    Outcome One(Peer peer, Workload load)
    {
        if (load.Fresh)
        {
            using var fresh = Running.Start(peer, hook);
            return Measured(fresh, load);
        }
        if (!kept.TryGetValue(peer, out var running))
        {
            kept[peer] = running = Running.Start(peer, hook);
            BreakIn(running);
        }
        return Measured(running, load);
    }

    /// <summary>Until its compiler is done a server is another one than it will be.</summary>
    void BreakIn(Running server)
    {
        var begun = Stopwatch.GetTimestamp();
        Outcome piece;
        do
        {
            using var run = new Run(server, Workload.All[0], Piece, Piece);
            piece = run.Measure();
            Console.Error.WriteLine($"breaking in {server.Peer.Name}: compiler {piece.CompilerShare:0} %");
        } while (Stopwatch.GetElapsedTime(begun) < breaking && piece.CompilerShare >= Little);
    }

    Outcome Measured(Running server, Workload load)
    {
        using var run = new Run(server, load, warmup, length);
        return run.Measure();
    }
}

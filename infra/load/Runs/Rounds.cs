using Talks.Load.Peers;

namespace Talks.Load.Runs;

/// <summary>Runs workload after workload; within each, all servers take turns, round after round.</summary>
sealed class Rounds(IReadOnlyList<Peer> peers, string hook, TimeSpan warmup, TimeSpan length)
{
    /// <summary>What a server does before it is measured at all: until then the compiler works more than the server.</summary>
    static readonly TimeSpan Breaking = TimeSpan.FromSeconds(30);

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
            using var breaking = new Run(running, Workload.All[0], Breaking, TimeSpan.FromSeconds(1));
            breaking.Measure();
        }
        return Measured(running, load);
    }

    Outcome Measured(Running server, Workload load)
    {
        using var run = new Run(server, load, warmup, length);
        return run.Measure();
    }
}

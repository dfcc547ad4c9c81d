namespace Talks.Simulation;

static class Seed
{
    /// <summary>Runs one world to its end, on a thread of its own.</summary>
    public static Outcome Run(int seed, Flaw flaw = Flaw.None)
    {
        Task<Outcome>? run = null;
        var thread = new Thread(() => run = Begun(seed, flaw));
        thread.Start();
        thread.Join();
        return run is { IsCompleted: true }
            ? run.GetAwaiter().GetResult()
            : throw new InvalidOperationException("Something left the one thread on which everything happens.");
    }

    static Task<Outcome> Begun(int seed, Flaw flaw)
    {
        var world = new World(seed, flaw);
        Task<Outcome>? run = null;
        new OneThread(world.Time, act => act()).Within(() => run = world.Run());
        return run!;
    }
}

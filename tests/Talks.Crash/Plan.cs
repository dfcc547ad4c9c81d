namespace Talks.Crash;

enum Blow
{
    /// <summary>SIGKILL of a server, which starts again.</summary>
    KillServer,

    /// <summary>SIGKILL of every process of PostgreSQL, which starts again.</summary>
    KillDatabase,

    /// <summary>SIGSTOP of a server for longer than the others wait before they take its sessions over; then SIGCONT.</summary>
    Freeze,

    /// <summary>No network for as long, but still the database; then the network again.</summary>
    Cut,

    /// <summary>SIGTERM of a server, as a rolling upgrade does, and its successor.</summary>
    Replace,
}

/// <param name="Node">Which server, from 0; without meaning for the database.</param>
/// <param name="Rest">How long the cluster is left alone before it.</param>
sealed record Step(Blow Blow, int Node, TimeSpan Rest);

/// <summary>What happens in which order, drawn from a seed.</summary>
static class Plan
{
    /// <summary>A wave ends before its sessions do: theirs are eight rounds of a minute.</summary>
    const int KillsPerWave = 20;

    /// <summary>Waves of steps that hold so many kills together. Beside the kills, one step in five freezes, cuts off or replaces.</summary>
    public static IEnumerable<IReadOnlyList<Step>> Draw(int kills, int seed, int nodes, bool network)
    {
        var chance = new Random(seed);
        while (kills > 0)
        {
            var wave = new List<Step>();
            var left = Math.Min(kills, KillsPerWave);
            kills -= left;
            while (left > 0)
            {
                var blow = chance.Next(16) switch
                {
                    0 => Blow.Freeze,
                    1 => Blow.Replace,
                    2 when network => Blow.Cut,
                    3 or 4 => Blow.KillDatabase,
                    _ => Blow.KillServer,
                };
                if (blow is Blow.KillServer or Blow.KillDatabase)
                    left--;
                wave.Add(new(blow, chance.Next(nodes), TimeSpan.FromMilliseconds(500 + chance.Next(1500))));
            }
            yield return wave;
        }
    }
}

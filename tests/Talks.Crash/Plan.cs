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

    /// <summary>SIGTERM of every server in turn, as a rolling upgrade does, and its successor.</summary>
    Replace,

    /// <summary>The disk of the database is full for a while.</summary>
    FillDisk,

    /// <summary>The disk of the database takes half a second for what it does, for a while.</summary>
    SlowDisk,

    /// <summary>The wall clock of a server is set by up to half a minute, and later set right.</summary>
    SetClock,
}

/// <param name="Node">Which server, from 0; without meaning for the database.</param>
/// <param name="Rest">How long the cluster is left alone before it.</param>
/// <param name="Extent">How far a clock is set, of the most there is: -1 to 1.</param>
sealed record Step(Blow Blow, int Node, TimeSpan Rest, double Extent);

/// <summary>What happens in which order, drawn from a seed.</summary>
static class Plan
{
    /// <summary>A wave ends before its sessions do: theirs are eight rounds of a minute.</summary>
    const int KillsPerWave = 20;

    /// <summary>Waves of steps that hold so many kills together, each full one with every other blow once.</summary>
    /// <param name="possible">What can be done on this machine.</param>
    public static IEnumerable<IReadOnlyList<Step>> Draw(int kills, int seed, int nodes, IReadOnlyList<Blow> possible)
    {
        var chance = new Random(seed);
        var others = possible.Except([Blow.KillServer, Blow.KillDatabase]).ToArray();
        for (; kills > 0; kills -= KillsPerWave)
        {
            var count = Math.Min(kills, KillsPerWave);
            chance.Shuffle(others);
            Blow[] blows =
            [
                .. Enumerable.Range(0, count).Select(_ => chance.Next(8) == 0 ? Blow.KillDatabase : Blow.KillServer),
                .. others.Take((others.Length * count + KillsPerWave - 1) / KillsPerWave),
            ];
            chance.Shuffle(blows);
            yield return
            [
                .. blows.Select(blow => new Step(
                    blow,
                    chance.Next(nodes),
                    TimeSpan.FromMilliseconds(300 + chance.Next(1200)),
                    chance.NextDouble() * 2 - 1
                )),
            ];
        }
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Talks.Storage.Tests.Crash;

public sealed class KillTests
{
    private const int Kills = 6;
    private const int Killed = 128 + 9;

    [Fact]
    public async Task What_was_acknowledged_survives_SIGKILL_at_any_moment()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20_251_122);
        var acknowledged = new Dictionary<string, long>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            var before = acknowledged.Values.Sum();
            await WriteAndDieAsync(folder.Path, kill, random.Next(1, 1_500), acknowledged);
            Assert.True(acknowledged.Values.Sum() > before, "The victim died before anything was acknowledged.");

            await using var survivor = DataFolder.Open(folder.Path);
            foreach (var (stream, last) in acknowledged)
                acknowledged[stream] = await CheckedHeadAsync(survivor.Journal, stream, last);
        }
    }

    /// <param name="lines">How many acknowledgements to wait for before the kill.</param>
    private static async Task WriteAndDieAsync(string path, int seed, int lines, Dictionary<string, long> acknowledged)
    {
        using var victim = Process.Start(
            new ProcessStartInfo(
                Path.ChangeExtension(typeof(Victim).Assembly.Location, null),
                [Victim.Argument, path, seed.ToString(CultureInfo.InvariantCulture)]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        // Read on after the kill, to the end of the pipe: what it said before it died counts.
        for (var line = 1; await victim.StandardOutput.ReadLineAsync() is { } said; line++)
        {
            if (line == lines)
                victim.Kill();
            var (stream, seq) = (said.Split(' ')[0], long.Parse(said.Split(' ')[1], CultureInfo.InvariantCulture));
            Assert.Equal(acknowledged.GetValueOrDefault(stream) + 1, seq);
            acknowledged[stream] = seq;
        }
        await victim.WaitForExitAsync();
        Assert.Equal(Killed, victim.ExitCode);
    }

    /// <returns>The head, which may be beyond the last acknowledged: the kill can come between commit and answer.</returns>
    private static async Task<long> CheckedHeadAsync(SqliteJournal journal, string stream, long last)
    {
        var seqs = new List<long>();
        var commands = new HashSet<string?>();
        await foreach (var entry in journal.ReadAllAsync(stream))
        {
            seqs.Add(entry.Seq);
            Assert.True(commands.Add(entry.CommandId), $"{stream} answers {entry.CommandId} twice.");
        }
        Assert.Equal(Enumerable.Range(1, seqs.Count).Select(i => (long)i), seqs);
        Assert.True(seqs.Count >= last, $"{stream} lost acknowledged entries: {seqs.Count} of {last} are there.");
        Assert.Equal(seqs.Count, Assert.IsType<Verification.Intact>(await journal.VerifyAsync(stream)).Head);
        return seqs.Count;
    }
}

using System.Globalization;

namespace Talks.Storage.Tests.Crash;

/// <summary>The process that <see cref="KillTests"/> kills: it writes without end and says what was acknowledged.</summary>
internal static class Victim
{
    public const string Argument = "write-until-killed";

    private const int Streams = 4;
    private const int AtOnce = 8;

    /// <summary>Prints "stream seq" for every acknowledged entry, one a line.</summary>
    public static int Run(string path, string seed)
    {
        var random = new Random(int.Parse(seed, CultureInfo.InvariantCulture));
        var folder = DataFolder.Open(path);
        var claims = Enumerable.Range(0, Streams).Select(i => Claim(folder.Journal, $"s{i}")).ToArray();
        var heads = claims.Select(claim => claim.Head).ToArray();
        using var acknowledged = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        while (true)
        {
            var underway = new List<(int Stream, long Seq, Task<AppendOutcome> Outcome)>();
            for (var i = 0; i < AtOnce; i++)
            {
                var stream = random.Next(Streams);
                var body = new byte[random.Next(2_000)];
                random.NextBytes(body);
                var seq = heads[stream] + 1;
                var entry = new Entry(seq, seq, $"{claims[stream].Epoch}-{seq}", body);
                underway.Add((stream, seq, folder.Journal.AppendAsync(Append(stream, entry))));
                heads[stream] = seq;
            }
            foreach (var (stream, seq, outcome) in underway)
            {
                if (outcome.GetAwaiter().GetResult() is not AppendOutcome.Appended)
                    return 1;
                acknowledged.WriteLine($"s{stream} {seq}");
            }
        }

        Append Append(int stream, Entry entry) =>
            new($"s{stream}", claims[stream].Epoch, entry.Seq - 1, [entry], entry.Seq);
    }

    private static Claim Claim(SqliteJournal journal, string stream) =>
        journal.ClaimAsync(stream).AsTask().GetAwaiter().GetResult();
}

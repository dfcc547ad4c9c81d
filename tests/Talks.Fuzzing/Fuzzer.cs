using System.Collections.Concurrent;
using System.Diagnostics;

namespace Talks.Fuzzing;

/// <summary>Feeds bred inputs to every target on every core, and tells which of them throw or take too long.</summary>
sealed class Fuzzer(IReadOnlyList<Target> targets, int seed)
{
    /// <summary>An input of at most 64 KiB that takes longer than this, three times in a row, hangs: a machine may be busy once.</summary>
    static readonly TimeSpan TooLong = TimeSpan.FromSeconds(2);
    const int MostFindings = 20;

    readonly ConcurrentQueue<Finding> findings = new();
    readonly ConcurrentDictionary<string, (long Tried, long Read)> counts = new();

    public IReadOnlyCollection<Finding> Findings => findings;

    public IReadOnlyDictionary<string, (long Tried, long Read)> Counts => counts;

    /// <param name="inputs">How many in all, shared out among the targets; at least one for each.</param>
    /// <param name="tell">Told each target that is done.</param>
    public void Run(long inputs, Action<string> tell)
    {
        var shares = targets.Sum(t => t.Share);
        var workers = Environment.ProcessorCount;
        foreach (var target in targets)
        {
            var share = Math.Max(workers, inputs * target.Share / shares);
            Parallel.For(0, workers, worker => Feed(target, worker, share / workers));
            tell($"{target.Name}: {counts[target.Name].Tried} tried, {counts[target.Name].Read} read");
        }
    }

    void Feed(Target target, int worker, long inputs)
    {
        var breeder = new Breeder(new Random(HashCode(target.Name, worker)), target.Corpus);
        var read = 0L;
        if (worker == 0)
            foreach (var original in target.Corpus)
                Try(target, -1, original);
        for (var number = 0L; number < inputs && findings.Count < MostFindings; number++)
        {
            var input = breeder.Next();
            if (!Try(target, number, input))
                continue;
            read++;
            breeder.Keep(input);
        }
        counts.AddOrUpdate(target.Name, (inputs, read), (_, so) => (so.Tried + inputs, so.Read + read));
    }

    bool Try(Target target, long number, byte[] input)
    {
        for (var attempt = 1; ; attempt++)
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                var read = target.Read(input);
                if (Stopwatch.GetElapsedTime(begun) < TooLong)
                    return read;
                if (attempt == 3)
                {
                    findings.Enqueue(
                        new(target.Name, number, $"takes {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s", input)
                    );
                    return read;
                }
            }
            catch (Exception broken)
            {
                findings.Enqueue(new(target.Name, number, broken.ToString(), input));
                return false;
            }
        }
    }

    /// <summary>The same in every run, as string's own is not.</summary>
    int HashCode(string name, int worker) => name.Aggregate(seed * 31 + worker, (hash, c) => unchecked(hash * 31 + c));
}

using Talks.Fuzzing;

namespace Talks.Server.Tests.Fuzzing;

/// <summary>A first breath of what <c>tests/Talks.Fuzzing</c> does by the million.</summary>
public sealed class FuzzingTests
{
    const int Inputs = 20_000;

    [Fact]
    public void Whatever_comes_every_reader_reads_or_refuses_it_and_soon()
    {
        var targets = Targets.All(Repository.Root);
        var fuzzer = new Fuzzer(targets, seed: 1);
        fuzzer.Run(Inputs, _ => { });
        Assert.Empty(fuzzer.Findings.Select(f => $"{f.Target} {f.Number}: {f.What}"));
        Assert.Equal(targets.Count, fuzzer.Counts.Count);
    }

    [Fact]
    public void The_corpus_of_every_reader_is_read() =>
        Assert.All(Targets.All(Repository.Root), t => Assert.Contains(t.Corpus, bytes => t.Read(bytes)));

    [Fact]
    public void A_reader_that_throws_is_found()
    {
        var fuzzer = new Fuzzer(
            [new("fragile", ["abc"u8.ToArray()], 1, bytes => bytes.Length > 40 ? throw new FormatException() : true)],
            seed: 1
        );
        fuzzer.Run(2_000, _ => { });
        Assert.Contains(fuzzer.Findings, f => f.What.Contains(nameof(FormatException), StringComparison.Ordinal));
    }
}

using System.Globalization;
using CsCheck;
using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Promises;

public abstract partial class JournalPromises
{
    private const int Writers = 3;
    private const int Streams = 2;

    private static readonly Gen<Step> AnyStep = Gen.Select(
        Gen.Int[0, Writers - 1],
        Gen.Int[0, Streams - 1],
        Gen.Frequency((1, Gen.Const(true)), (4, Gen.Const(false))),
        Gen.Frequency((8, Gen.Const(0)), (1, Gen.Const(1)), (1, Gen.Const(-1))),
        Gen.OneOf(Gen.Const(-1), Gen.Int[0, 12]).Array[0, 3],
        (writer, stream, claims, error, commands) => new Step(writer, stream, claims, error, commands)
    );

    private protected abstract long Samples { get; }

    /// <summary>Any sequence of claims and appends, right and wrong, is answered as a list in memory would answer it.</summary>
    [Fact]
    public async Task One_after_another_it_answers_as_the_model_does() =>
        await AnyStep
            .Array[1, 40]
            .SampleAsync(
                async steps =>
                {
                    var run = Guid.NewGuid().ToString("n");
                    var models = Enumerable.Range(0, Streams).Select(_ => new StreamModel()).ToArray();
                    var claims = new Claim?[Writers, Streams];
                    foreach (var step in steps)
                    {
                        var (stream, model) = ($"{run}/{step.Stream}", models[step.Stream]);
                        ref var claim = ref claims[step.Writer, step.Stream];
                        if (step.Claims || claim is null)
                        {
                            claim = model.Claim();
                            Assert.Equal(claim, await Journal.ClaimAsync(stream));
                            continue;
                        }
                        var append = step.Append(stream, claim.Epoch, Math.Max(0, model.Head + step.Error));
                        Assert.Equal(model.Append(append), await Journal.AppendAsync(append));
                    }
                    for (var i = 0; i < Streams; i++)
                        await AssertHoldsAsync($"{run}/{i}", models[i]);
                },
                iter: Samples,
                threads: 2
            );

    /// <summary>
    /// Writers that displace each other at full speed: what was acknowledged is there once, what was refused is not, and
    /// no entry of an older epoch comes after one of a newer. As each reads what it has taken before it answers a command, none is
    /// answered twice.
    /// </summary>
    [Fact]
    public async Task All_at_once_every_answer_is_true() =>
        await AnyStep
            .Array[1, 30]
            .Array[Writers]
            .SampleAsync(
                async scripts =>
                {
                    var stream = Guid.NewGuid().ToString("n");
                    var accepted = await Task.WhenAll(
                        scripts.Select(steps => Task.Run(() => PlayAsync(stream, steps)))
                    );

                    var entries = await Journal.ReadAsync(stream, 0, 10_000);

                    Assert.Equal(accepted.SelectMany(a => a).Order(), entries.Select(Pen.Text).Order());
                    Assert.Equal(Enumerable.Range(1, entries.Count).Select(i => (long)i), entries.Select(e => e.Seq));
                    var epochs = entries.Select(e => e.At).ToList();
                    Assert.Equal(epochs.Order(), epochs);
                    var commands = entries.Select(e => e.CommandId).OfType<string>().ToList();
                    Assert.Equal(commands.Distinct(), commands);
                    Assert.IsType<Verification.Intact>(await Journal.VerifyAsync(stream));
                },
                iter: Samples,
                threads: 2
            );

    /// <summary>Plays one writer that hands over without waiting, and claims anew after the first refusal.</summary>
    /// <returns>The bodies that were acknowledged, each unique.</returns>
    private async Task<List<string>> PlayAsync(string stream, Step[] steps)
    {
        var accepted = new List<string>();
        var underway = new List<(string[] Bodies, Task<AppendOutcome> Outcome)>();
        var (pen, answered) = await TakeOverAsync(stream);
        foreach (var step in steps)
        {
            if (step.Claims)
            {
                await SettleAsync();
                (pen, answered) = await TakeOverAsync(stream);
            }
            var entries = step.Append(stream, pen.Epoch, pen.Head)
                .Entries.Where(e => e.CommandId is not { } command || answered.Add(command))
                .Select((e, i) => Pen.Line(pen.Head + 1 + i, Guid.NewGuid().ToString("n"), e.CommandId))
                .Select(e => e with { At = pen.Epoch })
                .ToArray();
            underway.Add(([.. entries.Select(Pen.Text)], pen.Send(entries)));
        }
        await SettleAsync();
        return accepted;

        async Task SettleAsync()
        {
            foreach (var (bodies, outcome) in underway)
                if (await outcome is Appended)
                    accepted.AddRange(bodies);
            underway.Clear();
        }
    }

    private async Task<(Pen Pen, HashSet<string> Answered)> TakeOverAsync(string stream)
    {
        var pen = await Pen.TakeAsync(Journal, stream);
        var entries = await Journal.ReadAsync(stream, 0, 10_000);
        return (pen, [.. entries.Select(e => e.CommandId).OfType<string>()]);
    }

    private async Task AssertHoldsAsync(string stream, StreamModel model)
    {
        var entries = await Journal.ReadAsync(stream, 0, 10_000);
        Assert.Equal(
            model.Entries.Select(e => (e.Seq, e.At, e.CommandId, Pen.Text(e))),
            entries.Select(e => (e.Seq, e.At, e.CommandId, Pen.Text(e)))
        );
        var verification = await Journal.VerifyAsync(stream);
        if (model.Doubled is { } doubled)
            Assert.Equal(doubled, Assert.IsType<Verification.Broken>(verification).Seq);
        else
            Assert.Equal(model.Head, Assert.IsType<Verification.Intact>(verification).Head);
    }

    /// <param name="Error">How far the writer is wrong about the head.</param>
    /// <param name="Commands">One entry each; -1 for an entry without a command.</param>
    private sealed record Step(int Writer, int Stream, bool Claims, int Error, int[] Commands)
    {
        public Append Append(string stream, long epoch, long head) =>
            new(
                stream,
                epoch,
                head,
                [
                    .. Commands.Select(
                        (command, i) =>
                            Pen.Line(
                                head + 1 + i,
                                $"{Writer}-{i}",
                                command < 0 ? null : command.ToString(CultureInfo.InvariantCulture)
                            )
                    ),
                ],
                null
            );
    }
}

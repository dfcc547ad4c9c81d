using Talks.Storage.Tests.Promises;
using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Postgres;

public sealed class DatabaseLossTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Streams = 6;

    [Fact]
    public async Task When_the_database_crashes_nothing_acknowledged_is_lost_and_the_journal_goes_on()
    {
        await using var journal = await PostgresJournal.OpenAsync(server.Database("postgres"));
        for (var crash = 0; crash < 2; crash++)
        {
            var pens = await Task.WhenAll(Enumerable.Range(0, Streams).Select(i => Pen.TakeAsync(journal, $"s{i}")));
            var enough = new TaskCompletionSource();
            var writing = pens.Select(pen => Task.Run(() => WriteUntilLossAsync(pen, enough))).ToList();
            await enough.Task;
            await server.CrashAsync();
            var acknowledged = await Task.WhenAll(writing);

            var trouble = await Assert.ThrowsAsync<JournalUnavailableException>(() => pens[0].Write("into the void"));
            Assert.Equal((JournalTrouble.Unreachable, false), (trouble.Reason, trouble.MayHaveTakenEffect));
            await Assert.ThrowsAsync<JournalUnavailableException>(async () => await journal.ReadAsync("s0", 0, 1));

            await server.StartAsync();
            for (var i = 0; i < Streams; i++)
            {
                var successor = await Pen.TakeAsync(journal, $"s{i}");
                Assert.InRange(successor.Head, acknowledged[i], acknowledged[i] + 1);
                Assert.Equal(new Appended(successor.Head + 1), await successor.Write("and on"));
                Assert.Equal(
                    successor.Head,
                    Assert.IsType<Verification.Intact>(await journal.VerifyAsync($"s{i}")).Head
                );
            }
        }
    }

    /// <returns>The last number acknowledged.</returns>
    private static async Task<long> WriteUntilLossAsync(Pen pen, TaskCompletionSource enough)
    {
        for (var count = 1; ; count++)
        {
            var before = pen.Head;
            try
            {
                Assert.IsType<Appended>(await pen.Write("entry"));
            }
            catch (JournalUnavailableException)
            {
                return before;
            }
            if (count == 50)
                enough.TrySetResult();
        }
    }
}

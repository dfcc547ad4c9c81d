namespace Talks.Storage.Tests.Promises;

public sealed class SqliteJournalPromises : DurableJournalPromises
{
    private readonly TemporaryFolder folder = new();

    private protected override long Samples => 40;

    private protected override Task<IJournal> OpenAsync() =>
        Task.FromResult<IJournal>(SqliteJournal.Open(folder["journal.db"]));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}

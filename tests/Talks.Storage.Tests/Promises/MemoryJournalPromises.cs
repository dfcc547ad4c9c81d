namespace Talks.Storage.Tests.Promises;

public sealed class MemoryJournalPromises : JournalPromises
{
    private protected override long Samples => 200;

    private protected override Task<IJournal> OpenAsync() => Task.FromResult<IJournal>(new MemoryJournal());
}

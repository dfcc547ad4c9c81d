using System.Runtime.CompilerServices;

namespace Talks.Storage;

public static class JournalReading
{
    private const int Page = 1_000;

    /// <summary>All entries numbered above <paramref name="after"/>, read page by page as they are consumed.</summary>
    public static async IAsyncEnumerable<Entry> ReadAllAsync(
        this IJournal journal,
        string stream,
        long after = 0,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(journal);
        IReadOnlyList<Entry> page;
        do
        {
            page = await journal.ReadAsync(stream, after, Page, cancel).ConfigureAwait(false);
            foreach (var entry in page)
            {
                yield return entry;
                after = entry.Seq;
            }
        } while (page.Count == Page);
    }
}

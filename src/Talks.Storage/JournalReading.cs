using System.Runtime.CompilerServices;

namespace Talks.Storage;

public static class JournalReading
{
    private const int Page = 1_000;

    /// <summary>All entries numbered above <paramref name="after"/>, read page by page as they are consumed.</summary>
    public static async IAsyncEnumerable<Entry> ReadAllAsync(
        this IRecord journal,
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

    /// <summary>All names of streams that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    public static async IAsyncEnumerable<string> ListAllAsync(
        this IRecord journal,
        string prefix = "",
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(journal);
        string? after = null;
        IReadOnlyList<string> page;
        do
        {
            page = await journal.ListAsync(prefix, after, Page, cancel).ConfigureAwait(false);
            foreach (var stream in page)
                yield return after = stream;
        } while (page.Count == Page);
    }

    /// <summary>Verifies every stream whose name begins with <paramref name="prefix"/>, in ordinal order.</summary>
    public static async IAsyncEnumerable<(string Stream, Verification Verification)> VerifyAllAsync(
        this IRecord journal,
        string prefix = "",
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        await foreach (var stream in journal.ListAllAsync(prefix, cancel).ConfigureAwait(false))
            yield return (stream, await journal.VerifyAsync(stream, cancel).ConfigureAwait(false));
    }
}

using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Promises;

/// <summary>One stream told as plainly as it can be told.</summary>
internal sealed class StreamModel
{
    private readonly List<Entry> entries = [];
    private long epoch;

    public long Head => entries.Count;

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The first entry that answers a command that one before it has answered; null while there is none.</summary>
    public long? Doubled =>
        entries.FirstOrDefault(e => e.CommandId is { } id && entries.Any(b => b.Seq < e.Seq && b.CommandId == id))?.Seq;

    public Claim Claim() => new(++epoch, Head);

    public AppendOutcome Append(Append append)
    {
        if (append.Epoch != epoch)
            return new Fenced(epoch);
        if (append.ExpectedHead != Head)
            return new Conflict(Head);
        entries.AddRange(append.Entries);
        return new Appended(Head);
    }
}

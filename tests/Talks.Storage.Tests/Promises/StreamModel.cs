using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Promises;

/// <summary>One stream told as plainly as it can be told.</summary>
internal sealed class StreamModel
{
    private readonly List<Entry> entries = [];
    private long epoch;

    public long Head => entries.Count;

    public IReadOnlyList<Entry> Entries => entries;

    public Claim Claim() => new(++epoch, Head);

    public AppendOutcome Append(Append append)
    {
        if (append.Epoch != epoch)
            return new Fenced(epoch);
        if (append.ExpectedHead != Head)
            return new Conflict(Head);
        var commands = entries.Select(e => e.CommandId).OfType<string>().ToList();
        foreach (var command in append.Entries.Select(e => e.CommandId).OfType<string>())
        {
            if (commands.Contains(command))
                return new Repeated(command);
            commands.Add(command);
        }
        entries.AddRange(append.Entries);
        return new Appended(Head);
    }
}

using System.Text;

namespace Talks.Storage.Tests.Promises;

/// <summary>One who holds a stream and writes on, believing what a grain would believe.</summary>
internal sealed class Pen(IJournal journal, string stream, Claim claim)
{
    public long Epoch { get; } = claim.Epoch;

    public long Head { get; private set; } = claim.Head;

    public static async Task<Pen> TakeAsync(IJournal journal, string stream) =>
        new(journal, stream, await journal.ClaimAsync(stream));

    /// <summary>One who holds the stream as this one does, and believes in entries that never came about.</summary>
    public Pen AheadBy(int entries) => new(journal, stream, new(Epoch, Head + entries));

    /// <summary>Hands over one entry a body and believes at once that they are in.</summary>
    public Task<AppendOutcome> Write(params string[] bodies) =>
        Send([.. bodies.Select((body, i) => Line(Head + 1 + i, body))]);

    public Task<AppendOutcome> Answer(string commandId, string body = "") => Send([Line(Head + 1, body, commandId)]);

    public Task<AppendOutcome> Due(long? due) => Send([], due);

    public Task<AppendOutcome> Send(Entry[] entries, long? due = null)
    {
        var append = new Append(stream, Epoch, Head, entries, due);
        Head += entries.Length;
        return journal.AppendAsync(append);
    }

    public static Entry Line(long seq, string body, string? commandId = null) =>
        new(seq, 1_700_000_000_000 + seq, commandId, Encoding.UTF8.GetBytes(body));

    public static string Text(Entry entry) => Encoding.UTF8.GetString(entry.Body);
}

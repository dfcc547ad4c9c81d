using System.Buffers;
using System.Runtime.CompilerServices;

namespace Talks.Storage;

/// <summary>Every limit of the journal. Beyond one of them a call is refused before anything is queued.</summary>
public static class JournalLimits
{
    /// <summary>Longest name of a stream: 1 to 200 visible ASCII characters, so that all stores order them alike.</summary>
    public const int StreamName = 200;

    /// <summary>Longest command id: 1 to 200 characters.</summary>
    public const int CommandId = 200;

    /// <summary>Largest body of one entry: 1 MiB.</summary>
    public const int BodyBytes = 1 << 20;

    /// <summary>Most entries in one append.</summary>
    public const int AppendEntries = 1_000;

    /// <summary>Most entries or names given back by one call.</summary>
    public const int ReadEntries = 10_000;

    /// <summary>Most appends committed together: enough to spread the cost of a commit, few enough to keep it short.</summary>
    public const int BatchAppends = 512;

    /// <summary>Bodies sent to a database server together, about: 8 MiB. More would make one long statement.</summary>
    public const int BatchBytes = 8 << 20;

    /// <summary>Most appends waiting for the disk. The one beyond is turned away rather than let memory grow.</summary>
    public const int QueuedAppends = 65_536;

    private static readonly SearchValues<char> Visible = SearchValues.Create([
        .. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c),
    ]);

    internal static void CheckStream(string stream, [CallerArgumentExpression(nameof(stream))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream, name);
        if (stream.Length > StreamName || stream.AsSpan().ContainsAnyExcept(Visible))
            throw new ArgumentException(
                $"A stream's name is 1 to {StreamName} visible ASCII characters without spaces.",
                name
            );
    }

    internal static void CheckStreams(IReadOnlyCollection<string> streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        if (streams.Count > ReadEntries)
            throw new ArgumentException($"Ask for at most {ReadEntries} streams at a time.", nameof(streams));
        foreach (var stream in streams)
            CheckStream(stream, nameof(streams));
    }

    internal static void CheckCount(int count, [CallerArgumentExpression(nameof(count))] string? name = null)
    {
        if (count is < 1 or > ReadEntries)
            throw new ArgumentOutOfRangeException(name, count, $"Ask for 1 to {ReadEntries} at a time.");
    }

    internal static void Check(Append append)
    {
        ArgumentNullException.ThrowIfNull(append);
        CheckStream(append.Stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(append.Epoch, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(append.ExpectedHead);
        if (append.Entries.Count > AppendEntries)
            throw new ArgumentException($"At most {AppendEntries} entries go into one append.", nameof(append));
        var expected = append.ExpectedHead;
        for (var i = 0; i < append.Entries.Count; i++)
        {
            var entry = append.Entries[i];
            if (entry.Seq != ++expected)
                throw new ArgumentException(
                    $"After head {append.ExpectedHead} an entry is numbered {entry.Seq} where {expected} is due.",
                    nameof(append)
                );
            if (entry.CommandId is { } commandId)
                CheckCommandId(commandId);
            if (entry.Body.Length > BodyBytes)
                throw new ArgumentException(
                    $"The body of entry {entry.Seq} is {entry.Body.Length} bytes; at most {BodyBytes} are kept.",
                    nameof(append)
                );
        }
    }

    private static void CheckCommandId(string commandId)
    {
        ArgumentException.ThrowIfNullOrEmpty(commandId);
        if (commandId.Length > CommandId)
            throw new ArgumentException($"A command id is 1 to {CommandId} characters.", nameof(commandId));
    }
}

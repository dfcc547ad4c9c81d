namespace Talks.Storage;

/// <summary>
/// What the writer knows of a stream. Nobody else writes the file, so it need not be looked up again; the row follows at the end of
/// the transaction, once for all appends in it. After a failure it is worth nothing.
/// </summary>
internal sealed class KnownStream(long id, StreamHead head)
{
    /// <summary>Of its row; 0 when nobody has ever claimed it.</summary>
    public long Id => id;

    public StreamHead Head { get; set; } = head;

    public long? NextDue { get; set; }

    /// <summary>Whether <see cref="NextDue"/> is not what stands in its row, as far as is known.</summary>
    public bool DueMoved { get; set; } = true;

    /// <summary>Whether its row is behind.</summary>
    public bool Moved { get; set; }
}

namespace Talks.Storage;

/// <summary>Where a stream stands: who holds it, the number of its last entry, and the last link of its chain.</summary>
internal sealed record StreamHead(long Epoch, long Seq, byte[] Hash)
{
    public static StreamHead Unclaimed(string stream) => new(0, 0, HashChain.Start(stream));

    /// <summary>Why this append cannot be taken, or null. The epoch comes first: a fenced writer knows no head.</summary>
    public AppendOutcome? Refuse(Append append) =>
        append.Epoch != Epoch ? new AppendOutcome.Fenced(Epoch)
        : append.ExpectedHead != Seq ? new AppendOutcome.Conflict(Seq)
        : null;
}

namespace Talks.Storage;

/// <summary>Whether a stream is what may have been written: its hash chain holds, see <see cref="HashChain"/>, and no command is answered twice.</summary>
public abstract record Verification
{
    private Verification() { }

    /// <summary>Every entry is there, in order and as it was written, and answers a command of its own if any.</summary>
    /// <param name="Head">How many entries there are.</param>
    /// <param name="Hash">
    /// The last link, in lower-case hexadecimal. Whoever wrote it down earlier can tell by it that the whole
    /// stream has not been rewritten since, which the chain alone cannot show.
    /// </param>
    /// <param name="Erased">
    /// Entries whose body was erased. The chain vouches that they were there, not for what stands in them now.
    /// </param>
    public sealed record Intact(long Head, string Hash, IReadOnlyList<ErasedEntry> Erased) : Verification;

    /// <summary>The stream is not what was written, or what was written breaks a promise.</summary>
    /// <param name="Seq">The first number at which that shows.</param>
    /// <param name="Why">What is wrong there, as a sentence.</param>
    public sealed record Broken(long Seq, string Why) : Verification;
}

namespace Talks.Storage;

/// <summary>A journal that can forget what stands in an entry. The entry stays in its place, and so does its link of the chain.</summary>
public interface IErasing : IJournal
{
    /// <summary>
    /// Puts other bodies in the place of those of these entries, and marks them. The links stay what they were, so the chain
    /// holds before and behind; whoever erases writes down elsewhere what was put there, for the chain no longer vouches for it.
    /// </summary>
    /// <param name="bodies">By number of the entry.</param>
    /// <remarks>Claim the stream first: whoever writes it then forgets what it remembers, and reads it anew.</remarks>
    Task EraseAsync(string stream, IReadOnlyDictionary<long, byte[]> bodies, CancellationToken cancel = default);

    /// <summary>Clears what was erased out of the store's files, as far as that is in the journal's hand.</summary>
    Task ScrubAsync(CancellationToken cancel = default);
}

/// <summary>An entry whose body is no longer what was written.</summary>
/// <param name="Sha256">Of the body that is there now, lower-case hexadecimal.</param>
public sealed record ErasedEntry(long Seq, string Sha256);

namespace Talks.Storage;

/// <summary>The right to append to one stream, until somebody else claims it.</summary>
/// <param name="Epoch">1 for the first claim of a stream, and one more with every claim.</param>
/// <param name="Head">The number of the stream's last entry at that moment, 0 for an empty stream.</param>
public sealed record Claim(long Epoch, long Head);

using System.Buffers;
using System.IO.Hashing;
using Talks.Grains;

namespace Talks.Server.Feeds;

/// <summary>
/// Long events that are the same in many sessions, as the positions of one scenario's parties and its world are, kept once for as long as anybody
/// holds them.
/// </summary>
static class Shared
{
    /// <summary>Shorter ones are not worth looking up.</summary>
    const int Least = 1_024;

    static readonly Commons<ulong, byte[]> Known = new();

    /// <summary>The same bytes, held by others already if they are.</summary>
    public static byte[] Of(byte[] bytes)
    {
        if (bytes.Length < Least)
            return bytes;
        var same = Known.Keep(XxHash64.HashToUInt64(bytes), bytes);
        return same.AsSpan().SequenceEqual(bytes) ? same : bytes;
    }

    /// <summary>The same bytes in pieces: a part that others have in common with them is held once for all.</summary>
    /// <param name="part">What may be in common; anywhere in the bytes, or not at all.</param>
    public static ReadOnlySequence<byte> Of(byte[] bytes, byte[] part)
    {
        var at = bytes.AsSpan().IndexOf(part);
        if (at < 0)
            return new(Of(bytes));
        var first = new Piece(bytes[..at]);
        var last = first.Then(Of(part)).Then(bytes[(at + part.Length)..]);
        return new(first, 0, last, last.Memory.Length);
    }

    sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes) => Memory = bytes;

        public Piece Then(byte[] bytes)
        {
            var next = new Piece(bytes) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Talks.Load.Wires;

/// <summary>What is said: who says it, as whose how-manieth, and when it was to be said; filled up to a length.</summary>
/// <param name="Sender">Number of the sender in its room.</param>
/// <param name="Count">1, 2, 3 ... for each sender.</param>
/// <param name="Intended">Stopwatch ticks.</param>
readonly record struct Stamp(int Sender, int Count, long Intended)
{
    const int Digits = 8 + 8 + 16;
    static ReadOnlySpan<byte> Mark => "@load:"u8;

    public byte[] Write(int length) =>
        Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"@load:{Sender:x8}{Count:x8}{Intended:x16}")
                .PadRight(length, '.')
        );

    /// <summary>Finds the next stamp; what is left of the text behind it goes to <paramref name="text"/>.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> text, out Stamp stamp)
    {
        stamp = default;
        var at = text.IndexOf(Mark);
        if (at < 0)
            return false;
        var digits = text.Slice(at + Mark.Length, Digits);
        if (
            !Utf8Parser.TryParse(digits[..8], out int sender, out _, 'x')
            || !Utf8Parser.TryParse(digits[8..16], out int count, out _, 'x')
            || !Utf8Parser.TryParse(digits[16..], out long intended, out _, 'x')
        )
            return false;
        stamp = new(sender, count, intended);
        text = text[(at + Mark.Length + Digits)..];
        return true;
    }
}

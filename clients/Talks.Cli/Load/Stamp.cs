using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;

namespace Talks.Cli.Load;

/// <summary>When something was to be said, written into what is said: whoever hears it knows how late it is.</summary>
static class Stamp
{
    const int Digits = 16;
    static ReadOnlySpan<byte> Mark => "@talks-load:"u8;

    /// <param name="intended">Stopwatch ticks.</param>
    /// <param name="bytes">Length of the whole; what the stamp leaves is filled up.</param>
    public static string Write(long intended, int bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"@talks-load:{intended:x16}").PadRight(bytes, '.');

    /// <summary>Reads the stamp out of a frame; null if it holds none.</summary>
    public static long? Read(ReadOnlySpan<byte> frame)
    {
        var at = frame.IndexOf(Mark);
        return at >= 0 && Utf8Parser.TryParse(frame.Slice(at + Mark.Length, Digits), out long intended, out _, 'x')
            ? intended
            : null;
    }

    public static long Microseconds(long since, long until) =>
        (long)Stopwatch.GetElapsedTime(since, until).TotalMicroseconds;
}

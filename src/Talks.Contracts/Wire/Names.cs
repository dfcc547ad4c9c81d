using System.Buffers;
using System.Text;
using System.Text.Json;
using MessagePack;

namespace Talks.Contracts.Wire;

/// <summary>A few names in UTF-8, looked up without making a string of what was read.</summary>
sealed class Names(IEnumerable<string> names)
{
    readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];

    public static string Small(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>Length prefix and text, ready to be copied into a message.</summary>
    public static byte[] Encode(string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        writer.Write(name);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The index of the name, or -1. <paramref name="guess"/> is tried first: keys mostly come in the order they were told.</summary>
    public int Find(ReadOnlySpan<byte> name, int guess = 0)
    {
        if ((uint)guess < (uint)_names.Length && name.SequenceEqual(_names[guess]))
            return guess;
        for (var i = 0; i < _names.Length; i++)
            if (name.SequenceEqual(_names[i]))
                return i;
        return -1;
    }

    public override string ToString() => string.Join(", ", _names.Select(Encoding.UTF8.GetString));

    public static ReadOnlySpan<byte> Read(scoped ref MessagePackReader reader)
    {
        if (reader.TryReadStringSpan(out var span))
            return span;
        return reader.ReadStringSequence() is { } parts ? parts.ToArray() : throw Malformed.Because("is null");
    }
}

using System.Buffers.Binary;

namespace Talks.Fuzzing;

/// <summary>Makes inputs out of others: bytes changed, struck out, doubled and moved, two inputs grafted, numbers at the edges, words of the corpus put elsewhere.</summary>
sealed class Breeder(Random chance, IReadOnlyList<byte[]> corpus)
{
    /// <summary>Inputs that were read, though bred: what comes of them goes deeper than what comes of the corpus alone.</summary>
    const int MostKept = 256;
    const int MostBytes = 64 * 1024;
    static readonly long[] Edges =
    [
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        65_535,
        65_536,
        int.MaxValue,
        int.MinValue,
        uint.MaxValue,
        long.MaxValue,
        long.MinValue,
        9_007_199_254_740_992,
    ];
    static readonly string[] Words =
    [
        "null",
        "true",
        "NaN",
        "1e999",
        "-0",
        "[[[[[[[[",
        "{\"a\":",
        "\u0000",
        "\uFEFF",
        "&a *a",
        "<<: *a",
        "!!binary ",
        "<!ENTITY a \"&a;&a;\">",
        "\"\"\"",
        "\r\n",
        "=1+1",
        "((((((((",
        "../../",
        "😀",
    ];

    readonly List<byte[]> kept = [];

    public byte[] Next()
    {
        var bytes = Parent().ToList();
        for (var left = 1 << chance.Next(5); left > 0; left--)
            Change(bytes);
        return [.. bytes.Take(MostBytes)];
    }

    public void Keep(byte[] read)
    {
        if (kept.Count < MostKept)
            kept.Add(read);
        else
            kept[chance.Next(MostKept)] = read;
    }

    byte[] Parent() => kept.Count > 0 && chance.Next(3) == 0 ? Any(kept) : Any(corpus);

    byte[] Any(IReadOnlyList<byte[]> list) => list[chance.Next(list.Count)];

    void Change(List<byte> bytes)
    {
        var at = bytes.Count == 0 ? 0 : chance.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 << chance.Next(7));
        switch (chance.Next(9))
        {
            case 0 when bytes.Count > 0:
                bytes[at] = (byte)chance.Next(256);
                break;
            case 1 when bytes.Count > 0:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                var other = Any(corpus);
                var from = chance.Next(other.Length + 1);
                bytes.InsertRange(at, other.Skip(from).Take(1 << chance.Next(9)));
                break;
            case 5:
                bytes.InsertRange(at, Edge());
                break;
            case 6:
                bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(Words[chance.Next(Words.Length)]));
                break;
            case 7:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(
                    at,
                    Enumerable.Repeat(bytes.Count == 0 ? (byte)0x91 : bytes[at], 1 << chance.Next(10))
                );
                break;
        }
    }

    byte[] Edge()
    {
        var number = Edges[chance.Next(Edges.Length)];
        if (chance.Next(2) == 0)
            return System.Text.Encoding.ASCII.GetBytes(
                number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes[(8 - (1 << chance.Next(4)))..];
    }
}

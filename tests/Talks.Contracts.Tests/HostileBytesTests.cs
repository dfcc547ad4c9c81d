using System.Buffers;
using System.Diagnostics;
using CsCheck;
using MessagePack;
using Talks.Contracts.Tests.Golden;
using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests;

/// <summary>Whatever arrives, reading it gives a value or a <see cref="MessagePackSerializationException"/>, and soon.</summary>
public sealed class HostileBytesTests
{
    static readonly (Type Type, byte[] Bytes)[] Valid =
    [
        .. GoldenFile.All.SelectMany(file =>
            Samples
                .Of(file.Shape, file.Variant)
                .Cast<object>()
                .Select(sample => (file.Shape, MessagePackSerializer.Serialize(file.Shape, sample, WireFormat.Options)))
        ),
    ];

    static readonly Gen<(Type Type, byte[] Bytes)> AnyValid = Gen.Int[0, Valid.Length - 1].Select(i => Valid[i]);

    /// <returns>False: it was refused.</returns>
    static bool Reads(Type type, ReadOnlySequence<byte> bytes)
    {
        try
        {
            MessagePackSerializer.Deserialize(type, bytes, WireFormat.Options);
            return true;
        }
        catch (MessagePackSerializationException)
        {
            return false;
        }
    }

    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Gen.Select(AnyValid, Gen.Byte.Array[0, 200])
            .Sample(
                (valid, bytes) =>
                {
                    Reads(valid.Type, new(bytes));
                },
                iter: 20_000
            );

    [Fact]
    public void A_valid_message_with_bytes_changed_cut_out_or_put_in_is_read_or_refused()
    {
        var (read, refused) = (0, 0);
        Gen.Select(AnyValid, Gen.Int[0, 2], Gen.Int[0, 1_000_000], Gen.Byte.Array[1, 4], Gen.Int[1, 8])
            .Sample(
                (valid, kind, place, bytes, times) =>
                {
                    var mutated = valid.Bytes.ToList();
                    for (var i = 0; i < times && mutated.Count > 0; i++)
                        Mutate(mutated, (place + i * 7_919) % mutated.Count, kind, bytes);
                    if (Reads(valid.Type, new([.. mutated])))
                        Interlocked.Increment(ref read);
                    else
                        Interlocked.Increment(ref refused);
                },
                iter: 20_000
            );
        Assert.True(read > 500 && refused > 500, $"{read} read, {refused} refused: the changes prove little");
    }

    [Fact]
    public void A_message_cut_short_anywhere_is_refused() =>
        Assert.All(
            Valid.Where(valid => valid.Bytes.Length < 400),
            valid =>
                Assert.All(
                    Enumerable.Range(0, valid.Bytes.Length),
                    length => Assert.False(Reads(valid.Type, new(valid.Bytes.AsMemory(0, length))))
                )
        );

    [Fact]
    public void A_message_in_pieces_reads_as_a_whole_one() =>
        Gen.Select(AnyValid, Gen.Int[1, 7])
            .Sample(
                (valid, size) =>
                {
                    var pieces = Pieces.Of(valid.Bytes, size);
                    var value = MessagePackSerializer.Deserialize(valid.Type, pieces, WireFormat.Options);
                    Assert.Equal(valid.Bytes, MessagePackSerializer.Serialize(valid.Type, value, WireFormat.Options));
                },
                iter: 2_000
            );

    /// <summary>Lists in lists, as long as the largest message the server takes many times over.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("81 A5 6C61746572")]
    [InlineData("82 A4 74797065 A9 6C6561766553656174 A5 6C61746572")]
    [InlineData("81 A4 74797065")]
    [InlineData("82 A4 74797065 AD 7461626C6550726F706F73616C A7 7061636B616765")]
    public void Nesting_without_end_is_refused_without_a_stack_overflow(string before)
    {
        byte[] bomb =
        [
            .. Convert.FromHexString(before.Replace(" ", "", StringComparison.Ordinal)),
            .. Enumerable.Repeat((byte)0x91, 5_000_000),
        ];
        Assert.False(Reads(typeof(Command), new(bomb)));
        Assert.False(Reads(typeof(Submission), new([0x82, 0xA7, .. "command"u8, .. bomb])));
    }

    /// <summary>An unknown key may hold anything, however deep: it is passed over.</summary>
    [Fact]
    public void Nesting_under_an_unknown_key_is_passed_over()
    {
        byte[] deep = [.. Enumerable.Repeat((byte)0x91, 1_000_000), 0xC0];
        byte[] command = [0x82, 0xA5, .. "later"u8, .. deep, 0xA4, .. "type"u8, 0xA9, .. "leaveSeat"u8];
        Assert.True(Reads(typeof(Command), new(command)));
    }

    [Theory]
    [InlineData("DD 7FFFFFFF", typeof(IReadOnlyList<string>))]
    [InlineData("DD FFFFFFFF", typeof(IReadOnlyList<double>))]
    [InlineData("DF 7FFFFFFF", typeof(IReadOnlyDictionary<string, int>))]
    [InlineData("DF FFFFFFFF", typeof(Command))]
    [InlineData("DB 7FFFFFFF", typeof(string))]
    [InlineData("DB FFFFFFFF", typeof(string))]
    [InlineData("81 DB 7FFFFFFF", typeof(Command))]
    [InlineData("81 A1 78 C6 FFFFFFFF", typeof(Done))]
    [InlineData("81 A1 78 C9 FFFFFFFF 01", typeof(Done))]
    public void A_header_that_promises_more_than_there_is_costs_nothing(string hex, Type type)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(Reads(type, new(bytes)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_message_of_nothing_but_keys_takes_no_longer_than_its_length_warrants()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        const int keys = 200_000;
        writer.WriteMapHeader(keys);
        for (var i = 0; i < keys; i++)
        {
            writer.Write($"k{i}");
            writer.Write(i);
        }
        writer.Flush();
        var start = Stopwatch.GetTimestamp();
        Assert.False(Reads(typeof(Command), new(buffer.WrittenMemory)));
        Assert.True(Reads(typeof(Done), new(buffer.WrittenMemory)));
        Assert.True(Reads(typeof(IReadOnlyDictionary<string, int>), new(buffer.WrittenMemory)));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    static void Mutate(List<byte> bytes, int place, int kind, byte[] with)
    {
        if (kind == 0)
            bytes[place] = with[0];
        else if (kind == 1)
            bytes.RemoveAt(place);
        else
            bytes.InsertRange(place, with);
    }

    /// <summary>Bytes that lie in memory in pieces, as a pipe hands them over.</summary>
    sealed class Pieces : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(byte[] bytes, int size)
        {
            var first = new Pieces { Memory = ReadOnlyMemory<byte>.Empty };
            var last = first;
            foreach (var piece in bytes.Chunk(size))
            {
                var next = new Pieces { Memory = piece, RunningIndex = last.RunningIndex + last.Memory.Length };
                last.Next = next;
                last = next;
            }
            return new(first, 0, last, last.Memory.Length);
        }
    }
}

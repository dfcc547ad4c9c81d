using System.Buffers.Binary;
using System.Net.Sockets;

namespace Talks.Load.Wires;

/// <summary>One websocket: frames in and out, and what the client at its end has heard.</summary>
sealed class Line(Loop loop, int index, Socket socket, Dialect dialect, Hearing hearing) : IDisposable
{
    const int Continuation = 0;
    const int Text = 1;
    const int Binary = 2;
    const int Close = 8;
    const int Ping = 9;
    const int Pong = 10;
    byte[] incoming = new byte[2048];
    byte[] partial = [];
    byte[] waiting = [];
    int held;

    public int Index => index;
    public int Handle { get; } = (int)socket.Handle;

    /// <summary>Whether it has joined and hears what is said.</summary>
    public bool Ready { get; set; }

    /// <summary>Whether the server or the network ended it.</summary>
    public bool Lost { get; set; }

    public Hearing Hearing => hearing;

    public Dialect Dialect => dialect;

    /// <summary>The dialect's own.</summary>
    public object? State { get; set; }

    /// <summary>Never to be read again.</summary>
    public void Hang() => loop.Ignore(this);

    public void Read()
    {
        while (!Lost)
        {
            if (held == incoming.Length)
                Array.Resize(ref incoming, incoming.Length * 4);
            var room = incoming.AsSpan(held);
            var count = Native.Receive(Handle, room);
            if (count == 0)
                End();
            if (count <= 0)
                return;
            held += count;
            Frames();
            if (count < room.Length)
                return;
        }
    }

    public void Take(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        if (held + bytes.Length > incoming.Length)
            Array.Resize(ref incoming, held + bytes.Length);
        bytes.CopyTo(incoming.AsSpan(held));
        held += bytes.Length;
        Frames();
    }

    void Frames()
    {
        var read = 0;
        while (Next(incoming.AsSpan(read, held - read)) is var (size, length) && size > 0)
        {
            Frame(incoming[read], incoming.AsSpan(read + size - length, length));
            read += size;
        }
        if (read == 0)
            return;
        incoming.AsSpan(read, held - read).CopyTo(incoming);
        held -= read;
    }

    /// <summary>Size of the whole frame at the front and of its payload; 0 if it is not there whole.</summary>
    static (int Size, int Length) Next(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
            return default;
        var (length, head) = bytes[1] switch
        {
            126 when bytes.Length >= 4 => (BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]), 4),
            127 when bytes.Length >= 10 => ((int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]), 10),
            126 or 127 => (int.MaxValue / 2, 0),
            var small => (small, 2),
        };
        return bytes.Length >= head + length ? (head + length, length) : default;
    }

    void Frame(byte first, ReadOnlySpan<byte> payload)
    {
        var final = (first & 0x80) != 0;
        switch (first & 0x0f)
        {
            case Close:
                End();
                break;
            case Ping:
                Send(payload, Pong);
                break;
            case Pong:
                break;
            case Continuation or Text or Binary when !final || partial.Length > 0:
                partial = [.. partial, .. payload];
                if (!final)
                    break;
                var whole = partial;
                partial = [];
                dialect.Heard(this, whole);
                break;
            default:
                dialect.Heard(this, payload);
                break;
        }
    }

    public void SendText(ReadOnlySpan<byte> payload) => Send(payload, Text);

    public void SendBinary(ReadOnlySpan<byte> payload) => Send(payload, Binary);

    /// <summary>A client must mask; with a mask of zeroes the bytes stay what they are.</summary>
    void Send(ReadOnlySpan<byte> payload, int code)
    {
        Span<byte> frame = stackalloc byte[14 + payload.Length];
        frame[0] = (byte)(0x80 | code);
        var at = 2;
        if (payload.Length < 126)
            frame[1] = (byte)(0x80 | payload.Length);
        else
        {
            frame[1] = 0x80 | 126;
            BinaryPrimitives.WriteUInt16BigEndian(frame[2..], (ushort)payload.Length);
            at = 4;
        }
        frame.Slice(at, 4).Clear();
        payload.CopyTo(frame[(at + 4)..]);
        Write(frame[..(at + 4 + payload.Length)]);
    }

    void Write(ReadOnlySpan<byte> bytes)
    {
        var sent = waiting.Length > 0 ? -1 : Native.Send(Handle, bytes);
        if (sent == 0)
            End();
        if (Lost || sent == bytes.Length)
            return;
        waiting = [.. waiting, .. bytes[Math.Max(0, sent)..]];
        loop.Watch(this, writing: true);
    }

    public void Flush()
    {
        var sent = Native.Send(Handle, waiting);
        if (sent == 0)
            End();
        if (Lost || sent < 0)
            return;
        waiting = waiting[sent..];
        if (waiting.Length == 0)
            loop.Watch(this, writing: false);
    }

    void End()
    {
        if (Lost)
            return;
        Lost = true;
        loop.Ignore(this);
    }

    public void Dispose() => socket.Dispose();
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Talks.Load.Wires;

/// <summary>Opens a websocket (RFC 6455) and checks nothing but that the server agreed.</summary>
static class Handshake
{
    /// <param name="early">What the server sent right behind its agreement.</param>
    /// <exception cref="IOException">The server did not agree.</exception>
    public static Socket Open(Uri server, string path, out byte[] early)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Parse(server.Host), server.Port);
        socket.Send(
            Encoding.ASCII.GetBytes(
                $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            )
        );
        var reply = new byte[4096];
        var held = 0;
        int end;
        while ((end = reply.AsSpan(0, held).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var count = held < reply.Length ? socket.Receive(reply.AsSpan(held)) : 0;
            if (count == 0)
                throw new IOException($"{server}{path[1..]} closed during the handshake.");
            held += count;
        }
        if (!reply.AsSpan().StartsWith("HTTP/1.1 101"u8))
            throw new IOException($"{server}{path[1..]}: {Encoding.ASCII.GetString(reply, 0, held)}");
        early = reply[(end + 4)..held];
        return socket;
    }
}

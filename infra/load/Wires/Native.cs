using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Talks.Load.Wires;

/// <summary>The calls of Linux that the generator makes itself: one thread serves thousands of connections for 2 to 3 us a message.</summary>
static unsafe partial class Native
{
    public const int In = 1;
    public const int Out = 4;
    const int Add = 1;
    const int Delete = 2;
    const int Modify = 3;
    const int NoSignal = 0x4000;
    const int DontWait = 0x40;
    const int Again = 11;

    /// <summary>An epoll_event is packed on x86-64 and aligned elsewhere.</summary>
    static readonly bool Packed = RuntimeInformation.ProcessArchitecture is Architecture.X64;
    public static readonly int EventSize = Packed ? 12 : 16;
    static readonly int DataOffset = Packed ? 4 : 8;

    public static int Open() => Good(epoll_create1(0));

    public static void Watch(int epoll, int socket, int index, int events, bool known)
    {
        var wanted = stackalloc byte[16];
        *(uint*)wanted = (uint)events;
        *(ulong*)(wanted + DataOffset) = (ulong)index;
        Good(epoll_ctl(epoll, known ? Modify : Add, socket, wanted));
    }

    public static void Leave(int epoll, int socket) => epoll_ctl(epoll, Delete, socket, null);

    /// <param name="nanoseconds">How long at most.</param>
    /// <returns>How many events there are in the buffer.</returns>
    public static int Wait(int epoll, Span<byte> events, long nanoseconds)
    {
        Timespec time = new(nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000);
        fixed (byte* at = events)
            return Math.Max(0, epoll_pwait2(epoll, at, events.Length / EventSize, &time, null));
    }

    public static (int Events, int Index) Event(ReadOnlySpan<byte> events, int n)
    {
        var one = events.Slice(n * EventSize, EventSize);
        return ((int)MemoryMarshal.Read<uint>(one), (int)MemoryMarshal.Read<ulong>(one[DataOffset..]));
    }

    /// <returns>Bytes read; 0 when the other side has closed or the connection broke; -1 when there is nothing now.</returns>
    public static int Receive(int socket, Span<byte> into)
    {
        fixed (byte* at = into)
            return Result(recv(socket, at, (nuint)into.Length, DontWait));
    }

    /// <returns>Bytes taken; 0 when the connection broke; -1 when none are taken now.</returns>
    public static int Send(int socket, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* at = bytes)
            return Result(send(socket, at, (nuint)bytes.Length, DontWait | NoSignal));
    }

    static int Result(nint done) =>
        done >= 0 ? (int)done
        : Marshal.GetLastPInvokeError() == Again ? -1
        : 0;

    static int Good(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    readonly record struct Timespec(long Seconds, long Nanoseconds);

#pragma warning disable CA5392, SYSLIB1054, IDE1006
    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_ctl(int epoll, int operation, int socket, byte* wanted);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_pwait2(int epoll, byte* events, int most, Timespec* time, void* mask);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint recv(int socket, byte* into, nuint length, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint send(int socket, byte* bytes, nuint length, int flags);
#pragma warning restore CA5392, SYSLIB1054, IDE1006
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace Talks.Crash;

/// <summary>What is done to processes from outside.</summary>
static partial class Signals
{
    public const int Terminate = 15;
    public const int Stop = 19;
    public const int Continue = 18;

    public static void Send(int pid, int signal)
    {
        if (Kill(pid, signal) != 0)
            throw new InvalidOperationException($"Process {pid} took no signal {signal}.");
    }

    /// <summary>To a process and all its children; one that has just ended takes none, and needs none.</summary>
    public static void SendToAll(int parent, int signal)
    {
        foreach (var pid in Children(parent).Prepend(parent))
            _ = Kill(pid, signal);
    }

    static IEnumerable<int> Children(int parent) =>
        File.ReadAllText($"/proc/{parent}/task/{parent}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pid => int.Parse(pid, CultureInfo.InvariantCulture));

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);
}

using System.Net.Sockets;
using System.Text;

/// <summary>
/// Loaded into a .NET server by <c>DOTNET_STARTUP_HOOKS</c>, unknown to it: whoever connects to the Unix socket that <c>TALKS_GAUGE</c>
/// names is told how many bytes the process has allocated, and for how many milliseconds the
/// compiler has worked and collections have held it up. Costs nothing unless asked.
/// </summary>
/// <remarks>The name, and its being outside any namespace, is what the runtime asks of a startup hook.</remarks>
#pragma warning disable CA1050
public static class StartupHook
#pragma warning restore CA1050
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("TALKS_GAUGE") is not { Length: > 0 } path)
            return;
        var listening = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listening.Bind(new UnixDomainSocketEndPoint(path));
        listening.Listen();
        new Thread(() => Answer(listening)) { IsBackground = true, Name = "Gauge" }.Start();
    }

    static void Answer(Socket listening)
    {
        var asked = new byte[1];
        while (true)
        {
            using var asking = listening.Accept();
            if (asking.Receive(asked) == 0)
                continue;
            var compiled = (long)System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds;
            var paused = (long)GC.GetTotalPauseDuration().TotalMilliseconds;
            asking.Send(Encoding.ASCII.GetBytes($"{GC.GetTotalAllocatedBytes(true)} {compiled} {paused}"));
        }
    }
}

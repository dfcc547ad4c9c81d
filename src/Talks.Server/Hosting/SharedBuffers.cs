using System.Globalization;

namespace Talks.Server.Hosting;

/// <summary>
/// How many buffers of a size the process keeps for reuse. Every connection's pipes take theirs from the runtime's shared pool, which
/// keeps 32 a processor unless told otherwise: a thousand connections that are sent something at once would overflow it each time,
/// and collections of 4 kB blocks would make the slowest deliveries.
/// </summary>
static class SharedBuffers
{
    const string Setting = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";

    /// <summary>Must come before anything else: the pool looks once. What the environment says already stands.</summary>
    public static void Keep(int perSize)
    {
        if (Environment.GetEnvironmentVariable(Setting) is null)
            Environment.SetEnvironmentVariable(Setting, perSize.ToString(CultureInfo.InvariantCulture));
    }
}

using System.IO.MemoryMappedFiles;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(Talks.Crash.SetClocks))]

namespace Talks.Crash;

/// <summary>
/// The wall clock of one server, set forwards and backwards while it runs; its timers go on as they are. A few bytes of a file
/// that both processes have mapped say how far it is ahead.
/// </summary>
sealed class WallClock : IDisposable
{
    readonly MemoryMappedFile file;
    readonly MemoryMappedViewAccessor ahead;

    public WallClock(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, sizeof(long));
        ahead = file.CreateViewAccessor();
    }

    /// <summary>Of the true time, from now on.</summary>
    public TimeSpan Ahead
    {
        get => TimeSpan.FromTicks(ahead.ReadInt64(0));
        set => ahead.Write(0, value.Ticks);
    }

    public void Dispose()
    {
        ahead.Dispose();
        file.Dispose();
    }
}

/// <summary>Joins a server at its start and gives it its <see cref="WallClock"/>: otherwise it is the one that people run.</summary>
public sealed class SetClocks : IHostingStartup
{
    const string File = "CRASH_CLOCK";

    /// <summary>For the environment of a server that is to live by the clock in a file.</summary>
    internal static IEnumerable<(string Name, string Value)> Environment(string file) =>
        [("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(SetClocks).Assembly.GetName().Name!), (File, file)];

    public void Configure(IWebHostBuilder builder)
    {
        var clock = new WallClock(System.Environment.GetEnvironmentVariable(File)!);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new SetTime(clock)));
    }

    sealed class SetTime(WallClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + clock.Ahead;
    }
}

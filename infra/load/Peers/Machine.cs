namespace Talks.Load.Peers;

/// <summary>What the whole machine does, so that a run beside other work is seen to be one.</summary>
static class Machine
{
    /// <summary>Processor time of everything since the machine started, milliseconds, to 10 ms.</summary>
    public static double BusyMs
    {
        get
        {
            var all = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
            // user, nice, system, then idle and waiting, which are not work; irq and softirq.
            return (
                    long.Parse(all[0])
                    + long.Parse(all[1])
                    + long.Parse(all[2])
                    + long.Parse(all[5])
                    + long.Parse(all[6])
                ) * 10.0;
        }
    }

    public static string Processor =>
        File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':')[1]
            .Trim()
        ?? "?";

    public static string Text =>
        $"{Environment.ProcessorCount} x {Processor}, {File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1][..^6]} GB, Linux {Environment.OSVersion.Version}, .NET {Environment.Version}";
}

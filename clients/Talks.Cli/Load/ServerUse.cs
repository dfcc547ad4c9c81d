using System.Diagnostics;

namespace Talks.Cli.Load;

/// <summary>What a process has used since it was last asked.</summary>
sealed class ServerUse : IDisposable
{
    readonly Process process;
    TimeSpan before;

    ServerUse(Process process)
    {
        this.process = process;
        Again();
    }

    /// <exception cref="LoadException">There is no such process on this machine.</exception>
    public static ServerUse Of(int pid)
    {
        try
        {
            return new(Process.GetProcessById(pid));
        }
        catch (ArgumentException)
        {
            throw new LoadException($"--pid {pid}: there is no such process on this machine.");
        }
    }

    public void Again()
    {
        process.Refresh();
        before = process.TotalProcessorTime;
    }

    /// <summary>Processor milliseconds since <see cref="Again"/>.</summary>
    public double Milliseconds
    {
        get
        {
            process.Refresh();
            return (process.TotalProcessorTime - before).TotalMilliseconds;
        }
    }

    /// <summary>Resident memory, MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public void Dispose() => process.Dispose();
}

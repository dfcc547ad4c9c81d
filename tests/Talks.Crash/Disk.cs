using System.Diagnostics;

namespace Talks.Crash;

/// <summary>A small disk of the database's own, in memory, which can be filled to the last byte.</summary>
/// <remarks>Needs Linux, root, and leave to mount.</remarks>
sealed class Disk : IAsyncDisposable
{
    const int Megabytes = 768;

    Disk(string folder) => Folder = folder;

    public string Folder { get; }

    string Filler => Path.Combine(Folder, "filler");

    /// <summary>Null where none can be made.</summary>
    public static async Task<Disk?> Make()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        var folder = Directory.CreateTempSubdirectory("talks-disk-").FullName;
        if (await Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m,mode=700", "talks", folder))
            return new(folder);
        Directory.Delete(folder);
        return null;
    }

    public async Task Fill()
    {
        var zeros = new byte[1 << 20];
        await using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        try
        {
            while (true)
            {
                await filler.WriteAsync(zeros);
                if (zeros.Length > 4096 && new DriveInfo(Folder).AvailableFreeSpace < zeros.Length)
                    zeros = zeros[..4096];
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Clear() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    static async Task<bool> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}

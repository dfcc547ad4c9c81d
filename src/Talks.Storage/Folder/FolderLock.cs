using System.Globalization;

namespace Talks.Storage;

/// <summary>
/// Keeps a second server out of a data folder. The kernel holds the lock and releases it however the process ends,
/// so no stale lock is ever left behind.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    public static FolderLock Take(string folder)
    {
        // The locked file itself cannot be read by others, so the holder's process id stands in a file beside it.
        var holder = Path.Combine(folder, "server.pid");
        FileStream held;
        try
        {
            held = new FileStream(
                Path.Combine(folder, "server.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException cause) when (IsHeld(cause))
        {
            throw new UnusableStoreException(
                StoreFault.InUse,
                $"The data folder '{folder}' is in use by another server{Named(holder)}: stop it, or use another data folder.",
                cause
            );
        }
        try
        {
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new(held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Dispose() => held.Dispose();

    /// <summary>EAGAIN as Linux and macOS number it, and Windows' sharing violation.</summary>
    private static bool IsHeld(IOException cause) => cause.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string Named(string holder)
    {
        try
        {
            return $" (process {int.Parse(File.ReadAllText(holder), CultureInfo.InvariantCulture)})";
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or FormatException)
        {
            // It has taken the lock this very moment and not yet said who it is.
            return "";
        }
    }
}

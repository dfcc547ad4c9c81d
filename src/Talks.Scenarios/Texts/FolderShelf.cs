namespace Talks.Scenarios.Texts;

/// <summary>Files below one folder of the disk. A link that leads out of the folder is refused.</summary>
sealed class FolderShelf(string root) : IShelf
{
    const string Outside = "The path leads out of the library.";
    readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public Found Open(string path)
    {
        try
        {
            var full = Path.GetFullPath(Path.Combine(root, path));
            var file = new FileInfo(full);
            if (!Inside(full))
                return Found.Refused(Outside);
            if (!file.Exists)
                return Found.Refused("There is no such file.");
            if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target && !Inside(target.FullName))
                return Found.Refused(Outside);
            if (file.Length > ScenarioLimits.FileBytes)
                return Found.TooLong(file.Length);
            using var stream = file.OpenRead();
            var bytes = new byte[file.Length + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Found.Of(bytes.AsMemory(0, length));
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Found.Refused($"The file cannot be read: {e.GetType().Name}.");
        }
    }

    bool Inside(string full) => full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

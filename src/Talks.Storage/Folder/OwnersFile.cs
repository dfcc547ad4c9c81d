namespace Talks.Storage;

/// <summary>A file its owner alone may read, whatever the folder it lies in allows. SQLite gives its other files the same mode.</summary>
internal static class OwnersFile
{
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}

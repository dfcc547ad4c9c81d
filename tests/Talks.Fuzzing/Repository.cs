namespace Talks.Fuzzing;

static class Repository
{
    /// <summary>The folder of the solution, above the program.</summary>
    public static string Root { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Talks.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}

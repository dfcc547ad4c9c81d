using System.Text;

namespace Talks.Contracts.Tests;

/// <summary>
/// Files of the repository that are made from the contract. A test that finds one out of date fails; run by
/// <c>tests/Golden/regenerate.sh</c> it writes the file instead.
/// </summary>
static class CheckedIn
{
    static readonly bool Regenerate = Environment.GetEnvironmentVariable("REGENERATE") == "1";

    static readonly string Root = FindRoot();

    public static void Matches(string path, byte[] expected)
    {
        var file = Path.Combine(Root, path);
        if (Regenerate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, expected);
        }
        Assert.True(
            File.Exists(file) && expected.AsSpan().SequenceEqual(File.ReadAllBytes(file)),
            $"{path} is not what the contract makes it: run tests/Golden/regenerate.sh and read the difference before you keep it"
        );
    }

    public static void Matches(string path, string expected) => Matches(path, Encoding.UTF8.GetBytes(expected));

    public static IEnumerable<byte[]> ReadAll(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Order().Select(File.ReadAllBytes);

    /// <summary>A part of a Markdown file, between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    public static void Section(string path, string name, string expected)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->\n");
        var text = File.ReadAllText(Path.Combine(Root, path));
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"{path} has no place for {name}, between {begin.Trim()} and {end.Trim()}");
        Matches(path, $"{text[..from]}{begin}\n{expected}\n{text[to..]}");
    }

    /// <summary>The files of a folder that nothing of the contract accounts for any more.</summary>
    public static void HoldsOnly(string folder, IReadOnlySet<string> paths)
    {
        var strays = Directory
            .EnumerateFiles(
                Directory.CreateDirectory(Path.Combine(Root, folder)).FullName,
                "*",
                SearchOption.AllDirectories
            )
            .Where(file => !paths.Contains(Path.GetRelativePath(Root, file).Replace('\\', '/')))
            .ToArray();
        if (Regenerate)
            foreach (var stray in strays)
                File.Delete(stray);
        else
            Assert.Empty(strays);
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Talks.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from inside the repository");
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace Talks.Scenarios.Tests;

/// <summary>The worked example of the README, whole and with things changed in it.</summary>
static partial class Bay
{
    public const string Main = "scenario.yaml";

    /// <summary>Path to text, as the page has it.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } =
        Fence()
            .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")))
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    public static ScenarioReading Read(params ReadOnlySpan<(string File, string Text)> others)
    {
        var files = Files.ToDictionary(f => f.Key, f => Bytes(f.Value));
        foreach (var (file, text) in others)
            files[file] = Bytes(text);
        return ScenarioFile.Read(files);
    }

    public static ScenarioReading Without(string file) =>
        ScenarioFile.Read(Files.Where(f => f.Key != file).ToDictionary(f => f.Key, f => Bytes(f.Value)));

    /// <summary>The text of a file with one thing changed, which must stand in it exactly once.</summary>
    public static string Changed(string file, string old, string now)
    {
        var text = Files[file];
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, now, StringComparison.Ordinal);
    }

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [GeneratedRegex(@"^```(?:yaml|markdown) (\S+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

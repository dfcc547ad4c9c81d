using CsCheck;
using Talks.Analysis.Formats;

namespace Talks.Analysis.Tests.Formats;

/// <summary>Files with characters struck out, doubled and replaced: read or refused, never an exception.</summary>
public class BrokenFilesTests
{
    const string Strokes = "0-9.eE\"'<>{}[],:/\\ \n&a";

    [Theory]
    [InlineData("pk4-a", "game.json")]
    [InlineData("pk4-a", "genius-*.xml")]
    public void Damage_is_told_not_thrown(string id, string pattern)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", id);
        var files = Directory.GetFiles(folder, pattern).ToDictionary(p => Path.GetFileName(p)!, File.ReadAllText);
        Gen.Select(Gen.Int[0, files.Count - 1], Gen.Int[0, 1_000_000], Gen.Char[Strokes], Gen.Int[0, 2])
            .Sample(
                (file, at, stroke, kind) =>
                {
                    var damaged = files.ToDictionary();
                    var (name, text) = files.ElementAt(file);
                    var place = at % text.Length;
                    damaged[name] = kind switch
                    {
                        0 => text.Remove(place, 1),
                        1 => text.Insert(place, stroke.ToString()),
                        _ => text[..place],
                    };
                    var reading = GameFiles.Read("damaged", damaged);
                    Assert.True(reading.Game is null != reading.Problem is null);
                },
                iter: 300
            );
    }

    [Theory]
    [InlineData("0", "655363")]
    [InlineData("-2147483647", "2147483647")]
    [InlineData("-1e300", "1e300")]
    [InlineData("5", "4")]
    public void Bounds_too_far_apart_are_refused_with_their_line(string low, string high)
    {
        var domain = $"""
            <negotiation_template><utility_space number_of_issues="1">
            <objective type="objective" index="0" name="root">
            <issue type="integer" index="1" name="tons" lowerbound="{low}" upperbound="{high}" />
            </objective></utility_space></negotiation_template>
            """;
        var reading = GameFiles.Read(
            "far",
            new Dictionary<string, string> { ["domain.xml"] = domain, ["a.xml"] = domain }
        );
        Assert.Null(reading.Game);
        Assert.Contains(
            "(3): An integer issue has no values, or more than 100,000.",
            reading.Problem,
            StringComparison.Ordinal
        );
    }
}

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
}

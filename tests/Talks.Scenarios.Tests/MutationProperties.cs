using CsCheck;

namespace Talks.Scenarios.Tests;

/// <summary>Whatever is written in a file, reading it gives a scenario or problems and never throws.</summary>
public class MutationProperties
{
    static readonly string[] Tokens =
    [
        "",
        "0",
        "-1",
        "1e400",
        "NORTH",
        "quota",
        "boat-limit",
        "measures.yaml",
        "..",
        "null",
        "~",
        "true",
        "[",
        "]",
        "{",
        "}",
        ":",
        ": ",
        "- ",
        "#",
        "&a",
        "*a",
        "<<",
        "!!binary",
        "'",
        "\"",
        "|",
        ">",
        "%",
        "@",
        "---",
        "...",
        "\t",
        "\n",
        "\n  ",
        "\0",
        "\uFFFF",
        "\\x",
        "é",
        "needs",
        " and ",
        ">=",
    ];

    static readonly Gen<(string File, string Text)> Changed = Gen.OneOf<string>([.. Bay.Files.Keys])
        .SelectMany(file => Edits(Bay.Files[file]).Select(text => (file, text)));

    static Gen<string> Edits(string text) =>
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, 12], Gen.OneOf<string>(Tokens))
            .Array[1, 4]
            .Select(edits => edits.Aggregate(text, (t, e) => Edit(t, e.Item1, e.Item2, e.Item3)));

    static string Edit(string text, int at, int length, string token)
    {
        var start = Math.Min(at, text.Length);
        return text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, token);
    }

    [Fact]
    public void A_damaged_scenario_gives_a_scenario_or_problems() =>
        Changed.Sample(
            changed =>
            {
                var reading = Bay.Read(changed);
                return (reading.Scenario is not null) == !reading.Errors.Any()
                    && reading.Problems.All(p => p is { Line: >= 1, Column: >= 1, What.Length: > 0, Mend.Length: > 0 });
            },
            iter: 1_500
        );

    [Fact]
    public void A_token_put_for_another_gives_a_scenario_or_problems()
    {
        var words = Bay.Files[Bay.Main]
            .Split(' ', '\n', '{', '}', '[', ']', ',')
            .Where(w => w.Length > 0)
            .Distinct()
            .ToArray();
        Gen.Select(Gen.OneOf<string>(words), Gen.OneOf<string>([.. words, .. Tokens]))
            .Sample(
                (old, now) =>
                {
                    var text = Bay.Files[Bay.Main].Replace(old, now, StringComparison.Ordinal);
                    var reading = Bay.Read((Bay.Main, text));
                    return (reading.Scenario is not null) == !reading.Errors.Any();
                },
                iter: 1_000
            );
    }

    [Fact]
    public void Noise_gives_problems() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(
                bytes =>
                {
                    var files = Bay.Files.ToDictionary(f => f.Key, f => Bay.Bytes(f.Value));
                    files[Bay.Main] = bytes;
                    var reading = ScenarioFile.Read(files);
                    return reading.Scenario is null && reading.Errors.Any();
                },
                iter: 1_000
            );
}

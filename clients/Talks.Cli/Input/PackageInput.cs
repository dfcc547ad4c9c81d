using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Talks.Rules;
using Talks.Rules.Agendas;

namespace Talks.Cli.Input;

/// <summary>
/// The terms of a package named on the command line: "testing=2,relief=1", a JSON object of issue to level, a file that
/// holds one, or the title of a reference package.
/// </summary>
static class PackageInput
{
    public static Argument<string> Argument { get; } =
        new("package")
        {
            Description =
                "Terms such as testing=2,relief=1; a JSON object or a file of issue to level; or the title of a reference package.",
        };

    public static ImmutableSortedDictionary<string, int> Read(Scenario scenario, string given)
    {
        if (
            scenario.References.FirstOrDefault(r => r.Title.Equals(given, StringComparison.OrdinalIgnoreCase)) is
            { } reference
        )
            return reference.Terms;
        var text = File.Exists(given) ? File.ReadAllText(given) : given;
        var terms = text.TrimStart().StartsWith('{') ? FromJson(text) : FromPairs(text);
        foreach (var (issue, level) in terms)
            Check(scenario.Agenda, issue, level);
        return terms.Where(t => t.Value > 0).ToImmutableSortedDictionary();
    }

    static ImmutableSortedDictionary<string, int> FromJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var terms =
                root.TryGetProperty("terms", out var inner) && inner.ValueKind is JsonValueKind.Object ? inner : root;
            return terms.EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => p.Value.GetInt32());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new BadInputException(
                $"The package is no JSON object of issue to level, such as {{\"testing\": 2}}: {e.Message}"
            );
        }
    }

    static ImmutableSortedDictionary<string, int> FromPairs(string text)
    {
        var terms = ImmutableSortedDictionary.CreateBuilder<string, int>();
        foreach (
            var pair in text.Split(
                [',', ' ', '\n'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var parts = pair.Split(['=', ':']);
            if (
                parts.Length != 2
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            )
                throw new BadInputException(
                    $"'{pair}' is no term and '{text}' is no reference package: write issue=level, such as testing=2."
                );
            terms[parts[0]] = level;
        }
        return terms.ToImmutable();
    }

    static void Check(Agenda agenda, string id, int level)
    {
        if (agenda.FindIssue(id) is not { } issue)
            throw new BadInputException(
                $"There is no issue '{id}' in {agenda.Id}; there are {string.Join(", ", agenda.Issues.Select(i => i.Id))}."
            );
        if (level < 0 || level >= issue.Options.Length)
            throw new BadInputException(
                $"'{id}' has options 0 to {issue.Options.Length - 1}; {level} is none of them."
            );
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The short sentences of a scenario: <c>relief >= 2 and snapback == 0</c>, <c>icbm >= 1 needs testing >= 1</c>.</summary>
static partial class Conditions
{
    const string Form = "Write conditions such as 'relief >= 2 and snapback == 0', with >=, <= or ==.";
    const string RequirementForm = "Write 'icbm >= 1 needs testing >= 1'.";

    /// <returns>Empty when something is wrong with the text.</returns>
    public static ImmutableArray<Condition> Read(
        YamlScalar text,
        IReadOnlyDictionary<string, int> highest,
        Ledger ledger
    )
    {
        var parts = text.Value.Split(" and ", StringSplitOptions.TrimEntries);
        var conditions = parts.Select(p => One(text, p, highest, ledger, Form)).ToArray();
        return conditions.Any(c => c is null) ? [] : [.. conditions.OfType<Condition>()];
    }

    public static Requirement? ReadRequirement(YamlScalar text, IReadOnlyDictionary<string, int> highest, Ledger ledger)
    {
        var parts = text.Value.Split(" needs ", StringSplitOptions.TrimEntries);
        if (parts.Length != 2)
        {
            ledger.Error(text.At, $"'{Ledger.Quote(text.Value)}' is no requirement.", RequirementForm);
            return null;
        }
        var given = One(text, parts[0], highest, ledger, RequirementForm);
        var needed = One(text, parts[1], highest, ledger, RequirementForm);
        if (given is null || needed is null)
            return null;
        if (
            given is { Comparison: Comparison.AtLeast, Level: > 0 }
            && needed is { Comparison: Comparison.AtLeast, Level: > 0 }
        )
            return new Requirement(given.Issue, given.Level, needed.Issue, needed.Level);
        ledger.Error(text.At, "A requirement compares with >= and levels of 1 and above.", RequirementForm);
        return null;
    }

    static Condition? One(
        YamlScalar whole,
        string text,
        IReadOnlyDictionary<string, int> highest,
        Ledger ledger,
        string form
    )
    {
        var offset = whole.Value.IndexOf(text, StringComparison.Ordinal);
        var at = whole.At with { Column = whole.At.Column + Math.Max(0, offset) };
        var match = Comparing().Match(text);
        if (
            !match.Success
            || !int.TryParse(match.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        )
        {
            ledger.Error(at, $"'{Ledger.Quote(text)}' is no condition.", form);
            return null;
        }
        var issue = match.Groups[1].Value;
        if (!highest.TryGetValue(issue, out var most))
        {
            ledger.Unknown(at, "an issue", issue, highest.Keys);
            return null;
        }
        if (level > most)
        {
            ledger.Error(at, $"Issue '{issue}' has no option {level}.", $"Use 0 to {most}.");
            return null;
        }
        var comparison = match.Groups[2].Value switch
        {
            ">=" => Comparison.AtLeast,
            "<=" => Comparison.AtMost,
            _ => Comparison.Exactly,
        };
        return new Condition(issue, comparison, level);
    }

    [GeneratedRegex(@"\A([A-Za-z0-9-]+) *(>=|<=|==) *([0-9]+)\z")]
    private static partial Regex Comparing();
}

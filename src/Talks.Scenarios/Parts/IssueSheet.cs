using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The questions with their options, and what each option is worth to each party.</summary>
sealed record IssueSheet(
    ImmutableArray<Issue> Issues,
    IReadOnlyDictionary<string, IReadOnlyList<ImmutableSortedDictionary<string, double>>> Points,
    IReadOnlyDictionary<string, YamlPair> Places
)
{
    /// <summary>Issue id to its highest option.</summary>
    public IReadOnlyDictionary<string, int> Highest { get; } =
        Issues.ToDictionary(i => i.Id, i => i.Options.Length - 1, StringComparer.Ordinal);

    public static IssueSheet Read(Entry scenario, Roster roster, Catalogue catalogue, Ledger ledger)
    {
        var pairs = scenario.Pairs("issues", ScenarioLimits.Issues, required: true);
        if (pairs.IsEmpty && scenario.Find("issues") is YamlMap empty)
            ledger.Error(empty.At, "There is no issue.", "Name at least one question with options.");
        var points = new Dictionary<string, IReadOnlyList<ImmutableSortedDictionary<string, double>>>();
        var issues = pairs.Select(p => ReadIssue(p, roster, catalogue, points, ledger)).ToImmutableArray();
        return new IssueSheet(issues, points, pairs.ToDictionary(p => p.Key.Value, StringComparer.Ordinal));
    }

    static Issue ReadIssue(
        YamlPair pair,
        Roster roster,
        Catalogue catalogue,
        Dictionary<string, IReadOnlyList<ImmutableSortedDictionary<string, double>>> points,
        Ledger ledger
    )
    {
        var id = pair.Key.Value;
        var what = $"issue '{Ledger.Quote(id)}'";
        Ids.Check(ledger, pair.Key, "an issue");
        var nothing = roster.PartyIds.Distinct().ToImmutableSortedDictionary(p => p, _ => 0.0);
        var sheet = new List<ImmutableSortedDictionary<string, double>> { nothing };
        points[id] = sheet;
        var none = new Option(0, "Not included", ImmutableSortedDictionary<string, int>.Empty);
        if (Entry.From(ledger, pair.Value, what) is not { } entry)
            return new Issue(id, id, [none]);
        var title = entry.Text("title");
        if (entry.Find("notIncluded") is { } left && Entry.From(ledger, left, $"'notIncluded' of {what}") is { } zero)
        {
            none = none with { Label = zero.TextOr("label", none.Label) };
            sheet[0] = PartyPoints.Read(zero, "points", roster, ledger, complete: true, $"'notIncluded' of {what}");
            zero.Close();
        }
        var items = entry.Items("options", ScenarioLimits.Options - 1, required: true);
        if (items.IsEmpty && entry.Find("options") is YamlList empty)
            ledger.Error(empty.At, $"There is no option in {what}.", "Give it at least one, with a label and points.");
        var options = new List<Option> { none };
        foreach (var item in items)
            options.Add(ReadOption(item, options.Count, what, roster, catalogue, sheet, ledger));
        entry.Close();
        return new Issue(id, title, [.. options]);
    }

    static Option ReadOption(
        YamlNode node,
        int level,
        string issue,
        Roster roster,
        Catalogue catalogue,
        List<ImmutableSortedDictionary<string, double>> sheet,
        Ledger ledger
    )
    {
        var what = $"option {level} of {issue}";
        if (Entry.From(ledger, node, what) is not { } entry)
        {
            sheet.Add(sheet[0]);
            return new Option(level, "", ImmutableSortedDictionary<string, int>.Empty);
        }
        var measures = LevelsOf.Read(entry, "measures", "a measure", catalogue.Highest, ledger);
        sheet.Add(PartyPoints.Read(entry, "points", roster, ledger, complete: true, what));
        var option = new Option(level, entry.Text("label"), measures);
        entry.Close();
        OptionCheck.Check(option, what, node.At, catalogue, roster, ledger);
        return option;
    }
}

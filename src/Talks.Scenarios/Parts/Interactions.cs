using System.Collections.Immutable;
using Talks.Rules.Positions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Points that depend on several issues together, per party.</summary>
sealed record Interactions(ImmutableArray<(InteractionRule Rule, ImmutableSortedDictionary<string, double> Points)> All)
{
    public static Interactions Read(
        Entry scenario,
        Roster roster,
        IReadOnlyDictionary<string, int> highest,
        Ledger ledger
    ) =>
        new([
            .. scenario
                .Pairs("interactions", ScenarioLimits.Interactions)
                .Select(p => ReadOne(p, roster, highest, ledger)),
        ]);

    /// <summary>Only the rules that give a party points: what moves the others stays their secret.</summary>
    public ImmutableArray<InteractionRule> For(string party) =>
        [
            .. All.Where(i => i.Points.GetValueOrDefault(party) != 0)
                .Select(i => i.Rule with { Points = i.Points[party] }),
        ];

    static (InteractionRule, ImmutableSortedDictionary<string, double>) ReadOne(
        YamlPair pair,
        Roster roster,
        IReadOnlyDictionary<string, int> highest,
        Ledger ledger
    )
    {
        var what = $"interaction '{Ledger.Quote(pair.Key.Value)}'";
        Ids.Check(ledger, pair.Key, "an interaction");
        if (Entry.From(ledger, pair.Value, what) is not { } entry)
            return (new InteractionRule(pair.Key.Value, "", [], 0), ImmutableSortedDictionary<string, double>.Empty);
        entry.Need("when");
        var when = entry.Word("when") is { } text ? Conditions.Read(text, highest, ledger) : [];
        var points = PartyPoints.Read(entry, "points", roster, ledger, complete: false, what);
        if (points.Values.All(p => p == 0))
            ledger.Error(
                pair.Key.At,
                $"{char.ToUpperInvariant(what[0])}{what[1..]} gives nobody points.",
                "Add 'points: {PARTY: number}'."
            );
        var rule = new InteractionRule(pair.Key.Value, entry.Text("text", ScenarioLimits.Prose), when, 0);
        entry.Close();
        return (rule, points);
    }
}

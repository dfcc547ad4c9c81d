using System.Collections.Immutable;
using Talks.Rules.Positions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Other score sheets, told as changes to the one listed.</summary>
static class Profiles
{
    const int Most = 20;
    const double MostScale = 100;

    public static ImmutableArray<ScoreProfile> Read(
        Entry scenario,
        Roster roster,
        ImmutableArray<Position> positions,
        IReadOnlyDictionary<string, int> issues,
        Ledger ledger
    ) =>
        [
            .. scenario
                .Pairs("profiles", Most)
                .Select(p => ReadOne(p, roster, positions, issues, ledger))
                .OfType<ScoreProfile>(),
        ];

    static ScoreProfile? ReadOne(
        YamlPair pair,
        Roster roster,
        ImmutableArray<Position> positions,
        IReadOnlyDictionary<string, int> issues,
        Ledger ledger
    )
    {
        var what = $"profile '{Ledger.Quote(pair.Key.Value)}'";
        Ids.Check(ledger, pair.Key, "a profile");
        if (Entry.From(ledger, pair.Value, what) is not { } entry)
            return null;
        var title = entry.Text("title");
        var shift = PartyPoints.Read(entry, "reservation", roster, ledger, complete: false, what);
        var scales = entry
            .Items("scale", ScenarioLimits.Issues)
            .Select(i => ReadScale(i, what, roster, issues, ledger))
            .ToArray();
        entry.Close();
        var changed = positions.Select(p =>
            p with
            {
                Reservation = p.Reservation + shift.GetValueOrDefault(p.Party),
                Points = p.Points.ToImmutableSortedDictionary(
                    i => i.Key,
                    i =>
                        i.Value.Select(v => scales.Aggregate(v, (x, s) => s.Apply(p.Party, i.Key, x)))
                            .ToImmutableArray()
                ),
            }
        );
        return new ScoreProfile(pair.Key.Value, title, [.. changed]);
    }

    static Scale ReadScale(
        YamlNode node,
        string what,
        Roster roster,
        IReadOnlyDictionary<string, int> issues,
        Ledger ledger
    )
    {
        if (Entry.From(ledger, node, $"a scale of {what}") is not { } entry)
            return new Scale([], [], 1, 1);
        var parties = entry.Words("parties", ScenarioLimits.MostParties, required: true);
        foreach (var party in parties)
            roster.CheckParty(ledger, party);
        var named = entry.Words("issues", ScenarioLimits.Issues, required: true);
        foreach (var issue in named.Where(i => !issues.ContainsKey(i.Value)))
            ledger.Unknown(issue.At, "an issue", issue.Value, issues.Keys);
        var scale = new Scale(
            [.. parties.Select(p => p.Value)],
            [.. named.Select(i => i.Value)],
            entry.NumberOr("gains", 1, 0, MostScale),
            entry.NumberOr("costs", 1, 0, MostScale)
        );
        entry.Close();
        return scale;
    }

    /// <param name="Gains">Factor on points above 0.</param>
    /// <param name="Costs">Factor on points below 0.</param>
    sealed record Scale(ImmutableHashSet<string> Parties, ImmutableHashSet<string> Issues, double Gains, double Costs)
    {
        /// <summary>Whole points, halves to the even one, so that half of an odd number is neither always more nor always less.</summary>
        public double Apply(string party, string issue, double points) =>
            !Parties.Contains(party) || !Issues.Contains(issue)
                ? points
                : Math.Round(points * (points > 0 ? Gains : Costs), MidpointRounding.ToEven);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>The table that <see cref="SheetTable"/> reads; every game fits.</summary>
static class SheetForm
{
    public static ImmutableArray<DomainFile> Write(Game game, string ending) =>
        [
            new TableFile(
                $"{Written.Stem(game.Name)}.{ending}",
                [.. Rows(game).Select((cells, n) => new TableRow(n + 1, [.. cells]))]
            ),
        ];

    static IEnumerable<IEnumerable<string>> Rows(Game game)
    {
        yield return ["issue", "option", .. game.Parties.Select(p => SheetTable.Written(p.Party))];
        foreach (var (i, issue) in game.Issues.Index())
        foreach (var (v, value) in issue.Values.Index())
            yield return
            [
                SheetTable.Written(issue.Name),
                SheetTable.Written(value),
                .. game.Parties.Select(p => Figure(p.Points[i][v])),
            ];
        foreach (
            var (name, figure) in new (string, Func<Payoff, double?>)[]
            {
                (SheetTable.Reservation, p => p.Reservation),
                (SheetTable.Discount, p => p.Discount == 1 ? null : p.Discount),
                (SheetTable.Scale, p => p.Scale == 1 ? null : p.Scale),
                (SheetTable.Cap, p => p.Cap),
            }
        )
            if (game.Parties.Any(p => figure(p) is not null))
                yield return [name, "", .. game.Parties.Select(p => figure(p) is { } f ? Figure(f) : "")];
        foreach (var (n, party) in game.Parties.Index())
        foreach (var bundle in party.Bundles)
            yield return
            [
                SheetTable.Package,
                Conditions(game, bundle),
                .. game.Parties.Select((_, p) => p == n ? Figure(bundle.Points) : ""),
            ];
    }

    static string Conditions(Game game, Bundle bundle) =>
        string.Join(
            "; ",
            bundle.When.Select(w =>
                $"{SheetTable.Written(game.Issues[w.Key].Name)}={string.Join('|', w.Value.Order().Select(v => SheetTable.Written(game.Issues[w.Key].Values[v])))}"
            )
        );

    static string Figure(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

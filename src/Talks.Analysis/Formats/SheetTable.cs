using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// Score sheets in a table, as teachers keep them: a head row "issue, option, party, party ...", then a row for each option with
/// its points for each party; an issue's name may stand on its first row only. Rows whose first cell begins with @ are no
/// options: @reservation, @discount, @scale, @cap with a figure (or nothing) for each party, and @package, which has the
/// conditions in the second cell, such as <c>Price=low|middle; Place=here</c>, and points for those it pays. A name in which
/// one of <c>@ = | ; \</c> would mislead is written with a backslash before it.
/// </summary>
static class SheetTable
{
    public const string Reservation = "@reservation";
    public const string Discount = "@discount";
    public const string Scale = "@scale";
    public const string Cap = "@cap";
    public const string Package = "@package";

    public static Game Read(string name, TableFile file)
    {
        var rows = file.Rows.Where(r => !r.IsBlank).ToList();
        if (rows.Count < 2)
            throw new MalformedException(file.Path, 1, "A score sheet has a head row and a row for each option.");
        var parties = Parties(file.Path, rows[0]);
        var issues = Issues(file.Path, rows.Skip(1));
        var packages = rows.Where(r => r[0] == Package).Select(r => (Row: r, When: Conditions(file.Path, r, issues)));
        return new(
            name,
            "score-sheet",
            [.. issues.Select(i => i.Issue)],
            [.. parties.Select((p, n) => Party(file.Path, p, n + 2, issues, rows, [.. packages]))]
        );
    }

    static ImmutableArray<string> Parties(string file, TableRow head)
    {
        var parties = head.Cells.Skip(2).Select(c => Plain(c.Trim())).ToImmutableArray();
        while (parties is [.., ""])
            parties = parties[..^1];
        if (parties.IsEmpty || parties.Contains(""))
            throw new MalformedException(
                file,
                head.Line,
                "The head row is 'issue, option' and then the name of each party."
            );
        return parties.Distinct().Count() == parties.Length
            ? parties
            : throw new MalformedException(file, head.Line, "Two parties have one name.");
    }

    static List<(GameIssue Issue, List<TableRow> Rows)> Issues(string file, IEnumerable<TableRow> rows)
    {
        var issues = new List<(string Name, List<TableRow> Rows)>();
        foreach (var row in rows.Where(r => !r[0].StartsWith('@')))
        {
            var name = Plain(row[0]);
            if (name.Length > 0 && (issues.Count == 0 || issues[^1].Name != name))
            {
                if (issues.Exists(i => i.Name == name))
                    throw new MalformedException(
                        file,
                        row.Line,
                        $"The options of '{name}' do not stand together: move this row up to the others."
                    );
                issues.Add((name, []));
            }
            if (issues.Count == 0)
                throw new MalformedException(file, row.Line, "The first option has no issue in its first cell.");
            if (row[1].Length == 0)
                throw new MalformedException(file, row.Line, $"An option of '{issues[^1].Name}' has no name.");
            if (issues[^1].Rows.Exists(r => r[1] == row[1]))
                throw new MalformedException(file, row.Line, $"'{row[1]}' stands twice under '{issues[^1].Name}'.");
            issues[^1].Rows.Add(row);
        }
        return issues.Count > 0
            ? [.. issues.Select(i => (new GameIssue(i.Name, [.. i.Rows.Select(r => Plain(r[1]))]), i.Rows))]
            : throw new MalformedException(file, 0, "There is no option.");
    }

    static Payoff Party(
        string file,
        string party,
        int column,
        List<(GameIssue Issue, List<TableRow> Rows)> issues,
        List<TableRow> rows,
        ImmutableArray<(TableRow Row, ImmutableSortedDictionary<int, ImmutableHashSet<int>> When)> packages
    )
    {
        foreach (var row in rows.Where(r => r[0].StartsWith('@')))
            if (row[0] is not (Reservation or Discount or Scale or Cap or Package))
                throw new MalformedException(
                    file,
                    row.Line,
                    $"'{row[0]}' is unknown: use @reservation, @discount, @scale, @cap or @package."
                );
        return new()
        {
            Party = party,
            Points = [.. issues.Select(i => i.Rows.Select(r => Number(file, r, column, party)).ToImmutableArray())],
            Reservation = Figure(Reservation),
            Discount = Figure(Discount) ?? 1,
            Scale = Figure(Scale) ?? 1,
            Cap = Figure(Cap),
            Bundles =
            [
                .. packages
                    .Where(p => p.Row[column].Length > 0)
                    .Select(p => new Bundle(p.When, Number(file, p.Row, column, party))),
            ],
        };

        double? Figure(string name) =>
            rows.FirstOrDefault(r => r[0] == name) is { } row && row[column].Length > 0
                ? Number(file, row, column, party)
                : null;
    }

    static double Number(string file, TableRow row, int column, string party) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : throw new MalformedException(
                file,
                row.Line,
                row[column].Length == 0
                    ? $"{party} has no points here: give it a number, 0 if it is indifferent."
                    : $"'{row[column]}' in the column of {party} is no number."
            );

    static ImmutableSortedDictionary<int, ImmutableHashSet<int>> Conditions(
        string file,
        TableRow row,
        List<(GameIssue Issue, List<TableRow> Rows)> issues
    )
    {
        var when = ImmutableSortedDictionary.CreateBuilder<int, ImmutableHashSet<int>>();
        foreach (var condition in Split(row[1], ';').Where(c => c.Trim().Length > 0))
        {
            var sides = Split(condition, '=').ToList();
            var issue = issues.FindIndex(i => i.Issue.Name == Plain(sides[0].Trim()));
            if (sides.Count != 2 || issue < 0)
                throw new MalformedException(file, row.Line, $"'{condition.Trim()}' names no issue of this sheet.");
            ImmutableHashSet<int> values =
            [
                .. Split(sides[1], '|').Select(v => issues[issue].Issue.Values.IndexOf(Plain(v.Trim()))),
            ];
            if (values.Contains(-1))
                throw new MalformedException(
                    file,
                    row.Line,
                    $"'{condition.Trim()}' names an option that is not there."
                );
            when[issue] = values;
        }
        return when.ToImmutable();
    }

    /// <summary>At each separator that no backslash stands before.</summary>
    static IEnumerable<string> Split(string text, char separator)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\')
                i++;
            else if (text[i] == separator)
            {
                yield return text[from..i];
                from = i + 1;
            }
        yield return text[from..];
    }

    /// <summary>A name as it is meant, without its backslashes; the blank after a last one was trimmed with the cell.</summary>
    static string Plain(string written)
    {
        var plain = new System.Text.StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
            plain.Append(
                written[i] != '\\' ? written[i]
                : ++i < written.Length ? written[i]
                : ' '
            );
        return plain.ToString();
    }

    /// <summary>A name as it is written; blanks at its ends are kept by a backslash.</summary>
    public static string Written(string name)
    {
        var (first, last) = (name.Length - name.TrimStart().Length, name.TrimEnd().Length);
        return string.Concat(
            name.Select((c, i) => c is '@' or '=' or '|' or ';' or '\\' || i < first || i >= last ? $"\\{c}" : $"{c}")
        );
    }
}

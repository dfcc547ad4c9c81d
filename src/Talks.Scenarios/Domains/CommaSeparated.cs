using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Talks.Analysis.Formats;

namespace Talks.Scenarios.Domains;

/// <summary>CSV after RFC 4180; files with semicolons or tabs, as spreadsheets of some countries write them, are told by their head.</summary>
static class CommaSeparated
{
    static readonly string[] Separators = [",", ";", "\t"];

    public static TableFile Open(string path, string text)
    {
        var head = text.Split('\n', 2)[0];
        var separator = Separators.MaxBy(s => head.Split(s).Length)!;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            HasHeaderRecord = false,
            BadDataFound = bad =>
                throw new UnopenableException(path, bad.Context.Parser?.RawRow ?? 0, "A quote stands where none may."),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        try
        {
            while (parser.Read())
            {
                if (rows.Count == DomainLimits.Rows || parser.Count > DomainLimits.Columns)
                    throw new UnopenableException(
                        path,
                        parser.RawRow,
                        $"A table has at most {DomainLimits.Rows} rows and {DomainLimits.Columns} columns."
                    );
                rows.Add(new(parser.RawRow, [.. parser.Record!]));
            }
        }
        catch (CsvHelperException e)
        {
            throw new UnopenableException(path, parser.RawRow, $"Not CSV: {e.Message.Split('\n')[0]}");
        }
        return new(path, rows.ToImmutable());
    }

    public static string Write(TableFile table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, CultureInfo.InvariantCulture))
            foreach (var row in table.Rows)
            {
                foreach (var cell in row.Cells)
                    writer.WriteField(cell);
                writer.NextRecord();
            }
        return text.ToString();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Talks.Analysis.Formats;

namespace Talks.Scenarios.Domains;

/// <summary>The first sheet of an XLSX workbook. Merged cells all have the value of the first; formulas the value last reckoned.</summary>
static class Workbook
{
    public static TableFile Open(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using (var packed = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
                if (packed.Entries.Sum(e => e.Length) > DomainLimits.UnpackedBytes)
                    throw new UnopenableException(
                        path,
                        0,
                        $"Unpacks to more than {DomainLimits.UnpackedBytes >> 20} MB."
                    );
            stream.Position = 0;
            var rows = ImmutableArray.CreateBuilder<TableRow>();
            var configuration = new OpenXmlConfiguration { FillMergedCells = true };
            foreach (IDictionary<string, object?> row in stream.Query(false, null, ExcelType.XLSX, "A1", configuration))
            {
                if (rows.Count == DomainLimits.Rows || row.Count > DomainLimits.Columns)
                    throw new UnopenableException(
                        path,
                        rows.Count + 1,
                        $"A table has at most {DomainLimits.Rows} rows and {DomainLimits.Columns} columns."
                    );
                rows.Add(new(rows.Count + 1, [.. row.Values.Select(Cell)]));
            }
            return new(path, rows.ToImmutable());
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or XmlException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
                        or NullReferenceException
                        or ArgumentException
            )
        {
            // The reader tells broken workbooks by whatever it stumbles over.
            throw new UnopenableException(path, 0, $"Not a workbook that can be read: {e.Message.Split('\n')[0]}");
        }
    }

    public static byte[] Write(TableFile table)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(
            table.Rows.Select(r =>
                r.Cells.Select((cell, n) => (Column: $"c{n:000}", Value: Typed(r, n, cell)))
                    .ToDictionary(c => c.Column, c => c.Value)
            ),
            printHeader: false,
            sheetName: "Score sheets"
        );
        return stream.ToArray();
    }

    static string Cell(object? value) =>
        value switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>Points are numbers to a spreadsheet; a name that looks like one stays text.</summary>
    static object? Typed(TableRow row, int column, string cell) =>
        column > 1
        && row.Line > 1
        && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : cell;
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Talks.Analysis.Formats;

/// <summary>
/// One file of a domain, as far as its container is undone: text, a tree (JSON, YAML) or a table (CSV, a worksheet). Opening
/// containers is the business of Talks.Scenarios.
/// </summary>
/// <param name="Path">Inside the folder of the domain, with forward slashes.</param>
public abstract record DomainFile(string Path)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>XML and the plain texts of LLM-Deliberation.</summary>
public sealed record TextFile(string Path, string Text) : DomainFile(Path);

/// <param name="LineOf">Line of a value, from 1, by its pointer such as /issues/0/name; 0 where it is not known.</param>
public sealed record TreeFile(string Path, JsonObject Root, Func<string, int> LineOf) : DomainFile(Path)
{
    /// <summary>A tree made here, which has no lines.</summary>
    public TreeFile(string path, JsonObject root)
        : this(path, root, _ => 0) { }
}

/// <param name="Rows">Cells as text, by row; a row may be shorter than others.</param>
public sealed record TableFile(string Path, ImmutableArray<TableRow> Rows) : DomainFile(Path);

/// <param name="Line">Line or row of the file, from 1.</param>
public sealed record TableRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>A cell without the blanks about it; empty beyond the end of the row.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column].Trim() : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

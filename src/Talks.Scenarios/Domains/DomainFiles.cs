using System.Text;
using Talks.Analysis.Formats;

namespace Talks.Scenarios.Domains;

/// <summary>Opens the files of a domain of the field, and packs those of a conversion: text, YAML, CSV, XLSX.</summary>
public static class DomainFiles
{
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>A domain out of its files; never throws over what is written in them.</summary>
    /// <param name="files">Path, with forward slashes, to contents.</param>
    public static GameReading Read(string name, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        try
        {
            return GameFiles.Read(name, [.. files.Select(f => Open(f.Key, f.Value))]);
        }
        catch (UnopenableException e)
        {
            return new(null, e.Message, []);
        }
    }

    /// <summary>A folder with all below it, or one file.</summary>
    public static GameReading Read(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isFolder = Directory.Exists(full);
        if (!isFolder && !File.Exists(full))
            return new(null, $"There is no file or folder '{path}'.", []);
        string[] paths = isFolder ? Directory.GetFiles(full, "*", SearchOption.AllDirectories) : [full];
        if (paths.Length > DomainLimits.Files)
            return new(null, $"{path}: more than {DomainLimits.Files} files are no domain.", []);
        foreach (var file in paths)
            if (new FileInfo(file).Length > DomainLimits.FileBytes)
                return new(null, $"{file}: larger than {DomainLimits.FileBytes >> 20} MB.", []);
        var folder = isFolder ? full : Path.GetDirectoryName(full)!;
        return Read(
            isFolder ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full),
            paths.Select(p =>
                KeyValuePair.Create(
                    Path.GetRelativePath(folder, p).Replace('\\', '/'),
                    (ReadOnlyMemory<byte>)File.ReadAllBytes(p)
                )
            )
        );
    }

    /// <summary>The bytes of a file to be written.</summary>
    public static byte[] Pack(DomainFile file) =>
        file switch
        {
            TextFile text => Encoding.UTF8.GetBytes(text.Text),
            TreeFile tree when IsYaml(tree.Path) => Encoding.UTF8.GetBytes(YamlForm.Of(tree.Root)),
            TreeFile tree => Encoding.UTF8.GetBytes(tree.Root.ToJsonString(JsonForm.Options) + "\n"),
            TableFile table when IsWorkbook(table.Path) => Workbook.Write(table),
            TableFile table => Encoding.UTF8.GetBytes(CommaSeparated.Write(table)),
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Path, "Of no known kind."),
        };

    /// <summary>Whether a file has an ending of the field, so that it may hold a domain or part of one.</summary>
    public static bool MayHold(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".XML" or ".JSON" or ".YML" or ".YAML" or ".CSV" or ".XLSX"
        || Path.GetFileName(path) == "config.txt";

    static DomainFile Open(string path, ReadOnlyMemory<byte> bytes) =>
        IsYaml(path) ? YamlFile.Open(path, Text(path, bytes.Span))
        : path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CommaSeparated.Open(path, Text(path, bytes.Span))
        : IsWorkbook(path) ? Workbook.Open(path, bytes)
        : new TextFile(path, Text(path, bytes.Span));

    static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    static bool IsWorkbook(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>UTF-8; a file that is none is read as Latin-1, as old GENIUS files and spreadsheets write them.</summary>
    static string Text(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > DomainLimits.FileBytes)
            throw new UnopenableException(path, 0, $"Larger than {DomainLimits.FileBytes >> 20} MB.");
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}

/// <summary>A container that cannot be opened. Thrown inside this folder, told by <see cref="DomainFiles"/>.</summary>
sealed class UnopenableException(string file, int line, string what)
    : Exception(line > 0 ? $"{file}({line}): {what}" : $"{file}: {what}");

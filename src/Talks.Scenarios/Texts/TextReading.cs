using System.Text;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Texts;

/// <summary>Opens the files a scenario names, relative to its folder, and turns bytes into text.</summary>
sealed class TextReading(IShelf shelf, string folder, Ledger ledger)
{
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <param name="relative">The path as written, from the scenario's folder.</param>
    /// <param name="named">Where it was written; problems with finding the file are reported there.</param>
    public (string File, string Text)? Read(string relative, Place named)
    {
        if (Resolve(relative) is not { } path)
        {
            ledger.Error(
                named,
                $"The path '{Ledger.Quote(relative)}' leads out of the library or is no path.",
                "Use a path below the library folder, with forward slashes, such as ../shared/measures.yaml."
            );
            return null;
        }
        var found = shelf.Open(path);
        if (found.Bytes is not { } bytes)
        {
            ledger.Error(
                named,
                $"'{path}': {found.Refusal}",
                $"Put a file of at most {ScenarioLimits.FileBytes} bytes there, or correct the path."
            );
            return null;
        }
        return Decode(path, bytes.Span) is { } text ? (path, text) : null;
    }

    string? Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var before = bytes[..Math.Clamp(e.Index, 0, bytes.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = before.Length - before.LastIndexOf((byte)'\n');
            ledger.Error(
                new Place(path, line, column),
                "This is not UTF-8 text.",
                "Save the file with the encoding UTF-8."
            );
            return null;
        }
    }

    /// <summary>The path from the shelf's root, or null when it climbs above it or is absolute.</summary>
    string? Resolve(string relative)
    {
        if (relative.Length > 300 || relative.StartsWith('/') || relative.IndexOfAny(['\\', ':', '\0']) >= 0)
            return null;
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in relative.Split('/'))
        {
            if (step is "" or ".")
                continue;
            if (step != "..")
                steps.Add(step);
            else if (steps.Count == 0)
                return null;
            else
                steps.RemoveAt(steps.Count - 1);
        }
        return steps.Count == 0 ? null : string.Join('/', steps);
    }
}

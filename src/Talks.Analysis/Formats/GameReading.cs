using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>What came of reading the files of a domain.</summary>
/// <param name="Game">Null when something is wrong that cannot be mended without guessing.</param>
/// <param name="Problem">Why there is no game: file, line where known, what is wrong and how to mend it; null when there is one.</param>
/// <param name="Repairs">What was mended in reading, such as a stray declaration.</param>
public sealed record GameReading(Game? Game, string? Problem, ImmutableArray<string> Repairs)
{
    /// <summary>True when the files look like no format of the field at all.</summary>
    public bool IsUnknown { get; init; }
}

/// <summary>The files are of no known format. Thrown inside this folder, told by <see cref="GameFiles"/>.</summary>
sealed class UnknownFormatException(string name)
    : Exception(
        $"{name}: No known format: expected GENIUS XML, GeniusWeb, NegoLog or NegMAS files, an LLM-Deliberation folder, a CSV or XLSX score sheet, or points JSON."
    );

/// <summary>A file that cannot be read as the format it claims to be. Thrown inside this folder, told by <see cref="GameFiles"/>.</summary>
sealed class MalformedException(string file, int line, string what)
    : Exception(line > 0 ? $"{file}({line}): {what}" : $"{file}: {what}");

namespace Talks.Cli.Audits;

/// <summary>Something an audience was told and should not have been.</summary>
/// <param name="Feed">Who was told: the name of the feed, as clients follow it.</param>
/// <param name="Number">Of the frame in that feed, from 1.</param>
sealed record Finding(FindingKind Kind, string Feed, long Number, string Why);

enum FindingKind
{
    /// <summary>What others did out of sight changes the feed.</summary>
    Interference,

    /// <summary>The fact was addressed to others, judged by what it is.</summary>
    Audience,

    /// <summary>A private text of others stands in the feed, and not in words of anybody who knew it.</summary>
    Text,
}

namespace Talks.Storage;

/// <summary>A wish to add entries at the end of a stream: all of them or none.</summary>
/// <param name="Stream">The stream's name, see <see cref="JournalLimits.StreamName"/>.</param>
/// <param name="Epoch">The epoch that <see cref="IJournal.ClaimAsync"/> gave the writer.</param>
/// <param name="ExpectedHead">
/// The number of the last entry the writer knows of, 0 for an empty stream. It may run ahead of the disk: a second
/// append can be handed over before the first is committed, and is a conflict if the first is refused.
/// </param>
/// <param name="Entries">
/// Numbered from <paramref name="ExpectedHead"/> + 1. None at all is allowed and moves only the next due instant.
/// </param>
/// <param name="NextDue">
/// When the stream wants to be woken next, in Unix milliseconds; null when nothing is pending. It replaces the
/// instant given by the append before.
/// </param>
public sealed record Append(string Stream, long Epoch, long ExpectedHead, IReadOnlyList<Entry> Entries, long? NextDue);

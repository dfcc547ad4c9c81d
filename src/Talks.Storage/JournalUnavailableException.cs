namespace Talks.Storage;

/// <summary>
/// The store could not answer. A writer that meets it must forget what it believes of the stream and claim it anew.
/// </summary>
/// <param name="reason">What kind of trouble it is.</param>
/// <param name="mayHaveTakenEffect">
/// True when the trouble came while committing: only reading the stream after the next claim tells whether the
/// append is in it. False when it certainly is not.
/// </param>
/// <param name="message">What happened and how to mend it.</param>
/// <param name="inner">The store's own complaint.</param>
public sealed class JournalUnavailableException(
    JournalTrouble reason,
    bool mayHaveTakenEffect,
    string message,
    Exception? inner = null
) : Exception(message, inner)
{
    public JournalTrouble Reason { get; } = reason;

    public bool MayHaveTakenEffect { get; } = mayHaveTakenEffect;

    internal static JournalUnavailableException Overloaded() =>
        new(
            JournalTrouble.Overloaded,
            false,
            $"{JournalLimits.QueuedAppends} appends are waiting for the disk already: try again in a moment."
        );

    internal static JournalUnavailableException Closed() => new(JournalTrouble.Closed, false, "The journal is closed.");
}

public enum JournalTrouble
{
    /// <summary>This journal was disposed; its process is going down.</summary>
    Closed,

    /// <summary>More appends are waiting than <see cref="JournalLimits.QueuedAppends"/>.</summary>
    Overloaded,

    /// <summary>No room is left on the disk, or the journal has reached the size it was allowed.</summary>
    Full,

    /// <summary>The disk or the database refused, broke off or cannot be reached.</summary>
    Unreachable,
}

using Talks.Rules.Sessions;

namespace Talks.Crash;

/// <summary>Everything that was asked, told and kept in one run.</summary>
/// <param name="Unverified">Streams of the journal that do not verify.</param>
sealed record History(
    IReadOnlyList<Utterance> Asked,
    IReadOnlyList<Delivery> Delivered,
    IReadOnlyDictionary<string, IReadOnlyList<Fact>> Kept,
    int Unverified
);

/// <summary>One thing a client said, in words nobody else uses, and what it was answered.</summary>
sealed record Utterance(string Session, string Words, Answered Answered);

enum Answered
{
    Accepted,
    Refused,

    /// <summary>No answer came before the run ended: it may have taken effect, once.</summary>
    Never,
}

/// <summary>One frame of a feed as one client was given it. Clients of one feed must be given the same.</summary>
/// <param name="Feed">Session and name of the feed.</param>
/// <param name="Viewer">Whose feed it is, for counting what it should hold.</param>
/// <param name="Content">The frame, written as text.</param>
sealed record Delivery(string Client, string Session, string Feed, Viewer Viewer, long Seq, string Content);

using System.Collections.Immutable;

namespace Talks.Rules.Sessions;

/// <summary>The answer of the rules to a command: what takes place, or why nothing does. Time may pass either way.</summary>
/// <param name="Facts">What takes place, deadlines that passed first; may hold those even beside a refusal.</param>
/// <param name="Session">The session after them.</param>
public sealed record Ruling(ImmutableArray<Fact> Facts, Refusal? Refusal, Session Session);

/// <param name="Text">What is wrong and how to mend it. Never holds what the actor may not know.</param>
public sealed record Refusal(RefusalCode Code, string Text);

/// <summary>The closed list of reasons; the wire knows the same names.</summary>
public enum RefusalCode
{
    Malformed,
    NotYours,
    SeatGone,
    SeatsFull,
    RoleTaken,
    UnknownPerson,
    UnknownParty,
    UnknownProposal,
    UnknownDraft,
    UnknownCaucus,
    UnknownChannel,
    NoRound,
    RoundOpen,
    NoMoreRounds,
    Paused,
    NotPaused,
    Ended,
    IllegalPackage,
    ProposalClosed,
    AlreadyVoted,
    StaleDraft,
    AlreadyThere,
    TooMany,
    UnknownAmendment,
    StaleProposal,
    NoFloor,
    NoWorld,
    NoText,
    UnknownStep,
    UnknownVariable,
    UnknownMeasure,
    NoBreach,
    UnknownPaper,
    NobodyKnocks,
    TooPrivate,
    UnknownGroup,
    NoReply,
    UnknownMemo,
    StaleMemo,
    UnknownInstrument,
    LacksSponsors,
    NotAwaited,
    UnknownRequest,
    UnknownRedLine,
    UnknownPost,
    NotVerifier,
}

namespace Talks.Contracts;

/// <summary>Every reason for which the server says no.</summary>
public enum RefusalCode
{
    /// <summary>The message lacks something, or holds something of the wrong kind or size.</summary>
    Malformed,

    /// <summary>No session has this code or id.</summary>
    UnknownCode,

    /// <summary>The code has expired, has been replaced, or as many people as it admits have come in by it.</summary>
    CodeSpent,

    /// <summary>The token is not one of this server's, or its seat is gone.</summary>
    SeatGone,

    /// <summary>The connection has not joined or entered yet.</summary>
    NotSeated,

    /// <summary>On this server sessions are started and controlled by instructors who have signed in; this connection or request has not.</summary>
    SignInNeeded,

    /// <summary>This seat has no power to do that.</summary>
    NotYours,

    /// <summary>The delegation is full.</summary>
    SeatsFull,

    /// <summary>Somebody else holds that role.</summary>
    RoleTaken,

    /// <summary>Nobody whom this seat could mean has that id.</summary>
    UnknownPerson,

    /// <summary>The scenario has no such party.</summary>
    UnknownParty,

    /// <summary>No proposal of the session has that number.</summary>
    UnknownProposal,

    /// <summary>The delegation has no draft of that number.</summary>
    UnknownDraft,

    /// <summary>The party is neither in a room of that number nor invited to one.</summary>
    UnknownCaucus,

    /// <summary>There is no such channel.</summary>
    UnknownChannel,

    /// <summary>The seat has no such feed.</summary>
    UnknownFeed,

    /// <summary>No round is open.</summary>
    NoRound,

    /// <summary>A round is open already.</summary>
    RoundOpen,

    /// <summary>The scenario has no further round.</summary>
    NoMoreRounds,

    /// <summary>The session is paused.</summary>
    Paused,

    /// <summary>The session is not paused.</summary>
    NotPaused,

    /// <summary>The session is over.</summary>
    Ended,

    /// <summary>The package breaks a rule of the agenda; the text says which.</summary>
    IllegalPackage,

    /// <summary>The proposal is decided, withdrawn or lapsed.</summary>
    ProposalClosed,

    /// <summary>The party has voted on it already.</summary>
    AlreadyVoted,

    /// <summary>A colleague revised the draft in the meantime.</summary>
    StaleDraft,

    /// <summary>The party is in that room, or invited to it, already.</summary>
    AlreadyThere,

    /// <summary>A limit of the session is reached.</summary>
    TooMany,

    /// <summary>The proposal has no such amendment.</summary>
    UnknownAmendment,

    /// <summary>The text was amended since the version named: read the change first.</summary>
    StaleProposal,

    /// <summary>A speakers list is open and the party does not have the floor; or none is open.</summary>
    NoFloor,

    /// <summary>The scenario has no world.</summary>
    NoWorld,

    /// <summary>No text is in force.</summary>
    NoText,

    /// <summary>The text in force has no such step.</summary>
    UnknownStep,

    /// <summary>The world has no such variable.</summary>
    UnknownVariable,

    /// <summary>The catalogue has no such measure.</summary>
    UnknownMeasure,

    /// <summary>No breach has been found, or no snapback moved, that could be answered.</summary>
    NoBreach,

    /// <summary>The party has no paper of that number going round.</summary>
    UnknownPaper,

    /// <summary>The party is not at the door of that room, or no longer.</summary>
    NobodyKnocks,

    /// <summary>The grade of the record would tell more of the place than its visibility allows.</summary>
    TooPrivate,

    /// <summary>The scenario has no such working group.</summary>
    UnknownGroup,

    /// <summary>There is nothing to reply to, or the party has replied as often as it may.</summary>
    NoReply,

    /// <summary>No such memo waits in the delegation; it was released or withdrawn.</summary>
    UnknownMemo,

    /// <summary>A colleague changed the memo in the meantime: read it, then repeat.</summary>
    StaleMemo,

    /// <summary>The scenario has no such kind of document.</summary>
    UnknownInstrument,

    /// <summary>The text needs more sponsors before it is voted on.</summary>
    LacksSponsors,

    /// <summary>Nobody waits for this: the text is not at that stage, or the capital was not asked.</summary>
    NotAwaited,

    /// <summary>The delegation has sent its capital no such request.</summary>
    UnknownRequest,

    /// <summary>The mandate has no such red line.</summary>
    UnknownRedLine,

    /// <summary>The scenario adds no such post.</summary>
    UnknownPost,

    /// <summary>Somebody else is named to find whether the step is kept.</summary>
    NotVerifier,

    /// <summary>Too many messages in a short time. Of an act that is repeated it tells nothing: repeat it again, a little later.</summary>
    TooFast,

    /// <summary>The server cannot keep the act now; repeat it with the same command id.</summary>
    Unavailable,
}

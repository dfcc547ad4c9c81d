namespace Talks.Contracts;

/// <summary>What a client may ask of the server, at <see cref="Route"/>. A refusal is an answer, never an exception.</summary>
public interface ITalksHub
{
    const string Route = "/hub";

    /// <summary>The server says something at least this often, if only a ping. Seconds.</summary>
    const int HeartbeatSeconds = 5;

    /// <summary>After so long a silence a client takes the connection for lost and opens another. Seconds.</summary>
    const int SilenceSeconds = 12;

    /// <summary>Takes a seat with an invitation code, and binds this connection to it.</summary>
    Task<Reply<Entered>> Join(JoinRequest request);

    /// <summary>Binds this connection to a seat already taken, after a reload or a lost connection.</summary>
    Task<Reply<Entered>> Enter(EnterRequest request);

    /// <summary>Starts the flow of one feed from behind <see cref="FollowRequest.After"/>; batches come by <see cref="ITalksClient.Deliver"/>.</summary>
    Task<Reply<Done>> Follow(FollowRequest request);

    /// <summary>Gives a command. Repeating a command id gives the first answer again and acts once.</summary>
    Task<Answer> Submit(Submission submission);

    /// <summary>What a package is worth: to the caller's own party, or to every party for control.</summary>
    Task<Reply<AppraiseResult>> Appraise(AppraiseRequest request);

    /// <summary>What the caller's own party can make of a package, by its own sheet and what is public. Delegates only.</summary>
    Task<Reply<Advice>> Advise(AdviseRequest request);

    /// <summary>What all score sheets together say of the talks, and of a package. Control only.</summary>
    Task<Reply<Survey>> Survey(SurveyRequest request);

    /// <summary>What play so far shows: to control of all, to a delegate by its own sheet and what is public.</summary>
    Task<Reply<Study>> Study();

    /// <summary>The invitation codes of the session. Control only.</summary>
    Task<Reply<Invitations>> ReadInvitations();

    /// <summary>
    /// Gives out a new code, or a new control link, in place of the one before, which opens nothing from now on. Delegates keep their
    /// seats; spectators, or other control rooms, that came in by the old one are dismissed. Control only.
    /// </summary>
    Task<Reply<Reissued>> Reissue(ReissueRequest request);
}

/// <summary>What the server sends without being asked.</summary>
public interface ITalksClient
{
    /// <summary>The next frames of a followed feed.</summary>
    Task Deliver(FeedBatch batch);

    /// <summary>The seat behind this connection is gone, or is open elsewhere; the server then closes the connection.</summary>
    Task Dismiss(Refusal reason);
}

/// <summary>A value, or the reason there is none: exactly one of the two is not null.</summary>
public sealed record Reply<T>(T? Value, Refusal? Refusal)
    where T : class;

public sealed record Done;

/// <param name="Code">Invitation code; case, spaces and hyphens do not matter.</param>
/// <param name="Name">Shown at the table, 1 to 40 characters. Ignored for spectators.</param>
/// <param name="Role">The role wished for; null takes the head's seat if it is free, else an adviser's.</param>
/// <param name="Post">One of the posts that the scenario adds, for an adviser; null for none.</param>
/// <param name="Key">
/// 16 to 64 visible ASCII characters, drawn by the client and kept secret: joining again under the same key finds the seat taken
/// before. Null: every join takes a seat of its own.
/// </param>
public sealed record JoinRequest(string Code, string Name, Role? Role, string? Key = null, string? Post = null);

/// <param name="Token">From <see cref="Entered.Token"/> or the control link. It is the seat: keep it secret, keep it out of URLs that reach a server.</param>
public sealed record EnterRequest(string Token);

/// <param name="Session">Id of the session.</param>
/// <param name="Seat">Whose view this connection has.</param>
/// <param name="Feeds">The feeds it may follow.</param>
public sealed record Entered(
    string Session,
    SeatKind Seat,
    string? Party,
    string? Person,
    string Token,
    IReadOnlyList<string> Feeds,
    long ServerTime,
    string ContractVersion
);

public enum SeatKind
{
    Control,
    Delegate,
    Spectator,
}

public enum Role
{
    Head,
    Deputy,
    Adviser,
    Mentor,

    /// <summary>Sits in the capital: instructs the delegation, and ratifies what it has agreed.</summary>
    Capital,
}

/// <param name="Feed">"public", "party/USA", "delegation/USA" or "control".</param>
/// <param name="After">The last sequence number held; 0 for all.</param>
public sealed record FollowRequest(string Feed, long After);

/// <param name="CommandId">1 to 64 characters, made by the client, unique to this act.</param>
/// <param name="Repeated">
/// True if it may have been sent before. Its refusal is then kept, and no copy that is still on its way is accepted after it.
/// </param>
public sealed record Submission(string CommandId, Command Command, bool? Repeated = null);

/// <param name="Accepted">True: the act is on disk, and its events come by the feeds.</param>
public sealed record Answer(bool Accepted, Refusal? Refusal);

/// <param name="Code">One of <see cref="RefusalCode"/>.</param>
/// <param name="Text">What is wrong and how to mend it, in a sentence for people. Holds no secret.</param>
public sealed record Refusal(RefusalCode Code, string Text);

public sealed record AppraiseRequest(Package Package);

/// <param name="Problems">Why the package could not be tabled, and warnings; the same for every party.</param>
/// <param name="Binds">The parties it would oblige to act.</param>
public sealed record AppraiseResult(
    IReadOnlyList<Appraisal> Appraisals,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> Binds
);

public sealed record AdviseRequest(Package Package);

/// <param name="Package">Null asks about the talks alone.</param>
public sealed record SurveyRequest(Package? Package);

public sealed record Invitations(IReadOnlyList<Invitation> Codes);

/// <param name="Party">The delegation it seats; null for the spectators' code.</param>
/// <param name="Expires">When it ceases to open anything, milliseconds since 1970 UTC; null if it does not.</param>
/// <param name="Places">How many people may come in by it; null if that is not limited.</param>
/// <param name="Taken">How many have; counted only where places are.</param>
public sealed record Invitation(
    string? Party,
    string Code,
    long? Expires = null,
    int? Places = null,
    int? Taken = null
);

/// <param name="Seat">Whose code or link.</param>
/// <param name="Party">With <see cref="SeatKind.Delegate"/>, of which delegation; else null.</param>
/// <param name="Hours">How long the new one opens anything, 1 to 8,760; null sets no end. Not for control.</param>
/// <param name="Places">How many people may come in by it, 1 to 10,000; null sets no limit. Not for control.</param>
public sealed record ReissueRequest(SeatKind Seat, string? Party = null, int? Hours = null, int? Places = null);

/// <summary>Exactly one of the two is not null.</summary>
/// <param name="ControlToken">The control seat from now on. It is shown this once; this connection holds it already.</param>
public sealed record Reissued(Invitation? Invitation, string? ControlToken);

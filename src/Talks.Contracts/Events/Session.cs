namespace Talks.Contracts;

/// <summary>The session began. Always the first frame of "public", "party/..." and "control".</summary>
public sealed record SessionConvened(string Session, string Title, Agenda Agenda, Pace Pace) : Event;

/// <summary>The seed of everything drawn by chance in the session. Control only.</summary>
public sealed record SeedDrawn(int Seed) : Event;

/// <summary>Somebody joined a delegation.</summary>
/// <param name="Person">Id of the person, unique in the session.</param>
/// <param name="Post">The scenario's own post that the person holds; null for none.</param>
public sealed record SeatTaken(string Person, string Name, string Party, Role Role, string? Post = null) : Event;

/// <summary>Somebody gave up a seat, or was unseated.</summary>
/// <param name="Removed">True if control removed the person.</param>
public sealed record SeatLeft(string Person, string Party, bool Removed) : Event;

/// <summary>A delegation has another head.</summary>
/// <param name="From">The former head, now deputy; null if that seat was empty.</param>
public sealed record HeadPassed(string Party, string? From, string To) : Event;

/// <summary>Somebody may table and vote for the head from now on, or no longer.</summary>
/// <param name="Empowered">True: deputy, may table and vote; false: adviser again.</param>
public sealed record DeputyNamed(string Party, string Person, bool Empowered) : Event;

/// <summary>Somebody of a delegation holds one of the scenario's own posts from now on, or none.</summary>
/// <param name="Post">Null where it was taken away.</param>
public sealed record PostGiven(string Party, string Person, string? Post) : Event;

/// <summary>A bot plays the party while no head sits there.</summary>
public sealed record AutopilotAllowed(string Party, bool Allowed, Temperament Temperament, string? Name = null) : Event;

/// <summary>A round began: proposals can be tabled and voted on until it closes.</summary>
/// <param name="Deadline">On the session clock, milliseconds.</param>
public sealed record RoundOpened(int Round, string Label, string Kind, long Deadline) : Event;

/// <summary>The round's deadline was moved, later or sooner.</summary>
public sealed record RoundExtended(int Round, long Deadline) : Event;

/// <summary>The round is over; what was still open before the table was settled just before.</summary>
/// <param name="ByDeadline">False if control closed it.</param>
public sealed record RoundClosed(int Round, bool ByDeadline) : Event;

/// <summary>The session clock stands still from now on.</summary>
public sealed record SessionPaused : Event;

/// <summary>The session clock runs on.</summary>
public sealed record SessionResumed : Event;

/// <summary>The session is over: nothing follows.</summary>
public sealed record SessionEnded(string Reason) : Event;

/// <summary>Spectators see public events this late from now on.</summary>
public sealed record EmbargoSet(Embargo Embargo, int Seconds) : Event;

/// <summary>Control marked this moment. Control only.</summary>
/// <param name="Note">Why; may be empty.</param>
public sealed record MomentMarked(string Note) : Event;

/// <summary>News came into the session from control.</summary>
/// <param name="Inject">Number of the inject, drawn so that it tells nothing of others.</param>
public sealed record InjectSent(int Inject, string Title, string Sender, string Text, IReadOnlyList<string> To) : Event;

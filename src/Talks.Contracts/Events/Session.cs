namespace Talks.Contracts;

/// <summary>Always the first frame of "public", "party/..." and "control".</summary>
public sealed record SessionConvened(string Session, string Title, Agenda Agenda, Pace Pace) : Event;

/// <summary>The seed of everything drawn by chance in the session. Control only.</summary>
public sealed record SeedDrawn(int Seed) : Event;

/// <param name="Person">Id of the person, unique in the session.</param>
public sealed record SeatTaken(string Person, string Name, string Party, Role Role) : Event;

/// <param name="Removed">True if control removed the person.</param>
public sealed record SeatLeft(string Person, string Party, bool Removed) : Event;

/// <param name="From">The former head, now deputy; null if that seat was empty.</param>
public sealed record HeadPassed(string Party, string? From, string To) : Event;

/// <param name="Empowered">True: deputy, may table and vote; false: adviser again.</param>
public sealed record DeputyNamed(string Party, string Person, bool Empowered) : Event;

/// <summary>A bot plays the party while no head sits there.</summary>
public sealed record AutopilotAllowed(string Party, bool Allowed, Temperament Temperament) : Event;

/// <param name="Deadline">On the session clock, milliseconds.</param>
public sealed record RoundOpened(int Round, string Label, string Kind, long Deadline) : Event;

public sealed record RoundExtended(int Round, long Deadline) : Event;

/// <param name="ByDeadline">False if control closed it.</param>
public sealed record RoundClosed(int Round, bool ByDeadline) : Event;

public sealed record SessionPaused : Event;

public sealed record SessionResumed : Event;

public sealed record SessionEnded(string Reason) : Event;

public sealed record EmbargoSet(Embargo Embargo, int Seconds) : Event;

/// <param name="Inject">Number of the inject, drawn so that it tells nothing of others.</param>
public sealed record InjectSent(int Inject, string Title, string Sender, string Text, IReadOnlyList<string> To) : Event;

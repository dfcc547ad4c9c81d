namespace Talks.Rules.Sessions;

/// <param name="Post">The scenario's own post that the person holds; null for none.</param>
public sealed record SeatTaken(string Person, string Name, string Party, Role Role, string? Post = null) : SessionEvent;

public sealed record SeatLeft(string Person, string Party, bool Removed) : SessionEvent;

public sealed record HeadPassed(string Party, string? From, string To) : SessionEvent;

public sealed record DeputyNamed(string Party, string Person, bool Empowered) : SessionEvent;

/// <param name="Post">Null takes the post away.</param>
public sealed record PostGiven(string Party, string Person, string? Post) : SessionEvent;

public sealed record AutopilotAllowed(string Party, bool Allowed, Temperament Temperament, string? Name = null)
    : SessionEvent;

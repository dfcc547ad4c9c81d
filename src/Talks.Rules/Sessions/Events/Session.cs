using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions;

/// <param name="MinutesPerRound">Overrides the scenario's round lengths.</param>
public sealed record SessionConvened(string Session, string Title, Agenda Agenda, Pace Pace, int? MinutesPerRound)
    : SessionEvent;

/// <summary>The seed of everything drawn by chance in this session.</summary>
public sealed record SeedDrawn(int Seed) : SessionEvent;

/// <param name="Deadline">On the session clock, milliseconds.</param>
public sealed record RoundOpened(int Round, string Label, string Kind, long Deadline) : SessionEvent;

public sealed record RoundExtended(int Round, long Deadline) : SessionEvent;

public sealed record RoundClosed(int Round, bool ByDeadline) : SessionEvent;

public sealed record SessionPaused : SessionEvent;

public sealed record SessionResumed : SessionEvent;

public sealed record SessionEnded(string Reason) : SessionEvent;

public sealed record EmbargoSet(Embargo Embargo, int Seconds) : SessionEvent;

/// <summary>
/// Nothing took place: a command was refused of which another copy may still be on its way, and will get the same answer.
/// Nobody is told but whoever gave it.
/// </summary>
/// <param name="Command">The id it was given under, and whose it is.</param>
public sealed record CommandRefused(string Command, RefusalCode Code, string Text) : SessionEvent;

/// <summary>Control found this moment worth coming back to. Control only.</summary>
public sealed record MomentMarked(string Note) : SessionEvent;

public sealed record InjectSent(int Inject, string Title, string Sender, string Text, ImmutableArray<string> To)
    : SessionEvent;

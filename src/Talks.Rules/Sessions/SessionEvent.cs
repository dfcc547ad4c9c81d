using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions;

/// <summary>
/// What can take place in a session. The names and shapes are the stored format: add, never rename or reuse.
/// </summary>
public abstract record SessionEvent;

/// <param name="MinutesPerRound">Overrides the scenario's round lengths.</param>
public sealed record SessionConvened(string Session, string Title, Agenda Agenda, Pace Pace, int? MinutesPerRound)
    : SessionEvent;

/// <summary>The seed of everything drawn by chance in this session.</summary>
public sealed record SeedDrawn(int Seed) : SessionEvent;

public sealed record SeatTaken(string Person, string Name, string Party, Role Role) : SessionEvent;

public sealed record SeatLeft(string Person, string Party, bool Removed) : SessionEvent;

public sealed record HeadPassed(string Party, string? From, string To) : SessionEvent;

public sealed record DeputyNamed(string Party, string Person, bool Empowered) : SessionEvent;

public sealed record AutopilotAllowed(string Party, bool Allowed, Temperament Temperament) : SessionEvent;

/// <param name="Deadline">On the session clock, milliseconds.</param>
public sealed record RoundOpened(int Round, string Label, string Kind, long Deadline) : SessionEvent;

public sealed record RoundExtended(int Round, long Deadline) : SessionEvent;

public sealed record RoundClosed(int Round, bool ByDeadline) : SessionEvent;

public sealed record SessionPaused : SessionEvent;

public sealed record SessionResumed : SessionEvent;

public sealed record SessionEnded(string Reason) : SessionEvent;

public sealed record EmbargoSet(Embargo Embargo, int Seconds) : SessionEvent;

public sealed record InjectSent(int Inject, string Title, string Sender, string Text, ImmutableArray<string> To)
    : SessionEvent;

public sealed record ProposalTabled(
    int Proposal,
    string Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    int? ReplyTo,
    ImmutableArray<string> Binds
) : SessionEvent;

public sealed record ProposalWithdrawn(int Proposal) : SessionEvent;

public sealed record VoteCast(
    int Proposal,
    string Party,
    string? Person,
    Ballot Ballot,
    string Reason,
    ImmutableArray<Ask> Asks
) : SessionEvent;

public sealed record ProposalAdopted(int Proposal, ImmutableArray<string> Bound, ImmutableArray<string> Accepted)
    : SessionEvent;

public sealed record ProposalFailed(int Proposal, FailureReason Reason) : SessionEvent;

public sealed record Said(string Channel, string? Party, string? Person, string Text) : SessionEvent;

public sealed record StatementMade(string Party, string? Person, string Text) : SessionEvent;

public sealed record CaucusOpened(int Caucus, string By, ImmutableArray<string> Invited, string Purpose) : SessionEvent;

/// <param name="Members">Who sits in the room already.</param>
public sealed record CaucusInvited(
    int Caucus,
    string By,
    ImmutableArray<string> Invited,
    ImmutableArray<string> Members,
    string Purpose
) : SessionEvent;

/// <param name="Members">Who sits in the room now, the newcomer included.</param>
public sealed record CaucusJoined(int Caucus, string Party, ImmutableArray<string> Members) : SessionEvent;

public sealed record CaucusDeclined(int Caucus, string Party) : SessionEvent;

public sealed record CaucusLeft(int Caucus, string Party) : SessionEvent;

public sealed record CaucusClosed(int Caucus) : SessionEvent;

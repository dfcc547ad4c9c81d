using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions;

/// <summary>What an actor may ask of a session.</summary>
public abstract record SessionCommand;

/// <param name="Person">Id of the new person, unique in the session.</param>
/// <param name="Role">Null takes the head's seat if it is free, else an adviser's.</param>
public sealed record TakeSeat(string Person, string Name, string Party, Role? Role) : SessionCommand;

public sealed record LeaveSeat : SessionCommand;

public sealed record PassHead(string To) : SessionCommand;

public sealed record NameDeputy(string Person, bool Empowered) : SessionCommand;

public sealed record RemovePerson(string Person) : SessionCommand;

public sealed record AllowAutopilot(string Party, bool Allowed, Temperament Temperament) : SessionCommand;

public sealed record OpenRound(int? Minutes) : SessionCommand;

public sealed record ExtendRound(int Seconds) : SessionCommand;

public sealed record CloseRound : SessionCommand;

public sealed record PauseSession : SessionCommand;

public sealed record ResumeSession : SessionCommand;

public sealed record EndSession(string Reason) : SessionCommand;

public sealed record SetEmbargo(Embargo Embargo, int Seconds) : SessionCommand;

public sealed record SendInject(string Title, string Sender, string Text, ImmutableArray<string> To, bool Public)
    : SessionCommand;

public sealed record TableProposal(string Title, string Summary, Package Package, int? ReplyTo) : SessionCommand;

public sealed record WithdrawProposal(int Proposal) : SessionCommand;

public sealed record CastVote(int Proposal, Ballot Ballot, string Reason, ImmutableArray<Ask> Asks) : SessionCommand;

public sealed record Say(string Channel, string Text) : SessionCommand;

public sealed record MakeStatement(string Text) : SessionCommand;

public sealed record OpenCaucus(ImmutableArray<string> Invite, string Purpose) : SessionCommand;

public sealed record InviteToCaucus(int Caucus, ImmutableArray<string> Invite) : SessionCommand;

public sealed record AnswerInvitation(int Caucus, bool Accept) : SessionCommand;

public sealed record LeaveCaucus(int Caucus) : SessionCommand;

/// <summary>Nothing is asked; deadlines that have passed take effect.</summary>
public sealed record Tick : SessionCommand;

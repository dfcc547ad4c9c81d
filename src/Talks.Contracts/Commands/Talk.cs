namespace Talks.Contracts;

/// <summary>Speaks in a channel: "plenary", "delegation", "caucus/3", or "control" (for control itself: "control/USA").</summary>
public sealed record Say(string Channel, string Text) : Command;

/// <summary>Speaks for the record, to spectators too. By the head or an empowered deputy.</summary>
public sealed record MakeStatement(string Text) : Command;

/// <summary>Opens a private room with the parties invited.</summary>
public sealed record OpenCaucus(IReadOnlyList<string> Invite, string Purpose) : Command;

public sealed record InviteToCaucus(int Caucus, IReadOnlyList<string> Invite) : Command;

public sealed record AnswerInvitation(int Caucus, bool Accept) : Command;

public sealed record LeaveCaucus(int Caucus) : Command;

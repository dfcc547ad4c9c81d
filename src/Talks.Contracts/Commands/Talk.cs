namespace Talks.Contracts;

/// <summary>Speaks in a channel: "plenary", "delegation", "caucus/3", or "control" (for control itself: "control/USA").</summary>
public sealed record Say(string Channel, string Text) : Command;

/// <summary>Speaks for the record, to spectators too. By the head or an empowered deputy.</summary>
public sealed record MakeStatement(string Text) : Command;

/// <summary>Opens a private room with the parties invited.</summary>
public sealed record OpenCaucus(IReadOnlyList<string> Invite, string Purpose) : Command;

/// <summary>Asks more parties into a room one sits in.</summary>
public sealed record InviteToCaucus(int Caucus, IReadOnlyList<string> Invite) : Command;

/// <summary>Joins a room one is invited to, or declines; who declines is told to nobody but control.</summary>
public sealed record AnswerInvitation(int Caucus, bool Accept) : Command;

/// <summary>Leaves a room. It closes when no two members are left and nobody is on the way.</summary>
public sealed record LeaveCaucus(int Caucus) : Command;

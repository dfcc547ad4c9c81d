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

/// <summary>
/// Opens the speakers list of the plenary, or opens it anew: from now on only the party that has the floor speaks there.
/// By control or the party that chairs.
/// </summary>
/// <param name="Seconds">Time of each speaker, at most an hour; 0 sets no limit.</param>
public sealed record OpenSpeakersList(int Seconds) : Command;

/// <summary>Closes the list: everybody may speak in plenary again. By control or the party that chairs.</summary>
public sealed record CloseSpeakersList : Command;

/// <summary>Asks for the floor; it comes in the order of asking, at once if nobody has it.</summary>
public sealed record AskFloor : Command;

/// <summary>Gives the floor out of turn. By control or the party that chairs.</summary>
public sealed record GiveFloor(string Party) : Command;

/// <summary>Gives back the floor, or one's place in the list.</summary>
public sealed record YieldFloor : Command;

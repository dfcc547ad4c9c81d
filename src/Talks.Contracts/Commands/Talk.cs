namespace Talks.Contracts;

/// <summary>
/// Speaks in a channel: "plenary", "delegation", "caucus/3", "group/energy" (a working group one belongs to), "backchannel/USA"
/// (to that party alone), or "control" (for control itself: "control/USA").
/// </summary>
/// <param name="Grade">What may become of the words beyond those who hear them; null keeps them there. On the record needs the power to
/// state, and a place whose members everybody knows; without attribution, a place that everybody knows of.</param>
public sealed record Say(string Channel, string Text, RecordGrade? Grade = null) : Command;

/// <summary>Speaks for the record, to spectators too. By the head or an empowered deputy.</summary>
public sealed record MakeStatement(string Text) : Command;

/// <summary>Opens a private room with the parties invited.</summary>
/// <param name="Invite">At least one party, unless the door is open.</param>
/// <param name="Visibility">Who learns of the room; null keeps it secret.</param>
/// <param name="Minutes">After which it closes by itself, 1 to 1,440 on the session clock; null: it does not.</param>
public sealed record OpenCaucus(
    IReadOnlyList<string> Invite,
    string Purpose,
    CaucusVisibility? Visibility = null,
    int? Minutes = null
) : Command;

/// <summary>Asks more parties into a room one sits in.</summary>
public sealed record InviteToCaucus(int Caucus, IReadOnlyList<string> Invite) : Command;

/// <summary>Joins a room one is invited to, or declines; who declines is told to nobody but control.</summary>
public sealed record AnswerInvitation(int Caucus, bool Accept) : Command;

/// <summary>
/// Leaves a room, or its door. It closes when no two members are left and nobody is on the way; an open door waits for one.
/// </summary>
public sealed record LeaveCaucus(int Caucus) : Command;

/// <summary>Asks to be let into a room that one was told of; walks in where the door is open.</summary>
public sealed record KnockAtCaucus(int Caucus) : Command;

/// <summary>Lets a party that knocks into one's room, or turns it away.</summary>
public sealed record AnswerKnock(int Caucus, string Party, bool Admit) : Command;

/// <summary>Sets the time after which one's room closes by itself.</summary>
/// <param name="Minutes">From now, 1 to 1,440 on the session clock.</param>
public sealed record ExtendCaucus(int Caucus, int Minutes) : Command;

/// <summary>Replies to the last speaker before those on the list, twice to one list at most, in half a speaker's time.</summary>
public sealed record ClaimReply : Command;

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

namespace Talks.Contracts;

/// <summary>Somebody spoke in a channel.</summary>
/// <param name="Channel">As in <see cref="Say"/>; the line to control is "control/USA" for everybody who hears it.</param>
/// <param name="Party">Null when control speaks.</param>
/// <param name="Person">Null for control and autopilots.</param>
public sealed record Said(string Channel, string? Party, string? Person, string Text) : Event;

/// <summary>A party spoke for the record.</summary>
public sealed record StatementMade(string Party, string? Person, string Text) : Event;

/// <summary>A private room was opened. Told to the party that opened it and to those invited.</summary>
/// <param name="Caucus">Number of the room, drawn so that it tells nothing of other rooms.</param>
public sealed record CaucusOpened(int Caucus, string By, IReadOnlyList<string> Invited, string Purpose) : Event;

/// <summary>More parties are asked into a room; they learn of it by this.</summary>
/// <param name="Members">Who sits there already.</param>
public sealed record CaucusInvited(
    int Caucus,
    string By,
    IReadOnlyList<string> Invited,
    IReadOnlyList<string> Members,
    string Purpose
) : Event;

/// <summary>A party came into the room.</summary>
/// <param name="Members">Who sits in the room now, the newcomer included.</param>
public sealed record CaucusJoined(int Caucus, string Party, IReadOnlyList<string> Members) : Event;

/// <summary>Told to the party itself and to control alone.</summary>
public sealed record CaucusDeclined(int Caucus, string Party) : Event;

/// <summary>A party left the room.</summary>
public sealed record CaucusLeft(int Caucus, string Party) : Event;

/// <summary>The room is gone: it had no two members left, and nobody on the way.</summary>
public sealed record CaucusClosed(int Caucus) : Event;

/// <summary>From now on only the party that has the floor speaks in plenary; the list begins empty.</summary>
/// <param name="Seconds">Time of each speaker; 0 sets no limit.</param>
public sealed record SpeakersListOpened(int Seconds) : Event;

/// <summary>Everybody may speak in plenary again.</summary>
public sealed record SpeakersListClosed : Event;

/// <summary>A party is the last in the list now.</summary>
public sealed record FloorAsked(string Party, string? Person) : Event;

/// <summary>A party has the floor, and is in the list no more.</summary>
/// <param name="Until">When its time is up, on the session clock, milliseconds; null if it has no limit.</param>
public sealed record FloorGiven(string Party, long? Until) : Event;

/// <summary>A party gave up the floor or its place in the list, or its time was up.</summary>
public sealed record FloorYielded(string Party, bool ByClock) : Event;

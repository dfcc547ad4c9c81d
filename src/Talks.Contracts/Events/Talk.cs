namespace Talks.Contracts;

/// <summary>Somebody spoke in a channel.</summary>
/// <param name="Channel">As in <see cref="Say"/>; the line to control is "control/USA" for everybody who hears it, a backchannel
/// "backchannel/DPRK-USA" for both.</param>
/// <param name="Party">Null when control speaks.</param>
/// <param name="Person">Null for control and autopilots.</param>
/// <param name="Grade">Null is <c>closed</c>.</param>
public sealed record Said(string Channel, string? Party, string? Person, string Text, RecordGrade? Grade = null)
    : Event;

/// <summary>
/// Words spoken without attribution, as everybody may read them. Those who were present had them as <see cref="Said"/> just before.
/// </summary>
public sealed record WordsReported(string Channel, string Text) : Event;

/// <summary>A non-paper went from hand to hand among those of the channel: nobody's words.</summary>
/// <param name="NonPaper">Number of the non-paper, drawn so that it tells nothing of others.</param>
public sealed record NonPaperCirculated(int NonPaper, string Channel, string Text) : Event;

/// <summary>Whose a non-paper is. Told to that party and to control alone, just after.</summary>
public sealed record NonPaperOwned(int NonPaper, string Party, string? Person) : Event;

/// <summary>A party spoke for the record.</summary>
public sealed record StatementMade(string Party, string? Person, string Text) : Event;

/// <summary>A private room was opened. Told to the party that opened it and to those invited.</summary>
/// <param name="Caucus">Number of the room, drawn so that it tells nothing of other rooms.</param>
/// <param name="By">Empty where the text in force opened it, for a consultation.</param>
/// <param name="Visibility">Null is <c>secret</c>.</param>
/// <param name="Until">When it closes by itself, on the session clock, milliseconds; null if it does not.</param>
/// <param name="Members">Who sits in it from the first, where the text in force opened it; null: the party that opened it.</param>
public sealed record CaucusOpened(
    int Caucus,
    string By,
    IReadOnlyList<string> Invited,
    string Purpose,
    CaucusVisibility? Visibility = null,
    long? Until = null,
    IReadOnlyList<string>? Members = null
) : Event;

/// <summary>More parties are asked into a room; they learn of it by this.</summary>
/// <param name="Members">Who sits there already.</param>
/// <param name="Visibility">Null is <c>secret</c>.</param>
/// <param name="Until">As in <see cref="CaucusOpened"/>.</param>
public sealed record CaucusInvited(
    int Caucus,
    string By,
    IReadOnlyList<string> Invited,
    IReadOnlyList<string> Members,
    string Purpose,
    CaucusVisibility? Visibility = null,
    long? Until = null
) : Event;

/// <summary>A party came into the room. The newcomer learns from it what those inside know.</summary>
/// <param name="Members">Who sits in the room now, the newcomer included.</param>
/// <param name="By">Who opened it; null or empty in sessions of old, and where the text in force did.</param>
/// <param name="Purpose">Null as <paramref name="By"/>.</param>
/// <param name="Visibility">Null is <c>secret</c>.</param>
/// <param name="Until">As in <see cref="CaucusOpened"/>.</param>
public sealed record CaucusJoined(
    int Caucus,
    string Party,
    IReadOnlyList<string> Members,
    string? By = null,
    string? Purpose = null,
    CaucusVisibility? Visibility = null,
    long? Until = null
) : Event;

/// <summary>How a room that is no secret stands, as everybody may know it, spectators too. It replaces the notice before.</summary>
/// <param name="Members">Empty where only its existence is known.</param>
/// <param name="Purpose">Empty unless the door is open.</param>
/// <param name="Until">When it closes by itself; null unless the door is open.</param>
public sealed record CaucusNoticed(
    int Caucus,
    CaucusVisibility Visibility,
    IReadOnlyList<string> Members,
    string Purpose,
    long? Until
) : Event;

/// <summary>A party asks to be let in. Told to those inside and to itself.</summary>
public sealed record CaucusKnocked(int Caucus, string Party) : Event;

/// <summary>A party that knocked was turned away, or went.</summary>
public sealed record KnockDeclined(int Caucus, string Party) : Event;

/// <summary>The room closes by itself at another time.</summary>
/// <param name="Until">On the session clock, milliseconds.</param>
public sealed record CaucusExtended(int Caucus, long Until) : Event;

/// <summary>The text of a room or a working group reads so from now on. Told to its members. Brackets fall where it reads
/// otherwise; whoever wrote it agrees to it, unless brackets of its own are left, and nobody else yet.</summary>
/// <param name="Channel">"caucus/3" or "group/energy".</param>
/// <param name="Revision">1 when begun, one more with each change.</param>
public sealed record TextWritten(
    string Channel,
    int Revision,
    string Party,
    string? Person,
    string Title,
    Package Package
) : Event;

/// <summary>The text of a room as a newcomer finds it. Told to the newcomer.</summary>
/// <param name="Party">Who changed it last.</param>
/// <param name="Agreed">Parties that agree to it as it stands.</param>
/// <param name="Brackets">What stands in brackets, in the order in which it was put there; null if nothing does.</param>
public sealed record TextShown(
    string Channel,
    int Revision,
    string Party,
    string Title,
    Package Package,
    IReadOnlyList<string> Agreed,
    IReadOnlyList<Bracket>? Brackets = null
) : Event;

/// <summary>A party agrees to a text as it stands.</summary>
public sealed record TextAgreed(string Channel, int Revision, string Party, string? Person) : Event;

/// <summary>A part of the text of a room or a working group stands in brackets; the party that put them there agrees to the text no more.</summary>
/// <param name="Person">Null for an autopilot.</param>
public sealed record TextBracketed(string Channel, int Revision, string? Person, Bracket Bracket) : Event;

/// <summary>A party took its brackets off a text of a room or a working group, or agreed to it.</summary>
public sealed record TextUnbracketed(string Channel, string Party, string? Issue, string? Commitment) : Event;

/// <summary>A working group brought its text before the plenary. Told to everyone at the table.</summary>
/// <param name="By">The party that changed the text last.</param>
/// <param name="Agreed">Members that agree to it; the others reserve their position.</param>
/// <param name="Brackets">What members have left in brackets; null if nothing.</param>
public sealed record TextReported(
    string Group,
    int Revision,
    string By,
    Package Package,
    IReadOnlyList<string> Agreed,
    IReadOnlyList<Bracket>? Brackets = null
) : Event;

/// <summary>A party will reply as soon as the floor is free.</summary>
public sealed record ReplyClaimed(string Party, string? Person) : Event;

/// <summary>Told to the party itself and to control alone.</summary>
public sealed record CaucusDeclined(int Caucus, string Party) : Event;

/// <summary>A party left the room.</summary>
public sealed record CaucusLeft(int Caucus, string Party) : Event;

/// <summary>The room is gone: it had no two members left, and nobody on the way; or its time was up. Told to all who knew of it.</summary>
public sealed record CaucusClosed(int Caucus, bool? ByClock = null) : Event;

/// <summary>From now on only the party that has the floor speaks in plenary; the list begins empty.</summary>
/// <param name="Seconds">Time of each speaker; 0 sets no limit.</param>
public sealed record SpeakersListOpened(int Seconds) : Event;

/// <summary>Everybody may speak in plenary again.</summary>
public sealed record SpeakersListClosed : Event;

/// <summary>A party is the last in the list now.</summary>
public sealed record FloorAsked(string Party, string? Person) : Event;

/// <summary>A party has the floor, and is in the list no more.</summary>
/// <param name="Until">When its time is up, on the session clock, milliseconds; null if it has no limit.</param>
/// <param name="Reply">True: to reply.</param>
public sealed record FloorGiven(string Party, long? Until, bool? Reply = null) : Event;

/// <summary>A party gave up the floor or its place in the list, or its time was up.</summary>
public sealed record FloorYielded(string Party, bool ByClock) : Event;

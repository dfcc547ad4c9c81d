namespace Talks.Rules.Sessions;

public sealed record Said(
    string Channel,
    string? Party,
    string? Person,
    string Text,
    RecordGrade Grade = RecordGrade.Closed
) : SessionEvent;

/// <summary>Words spoken without attribution, as everybody may read them.</summary>
public sealed record WordsReported(string Channel, string Text) : SessionEvent;

/// <summary>Words that are nobody's.</summary>
/// <param name="NonPaper">Drawn, so that it tells nothing of others.</param>
public sealed record NonPaperCirculated(int NonPaper, string Channel, string Text) : SessionEvent;

/// <summary>Whose a non-paper is. For that party alone.</summary>
public sealed record NonPaperOwned(int NonPaper, string Party, string? Person) : SessionEvent;

public sealed record StatementMade(string Party, string? Person, string Text) : SessionEvent;

/// <param name="Seconds">Time of each speaker; 0 sets no limit.</param>
public sealed record SpeakersListOpened(int Seconds) : SessionEvent;

public sealed record SpeakersListClosed : SessionEvent;

public sealed record FloorAsked(string Party, string? Person) : SessionEvent;

/// <param name="Until">When its time is up, on the session clock; null if it has no limit.</param>
/// <param name="Reply">True: to reply, not to speak in its turn.</param>
public sealed record FloorGiven(string Party, long? Until, bool Reply = false) : SessionEvent;

/// <summary>A party will reply as soon as the floor is free, before those on the list.</summary>
public sealed record ReplyClaimed(string Party, string? Person) : SessionEvent;

/// <summary>A party gave up the floor or its place in the list, or its time was up.</summary>
public sealed record FloorYielded(string Party, bool ByClock) : SessionEvent;

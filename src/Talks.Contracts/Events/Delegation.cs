namespace Talks.Contracts;

/// <summary>What the party is after. Always the first frame of "delegation/...".</summary>
public sealed record PositionAssigned(Position Position) : Event;

/// <summary>A draft was begun, at revision 1.</summary>
public sealed record DraftOpened(int Draft, string Person, string Title, Package Package, int? BasedOn) : Event;

/// <summary>A draft was changed as a whole.</summary>
/// <param name="Revision">Rises by one with every change; a new draft has revision 1.</param>
public sealed record DraftRevised(int Draft, int Revision, string Person, string Title, Package Package) : Event;

/// <summary>A draft was thrown away.</summary>
public sealed record DraftDiscarded(int Draft, string Person) : Event;

/// <summary>A memo lies before the head, at revision 1.</summary>
/// <param name="Number">Of the memo in this delegation.</param>
public sealed record MemoLaid(int Number, string Person, Memo Memo) : Event;

/// <summary>A memo was changed, and lies before the head again.</summary>
/// <param name="Revision">Rises by one with every change.</param>
public sealed record MemoRevised(int Number, int Revision, string Person, Memo Memo) : Event;

/// <summary>A memo came back to be mended.</summary>
public sealed record MemoReturned(int Number, string Person, string Comment) : Event;

/// <summary>A memo was taken away.</summary>
public sealed record MemoWithdrawn(int Number, string Person) : Event;

/// <summary>A memo has left the delegation: the statement is made, the vote cast, the text tabled.</summary>
public sealed record MemoReleased(int Number, string Person) : Event;

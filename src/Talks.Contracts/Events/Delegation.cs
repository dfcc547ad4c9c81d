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

namespace Talks.Contracts;

/// <summary>Always the first frame of "delegation/...".</summary>
public sealed record PositionAssigned(Position Position) : Event;

public sealed record DraftOpened(int Draft, string Person, string Title, Package Package, int? BasedOn) : Event;

/// <param name="Revision">Rises by one with every change; a new draft has revision 1.</param>
public sealed record DraftRevised(int Draft, int Revision, string Person, string Title, Package Package) : Event;

public sealed record DraftDiscarded(int Draft, string Person) : Event;

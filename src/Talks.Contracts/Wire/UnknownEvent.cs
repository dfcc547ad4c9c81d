namespace Talks.Contracts.Wire;

/// <summary>
/// An event of a newer server, whose <c>type</c> this contract does not hold. It is read so that it keeps its number in the feed,
/// and never written.
/// </summary>
public sealed record UnknownEvent(string Type) : Event;

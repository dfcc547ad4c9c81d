namespace Talks.Grains;

/// <summary>A command as it comes to a session, and from whom.</summary>
/// <param name="CommandId">The caller's own.</param>
/// <param name="Repeated">Whether another copy of it may have been sent, and may come yet.</param>
public sealed record Spoken(Caller Caller, string CommandId, Contracts.Command Command, bool Repeated = false);

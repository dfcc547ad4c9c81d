namespace Talks.Rules.Sessions;

/// <summary>Something that took place in a session, and who learns of it.</summary>
/// <param name="At">Milliseconds since 1970 UTC; never earlier than the fact before it.</param>
/// <param name="Clock">The session clock then, milliseconds.</param>
public sealed record Fact(long At, long Clock, Audience Audience, SessionEvent Event);

namespace Talks.Contracts;

/// <summary>
/// A run of one feed. Accept it if <paramref name="After"/> is the last number held, then hold the last frame's;
/// anything else means: follow again from the last number held.
/// </summary>
public sealed record FeedBatch(string Feed, long After, IReadOnlyList<Frame> Frames);

/// <param name="Seq">1, 2, 3 ... in its feed, without gaps.</param>
/// <param name="At">When it became true, milliseconds since 1970 UTC.</param>
/// <param name="Clock">The session clock then, milliseconds; it stands still while the session is paused. 0 in "delegation/...".</param>
public sealed record Frame(long Seq, long At, long Clock, Event Event);

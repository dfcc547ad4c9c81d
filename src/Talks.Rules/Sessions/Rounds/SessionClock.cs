namespace Talks.Rules.Sessions.Rounds;

/// <summary>
/// The session's own clock, in milliseconds from convening. It stands still while the session is paused, so a deadline
/// written as an offset on it is shifted by every pause without being touched.
/// </summary>
/// <param name="Anchor">Instant (milliseconds since 1970 UTC) at which the clock last started or stopped.</param>
/// <param name="Offset">What the clock showed then.</param>
public sealed record SessionClock(long Anchor, long Offset, bool Running)
{
    /// <summary>What the clock shows at an instant; an instant before the anchor counts as the anchor.</summary>
    public long Read(long now) => Running ? Offset + Math.Max(0, now - Anchor) : Offset;

    /// <summary>The instant at which the clock will show an offset; null while it stands still.</summary>
    public long? InstantOf(long offset) => Running ? Anchor + Math.Max(0, offset - Offset) : null;

    public SessionClock Stop(long now) => new(now, Read(now), false);

    public SessionClock Start(long now) => new(now, Offset, true);
}

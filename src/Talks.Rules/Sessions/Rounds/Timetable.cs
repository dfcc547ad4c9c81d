namespace Talks.Rules.Sessions.Rounds;

/// <summary>Which round it is, and what falls due next on the session clock.</summary>
/// <param name="Round">The last round opened; 0 before the first.</param>
/// <param name="Deadline">When the open round closes; meaningless while none is open.</param>
/// <param name="NextOpens">When the next round opens by itself; null if control opens it.</param>
public sealed record Timetable(int Round, bool Open, long Deadline, long? NextOpens)
{
    /// <summary>The next moment on the session clock at which something happens by itself.</summary>
    public long? Due => Open ? Deadline : NextOpens;

    public Timetable After(Fact fact, Pace pace, int rounds) =>
        fact.Event switch
        {
            SessionConvened { Pace: Pace.Automatic } => this with { NextOpens = Limits.IntervalBetweenRounds },
            RoundOpened e => new(e.Round, true, e.Deadline, null),
            RoundExtended e => this with { Deadline = e.Deadline },
            RoundClosed => this with
            {
                Open = false,
                NextOpens = pace is Pace.Automatic && Round < rounds ? fact.Clock + Limits.IntervalBetweenRounds : null,
            },
            SessionEnded => this with { Open = false, NextOpens = null },
            _ => this,
        };
}

using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>The session clock at a moment, from which any later reading follows. Milliseconds; <paramref name="At"/> since 1970 UTC.</summary>
public sealed record ClockReading(long At, long Clock, bool Running)
{
    public static ClockReading None { get; } = new(0, 0, false);

    /// <param name="now">By the server's wall clock, milliseconds since 1970 UTC.</param>
    public long Read(long now) => Running ? Clock + Math.Max(0, now - At) : Clock;
}

/// <param name="Deadline">On the session clock, milliseconds.</param>
/// <param name="ClosedAt">Milliseconds since 1970 UTC; null while it is open.</param>
public sealed record Round(int Number, string Label, string Kind, long OpenedAt, long Deadline, long? ClosedAt);

/// <summary>A moment that control marked to come back to; control alone knows of it.</summary>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="Clock">On the session clock, milliseconds.</param>
public sealed record Moment(long At, long Clock, string Note);

static class Timekeeping
{
    public static SessionView Timed(this SessionView view, Frame frame)
    {
        view = view with { Clock = Read(view.Clock, frame) };
        return frame.Event switch
        {
            SessionConvened e => view with { Session = e.Session, Title = e.Title, Agenda = e.Agenda, Pace = e.Pace },
            RoundOpened e => view with
            {
                Rounds = view.Rounds.Add(new(e.Round, e.Label, e.Kind, frame.At, e.Deadline, null)),
            },
            RoundExtended e => view.Change(e.Round, round => round with { Deadline = e.Deadline }),
            RoundClosed e => view.Change(e.Round, round => round with { ClosedAt = frame.At }),
            SessionEnded e => view with { Ended = e.Reason },
            MomentMarked e => view with { Moments = view.Moments.Add(new(frame.At, frame.Clock, e.Note)) },
            EmbargoSet e => view with { Embargo = e.Embargo, EmbargoSeconds = e.Seconds },
            _ => view,
        };
    }

    static ClockReading Read(ClockReading before, Frame frame)
    {
        // Frames of two feeds cross each other: a later reading is never replaced by an older one.
        if (frame.At < before.At)
            return before;
        var running = frame.Event switch
        {
            SessionConvened or SessionResumed => true,
            SessionPaused or SessionEnded => false,
            _ => before.Running,
        };
        return new(frame.At, frame.Clock, running);
    }

    static SessionView Change(this SessionView view, int number, Func<Round, Round> change)
    {
        var index = view.Rounds.FindIndex(round => round.Number == number);
        return index < 0 ? view : view with { Rounds = view.Rounds.SetItem(index, change(view.Rounds[index])) };
    }
}

namespace Talks.Simulation;

/// <summary>One machine's clocks: the wall clock can be set, the monotonic one goes on.</summary>
/// <param name="life">The process that runs on it now: its timers end with it.</param>
sealed class MachineClock(Timeline time, Func<Life> life) : TimeProvider
{
    static readonly DateTimeOffset Beginning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Milliseconds by which somebody has set the wall clock forward.</summary>
    public long Set { get; set; }

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => time.Now;

    public override DateTimeOffset GetUtcNow() => Beginning.AddMilliseconds(time.Now + Set);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var mine = life();
        Alarm? alarm = null;
        alarm = new(
            time,
            () =>
            {
                if (mine.Over)
                    alarm!.Dispose();
                mine.Do(() => callback(state));
            }
        );
        alarm.Change(dueTime, period);
        return alarm;
    }

    sealed class Alarm(Timeline time, Action ring) : ITimer
    {
        int set;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Await(++set, dueTime, period);
            return true;
        }

        public void Dispose() => set++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        void Await(int mine, TimeSpan wait, TimeSpan period)
        {
            if (wait != Timeout.InfiniteTimeSpan)
                time.After((long)Math.Ceiling(wait.TotalMilliseconds), () => Ring(mine, period));
        }

        void Ring(int mine, TimeSpan period)
        {
            if (mine != set)
                return;
            Await(mine, period, period);
            ring();
        }
    }
}

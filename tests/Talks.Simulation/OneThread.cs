namespace Talks.Simulation;

/// <summary>
/// Whatever code awaits goes on when the timeline says so, on its one thread: .NET would hand all but one of those who wait for
/// one answer to the thread pool.
/// </summary>
/// <param name="turn">Takes a turn of whoever awaits.</param>
sealed class OneThread(Timeline time, Action<Action> turn) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => time.After(0, () => turn(() => d(state)));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>What the act awaits belongs to this one.</summary>
    public void Within(Action act) => Within(this, act);

    /// <summary>Code that wants no context goes on at once and in place, as it would not beside one.</summary>
    public static void Without(Action act) => Within(null, act);

    static void Within(SynchronizationContext? here, Action act)
    {
        var outside = Current;
        SetSynchronizationContext(here);
        try
        {
            act();
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }
}

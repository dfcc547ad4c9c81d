namespace Talks.Simulation;

/// <summary>
/// One process, from its start to its end. What is for it happens while it runs, waits while it is frozen, and is nothing once it is
/// over; so it is with what its own code awaits.
/// </summary>
sealed class Life
{
    readonly Queue<Action> waiting = new();
    readonly OneThread turns;
    readonly Action afterwards;

    /// <param name="afterwards">Done after whatever it does.</param>
    public Life(Timeline time, Action afterwards)
    {
        this.afterwards = afterwards;
        turns = new(time, Do);
    }

    public bool Over { get; private set; }

    public bool Frozen { get; private set; }

    public void Do(Action act)
    {
        if (Over)
            return;
        if (Frozen)
        {
            waiting.Enqueue(act);
            return;
        }
        turns.Within(() =>
        {
            act();
            afterwards();
        });
    }

    public void End() => Over = true;

    public void Freeze() => Frozen = true;

    public void Thaw()
    {
        Frozen = false;
        while (!Frozen && waiting.TryDequeue(out var act))
            Do(act);
    }
}

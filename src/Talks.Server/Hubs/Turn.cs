namespace Talks.Server.Hubs;

/// <summary>
/// Lets one at a time do something, the others in some order after it. A semaphore that is only made when somebody has to wait: there is
/// one for each connection, and hardly anybody waits.
/// </summary>
/// <remarks>A wait cannot be given up: whoever has the turn passes it on, also when what it does fails.</remarks>
sealed class Turn
{
    /// <summary>Who has the turn and who wait for it.</summary>
    int takers;
    SemaphoreSlim? passed;

    /// <returns>False if another has it: then it is not taken.</returns>
    public bool TryTake() => Interlocked.CompareExchange(ref takers, 1, 0) == 0;

    public Task Take() => Interlocked.Increment(ref takers) == 1 ? Task.CompletedTask : Passed.WaitAsync();

    /// <summary>To be called by whoever has the turn, once.</summary>
    public void Pass()
    {
        if (Interlocked.Decrement(ref takers) > 0)
            Passed.Release();
    }

    SemaphoreSlim Passed => LazyInitializer.EnsureInitialized(ref passed, () => new SemaphoreSlim(0));
}

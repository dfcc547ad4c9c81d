namespace Talks.Grains;

/// <summary>Sums that take seconds, for all sessions of this server: the talks come first.</summary>
static class Reckoning
{
    static readonly SemaphoreSlim Slots = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Runs beside the turns of grains, when its turn has come.</summary>
    public static async Task<T> Of<T>(Func<T> sum)
    {
        await Slots.WaitAsync();
        try
        {
            return await Task.Run(sum);
        }
        finally
        {
            Slots.Release();
        }
    }
}

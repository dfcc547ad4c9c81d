using Talks.Grains;
using Talks.Storage;

namespace Talks.Server.Hubs;

/// <summary>
/// Asks a grain again while it moves: its server died, or it starts over from the journal. Only for what may be repeated:
/// questions, and commands that carry an id.
/// </summary>
public sealed class Patience(TimeProvider time)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="wornOut">What to answer where there was none for <see cref="ServerLimits.Patience"/>; null: that is an exception.</param>
    /// <exception cref="WornOutException">There was no answer for <see cref="ServerLimits.Patience"/>.</exception>
    public async Task<T> Ask<T>(Func<Task<T>> ask, Func<T>? wornOut = null)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception failure) when (Passes(failure))
            {
                if (time.GetElapsedTime(began) > ServerLimits.Patience)
                    return wornOut is null ? throw new WornOutException(failure) : wornOut();
                await Task.Delay(Pause, time);
            }
        }
    }

    /// <inheritdoc cref="Ask{T}(Func{Task{T}}, Func{T})"/>
    public Task<bool> Ask(Func<Task> ask) =>
        Ask(async () =>
        {
            await ask();
            return true;
        });

    /// <summary>Whether it may be better in a moment.</summary>
    public static bool Passes(Exception failure) =>
        failure is LogLostException or JournalUnavailableException or OrleansException or TimeoutException;
}

/// <summary>A grain gave no answer for longer than anybody should wait.</summary>
public sealed class WornOutException(Exception last)
    : Exception($"No answer for {ServerLimits.Patience.TotalSeconds} s: {last.Message}", last);

using System.Diagnostics;

namespace Talks.Cli.Load;

/// <summary>Who says something when: at even intervals, in turn over sessions and their delegates, whether the server keeps up or not.</summary>
/// <remarks>
/// What is late is late from the moment it was due, also when the generator itself was held up: nobody's wait is left out.
/// </remarks>
static class Arrivals
{
    static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(1);

    public static async Task Run(IReadOnlyList<Table> tables, double perSecond, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        var interval = Stopwatch.Frequency / perSecond;
        var sends = new List<Task>();
        for (long n = 0; !stop.IsCancellationRequested; n++)
        {
            var due = begun + (long)(n * interval);
            while (Stopwatch.GetTimestamp() < due && !stop.IsCancellationRequested)
                await Task.Delay(Nap, CancellationToken.None);
            var table = tables[(int)(n % tables.Count)];
            sends.Add(table.Delegates[(int)(n / tables.Count % table.Delegates.Count)].Say(due));
            if (sends.Count > 10_000)
                sends.RemoveAll(send => send.IsCompletedSuccessfully);
        }
        await Task.WhenAll(sends);
    }
}

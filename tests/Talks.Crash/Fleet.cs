using System.Diagnostics;
using Talks.Client;
using Talks.Contracts;

namespace Talks.Crash;

/// <summary>Sessions under way on the cluster: each with control, two delegates and a spectator, on different servers.</summary>
sealed class Fleet : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly CancellationTokenSource enough = new();

    Task[] talking = [];

    Fleet(IReadOnlyList<Voice> voices) => Voices = voices;

    public IReadOnlyList<Voice> Voices { get; }

    public IEnumerable<string> Sessions => Voices.Select(v => v.Session).Distinct();

    public static async Task<Fleet> Launch(IReadOnlyList<Node> nodes, int sessions)
    {
        var voices = new List<Voice>();
        for (var i = 0; i < sessions; i++)
        {
            using var http = new HttpClient { BaseAddress = nodes[i % nodes.Count].Url };
            var wish = new CreateSession("six-party-2021", $"Crash {i}", MinutesPerRound: 1, Pace: Pace.Automatic);
            var created = await Insist(() => new TalksHttp(http).CreateSession(wish));
            Uri[] From(int first) =>
                [.. Enumerable.Range(0, nodes.Count).Select(n => nodes[(first + n) % nodes.Count].Url)];
            voices.Add(await Voice.Open($"control {i}", From(i), "", created.ControlToken));
            var seat = 1;
            foreach (var code in created.Codes.Where(c => c.Party is "USA" or "DPRK" or null))
                voices.Add(await Voice.Open($"{code.Party ?? "gallery"} {i}", From(i + seat++), code.Code, null));
        }
        return new(voices);
    }

    /// <summary>Asks until there is an answer other than "not now": the blows before may not be overcome yet.</summary>
    /// <exception cref="TimeoutException">There was none for <see cref="Patience"/>.</exception>
    public static async Task<T> Insist<T>(Func<Task<Reply<T>>> ask)
        where T : class
    {
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Patience; await Task.Delay(Pause))
            try
            {
                if (await ask() is var reply && reply.Refusal is not { Code: RefusalCode.Unavailable })
                    return reply.Value ?? throw new InvalidOperationException(reply.Refusal!.Text);
            }
            catch (LineLostException)
            {
                // Unknown: ask again.
            }
        throw new TimeoutException($"The cluster began nothing for {Patience.TotalSeconds} s.");
    }

    public void Talk() =>
        talking = [.. Voices.Where(v => !v.IsGallery).Select(v => Task.Run(() => v.Talk(enough.Token)))];

    public async Task Hush()
    {
        await enough.CancelAsync();
        await Task.WhenAll(talking);
    }

    /// <summary>Ends the sessions, so that they are no burden to those that come after.</summary>
    public Task End() => Task.WhenAll(Voices.Where(v => v.IsControl).Select(v => v.End()));

    /// <summary>Waits until every client has its line and its answers again.</summary>
    /// <exception cref="TimeoutException">Some client waited in vain.</exception>
    public async Task Recovered(long since, TimeSpan patience)
    {
        var well = await Task.WhenAll(Voices.Select(v => v.Well(since, patience)));
        if (well.Contains(false))
            throw new TimeoutException(
                $"After {patience.TotalSeconds} s still without a line or an answer: "
                    + string.Join(", ", Voices.Where((_, i) => !well[i]).Select(v => v.Name))
            );
    }

    public async ValueTask DisposeAsync()
    {
        await Hush();
        foreach (var voice in Voices)
            await voice.DisposeAsync();
        enough.Dispose();
    }
}

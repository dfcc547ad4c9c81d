using Talks.Client;
using Talks.Contracts;

namespace Talks.Cli.Load;

/// <summary>One session under load, with everybody who sits at it.</summary>
sealed class Table(IReadOnlyList<Listener> delegates, IReadOnlyList<Listener> spectators) : IAsyncDisposable
{
    /// <summary>The longest a round may be, so that none closes during a run.</summary>
    const int RoundMinutes = 240;

    public IReadOnlyList<Listener> Delegates => delegates;

    public IEnumerable<Listener> All => delegates.Concat(spectators);

    /// <summary>Things said at this table that were accepted.</summary>
    public long Agreed => delegates.Sum(d => d.Agreed);

    /// <exception cref="LoadException">The server refused something.</exception>
    public static async Task<Table> Lay(Uri server, HttpClient http, Workload load, Tally tally, CancellationToken stop)
    {
        var created = Accepted(
            await new TalksHttp(http).CreateSession(new("six-party-2021", "Load"), stop),
            "start a session"
        );
        await using (
            var control = Accepted(
                await TalksConnection.Enter(server, created.ControlToken, cancellation: stop),
                "enter as control"
            )
        )
        {
            var opened = await control.Submit(new OpenRound(RoundMinutes), stop);
            if (!opened.Accepted)
                throw new LoadException($"The round was not opened: {opened.Refusal!.Text}");
        }
        var parties = created.Codes.Where(c => c.Party is not null).Take(load.Delegates).ToList();
        if (parties.Count < load.Delegates)
            throw new LoadException($"The six-party talks seat {parties.Count} parties, not {load.Delegates}.");
        var gallery = created.Codes.Single(c => c.Party is null).Code;
        var delegates = await Task.WhenAll(parties.Select(c => Seat(c.Code)));
        var spectators = new List<Listener>();
        // A few at a time: opening thousands of connections at once would be another workload.
        foreach (var some in Enumerable.Range(0, load.Spectators).Chunk(16))
            spectators.AddRange(await Task.WhenAll(some.Select(_ => Seat(gallery))));
        return new(delegates, spectators);

        async Task<Listener> Seat(string code)
        {
            var listener = new Listener(tally, load.Bytes);
            await listener.Sit(server, new(code, "Load", null), stop);
            return listener;
        }
    }

    /// <summary>Everything said was answered, and everybody heard everything.</summary>
    public bool IsComplete => delegates.All(d => d.IsQuiet) && All.All(l => l.Heard >= Agreed);

    /// <summary>Things accepted that somebody was not given, and things given twice, over all who listen.</summary>
    public long Wrong => All.Sum(l => Math.Abs(l.Heard - Agreed));

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in All)
            await listener.DisposeAsync();
    }

    static T Accepted<T>(Reply<T> reply, string what)
        where T : class =>
        reply.Value ?? throw new LoadException($"The server would not {what}: {reply.Refusal!.Text}");
}

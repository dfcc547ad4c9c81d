using Talks.Contracts;
using Talks.Grains.Relay;
using Talks.Storage;

namespace Talks.Grains.Doors;

/// <summary>See <see cref="IDoorGrain"/>.</summary>
public sealed class DoorGrain(IJournal journal, IRelay relay, TimeProvider time) : Grain, IDoorGrain
{
    readonly ActivationClock clock = new(time);
    Log<DoorFact> log = null!;
    Door door = Door.Untouched;

    string Stream => Streams.Door(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        log = new(journal, Stream);
        foreach (var (fact, _) in await log.Open(_ => DeactivateOnIdle()))
            door = door.After(fact.Event);
    }

    public Task<IReadOnlyDictionary<string, Terms>> Look() =>
        Task.FromResult<IReadOnlyDictionary<string, Terms>>(
            door.Ways.ToDictionary(
                w => w.Key,
                w => new Terms(w.Value.Number, w.Value.Expires, w.Value.Places, w.Value.Guests.Count)
            )
        );

    public Task<int> Number(string way) => Task.FromResult(door[way].Number);

    public async Task Issue(CodeIssued wish)
    {
        if (door[wish.Way].Number < wish.Number || !door.Ways.ContainsKey(wish.Way))
            await Keep(wish);
    }

    public async Task<Refusal?> Admit(string way, int number, string guest)
    {
        var (happened, refusal) = door.Admit(way, number, guest, clock.Now);
        if (happened is not null)
            await Keep(happened);
        return refusal;
    }

    async Task Keep(DoorEvent happened)
    {
        var kept = log.Append([new(clock.Now, happened)], f => f.At, null, null);
        var at = log.Head;
        await kept;
        door = door.After(happened);
        relay.Grown(Stream, at);
    }
}

using Talks.Storage;

namespace Talks.Grains;

/// <summary>See <see cref="ILobbyGrain"/>.</summary>
public sealed class LobbyGrain(IJournal journal) : Grain, ILobbyGrain
{
    readonly Log<Listing> log = new(journal, Streams.Lobby);
    readonly Dictionary<string, CodeHolder> codes = [];
    readonly HashSet<string> sessions = [];
    readonly Dictionary<string, List<Listing>> hosted = [];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var (listing, _) in await log.Open(_ => DeactivateOnIdle()))
            Fold(listing);
    }

    public async Task List(Listing listing)
    {
        await log.Append([listing], l => l.At, null, null);
        Fold(listing);
    }

    public Task<CodeHolder?> Find(string codeHash) => Task.FromResult(codes.GetValueOrDefault(codeHash));

    public Task<int> Count() => Task.FromResult(sessions.Count);

    public Task<Listing[]> StartedBy(string host, int most) =>
        Task.FromResult(Enumerable.Reverse(hosted.GetValueOrDefault(host, [])).Take(most).ToArray());

    void Fold(Listing listing)
    {
        if (sessions.Add(listing.Session) && listing.Host is { } host)
        {
            if (!hosted.TryGetValue(host, out var own))
                hosted[host] = own = [];
            own.Add(listing);
        }
        foreach (var (hash, party) in listing.Codes)
            codes[hash] = new(listing.Session, party.Length == 0 ? null : party, listing.Number);
    }
}

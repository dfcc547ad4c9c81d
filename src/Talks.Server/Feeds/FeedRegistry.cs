using System.Collections.Concurrent;
using Talks.Grains.Relay;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Server.Hubs;
using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>The streams this server has listeners for. Hints for any other stream are let go.</summary>
public sealed class FeedRegistry(IJournal journal, Connections connections) : IRelay
{
    readonly ConcurrentDictionary<string, SessionTail> sessions = new();
    readonly ConcurrentDictionary<(string, string), DelegationTail> delegations = new();

    public async Task<IFeed> Session(string session, Viewer viewer)
    {
        var tail = sessions.GetOrAdd(session, id => new(journal, id, left => connections.Dismiss(id, left.Person)));
        await tail.CatchUp();
        return tail.For(viewer);
    }

    public async Task<IFeed> Delegation(string session, string party)
    {
        var tail = delegations.GetOrAdd((session, party), key => new(journal, key.Item1, key.Item2));
        await tail.CatchUp();
        return tail;
    }

    /// <summary>Forgets the streams of sessions nobody is connected to.</summary>
    public void Trim()
    {
        foreach (var session in sessions.Keys.Where(s => !connections.Any(s)))
            sessions.TryRemove(session, out _);
        foreach (var key in delegations.Keys.Where(k => !connections.Any(k.Item1)))
            delegations.TryRemove(key, out _);
    }

    void IRelay.Post(string session, long first, IReadOnlyList<Fact> facts)
    {
        if (sessions.TryGetValue(session, out var tail))
            tail.Hint(first, facts);
    }

    void IRelay.Post(string session, string party, long first, IReadOnlyList<DelegationFact> facts)
    {
        if (delegations.TryGetValue((session, party), out var tail))
            tail.Hint(first, facts);
    }
}

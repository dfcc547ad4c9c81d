using System.Collections.Concurrent;
using Talks.Grains;
using Talks.Grains.Relay;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Server.Access.SignIns;
using Talks.Server.Hubs;
using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>The streams this server has listeners for. Hints for any other stream are let go.</summary>
public sealed class FeedRegistry(IJournal journal, Connections connections, EndedSignIns ended, TimeProvider time)
    : IRelay,
        IEar
{
    readonly ConcurrentDictionary<string, SessionTail> sessions = new();
    readonly ConcurrentDictionary<(string Session, string Party), DelegationTail> delegations = new();
    readonly ConcurrentDictionary<string, DoorTail> doors = new();

    /// <summary>How many sessions somebody here listens to.</summary>
    public int Sessions() => sessions.Count;

    /// <summary>Names of the streams that somebody here listens to.</summary>
    public IEnumerable<string> Followed =>
        sessions
            .Keys.Select(Streams.Session)
            .Concat(delegations.Keys.Select(key => Streams.Delegation(key.Session, key.Party)))
            .Concat(doors.Keys.Select(Streams.Door))
            .Concat(ended.Followed);

    public async Task<IFeed> Session(string session, Viewer viewer)
    {
        var tail = Known(session);
        await tail.CatchUp();
        return tail.For(viewer);
    }

    SessionTail Known(string session) =>
        sessions.GetOrAdd(session, id => new(journal, id, left => connections.Dismiss(id, left.Person), time));

    /// <summary>Heeds what happens at a session's door, and who loses a seat, for as long as somebody is connected to it.</summary>
    public async Task Watch(string session)
    {
        if (!sessions.ContainsKey(session))
            await Known(session).CatchUp();
        if (doors.TryGetValue(session, out var known))
        {
            known.Repeat();
            return;
        }
        var door = new DoorTail(
            journal,
            session,
            issued => connections.Dismiss(session, issued.Way, issued.Number),
            time
        );
        await doors.GetOrAdd(session, door).CatchUp();
    }

    public async Task<IFeed> Delegation(string session, string party)
    {
        var tail = delegations.GetOrAdd((session, party), key => new(journal, key.Session, key.Party, time));
        await tail.CatchUp();
        return tail;
    }

    /// <summary>Forgets the streams of sessions nobody is connected to.</summary>
    public void Trim()
    {
        var connected = connections.Sessions;
        foreach (var session in sessions.Keys.Where(s => !connected.Contains(s)))
            sessions.TryRemove(session, out _);
        foreach (var session in doors.Keys.Where(s => !connected.Contains(s)))
            doors.TryRemove(session, out _);
        foreach (var key in delegations.Keys.Where(k => !connected.Contains(k.Session)))
            delegations.TryRemove(key, out _);
    }

    public void Grown(string stream, long head)
    {
        if (Streams.SessionOf(stream) is { } session)
            sessions.GetValueOrDefault(session)?.Hint(head);
        else if (Streams.DelegationOf(stream) is { } key)
            delegations.GetValueOrDefault(key)?.Hint(head);
        else if (Streams.DoorOf(stream) is { } door)
            doors.GetValueOrDefault(door)?.Hint(head);
        else if (stream == Streams.SignIns)
            ended.Hint(head);
    }

    void IRelay.Post(string session, long first, IReadOnlyList<Fact> facts) =>
        sessions.GetValueOrDefault(session)?.Hint(first, facts);

    void IRelay.Post(string session, string party, long first, IReadOnlyList<DelegationFact> facts) =>
        delegations.GetValueOrDefault((session, party))?.Hint(first, facts);
}

using System.Collections.Concurrent;
using Orleans.Runtime.Services;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;

namespace Talks.Grains.Relay;

/// <summary>
/// Posts on this server at once, and tells every other server how far the stream has grown: they read the rest from the
/// journal, so that no secret travels twice. At most one message is on its way to a server; what happens meanwhile waits
/// for the next one and is told in it.
/// </summary>
public sealed class ClusterRelay(IRelay here, IServiceProvider services, ISiloStatusOracle silos) : IRelay
{
    readonly Line line = new(services);
    readonly ConcurrentDictionary<SiloAddress, Outbox> outboxes = new();

    public void Post(string session, long first, IReadOnlyList<Fact> facts)
    {
        here.Post(session, first, facts);
        Tell(Streams.Session(session), first + facts.Count - 1);
    }

    public void Post(string session, string party, long first, IReadOnlyList<DelegationFact> facts)
    {
        here.Post(session, party, first, facts);
        Tell(Streams.Delegation(session, party), first + facts.Count - 1);
    }

    public void Grown(string stream, long head)
    {
        here.Grown(stream, head);
        Tell(stream, head);
    }

    void Tell(string stream, long head)
    {
        var active = silos.GetApproximateSiloStatuses(onlyActive: true);
        foreach (var silo in active.Keys)
            if (!silo.Equals(silos.SiloAddress))
                outboxes.GetOrAdd(silo, to => new(() => line.To(to))).Put(stream, head);
        if (outboxes.Count >= active.Count)
            foreach (var gone in outboxes.Keys.Where(s => !active.ContainsKey(s)))
                outboxes.TryRemove(gone, out _);
    }

    sealed class Line(IServiceProvider services) : GrainServiceClient<IListening>(services)
    {
        public IListening To(SiloAddress silo) => GetGrainService(silo);
    }
}

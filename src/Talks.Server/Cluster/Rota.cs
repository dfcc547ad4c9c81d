using System.IO.Hashing;
using System.Text;

namespace Talks.Server.Cluster;

/// <summary>
/// Shares the waking of sessions out among the servers of a cluster: rendezvous hashing, so that when one goes only its
/// share moves. While servers disagree about who is there a session may be woken twice, or a moment late; both are harmless.
/// </summary>
public sealed class Rota(ISiloStatusOracle silos)
{
    public bool IsMine(string session)
    {
        var mine = Weight(silos.SiloAddress, session);
        foreach (var silo in silos.GetApproximateSiloStatuses(onlyActive: true).Keys)
            if (!silo.Equals(silos.SiloAddress) && Weight(silo, session) > mine)
                return false;
        return true;
    }

    static ulong Weight(SiloAddress silo, string session) =>
        XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(session), silo.GetConsistentHashCode());
}

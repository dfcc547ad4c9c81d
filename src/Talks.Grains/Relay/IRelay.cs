using Talks.Rules.Delegations;
using Talks.Rules.Sessions;

namespace Talks.Grains.Relay;

/// <summary>
/// Tells the servers that have listeners what is on disk now. A hint, never the truth: it may be lost, doubled or
/// late, and whoever sees a gap reads the journal.
/// </summary>
public interface IRelay
{
    /// <param name="first">Number of the first of these facts in the session's stream.</param>
    void Post(string session, long first, IReadOnlyList<Fact> facts);

    /// <param name="first">Number of the first of these facts in the delegation's stream.</param>
    void Post(string session, string party, long first, IReadOnlyList<DelegationFact> facts);

    /// <summary>For streams that are not carried to anybody, only heeded.</summary>
    /// <param name="head">Number of the stream's last entry.</param>
    void Grown(string stream, long head);
}

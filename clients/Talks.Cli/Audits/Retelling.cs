using System.Collections.Immutable;
using Talks.Contracts.Wire;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;

namespace Talks.Cli.Audits;

/// <summary>One audience's feed, worked out anew from the facts.</summary>
/// <param name="Name">As clients follow it: public, party/ROK, delegation/ROK.</param>
/// <param name="Frames">The bytes sent, in order.</param>
sealed record Feed(string Name, ImmutableArray<Frame> Frames);

/// <param name="Bytes">As they go over the wire.</param>
/// <param name="From">The instant from which the audience may see it, milliseconds since 1970 UTC.</param>
sealed record Frame(byte[] Bytes, long From);

/// <summary>From facts to feeds, by the same rules of sight, release and wire that a server applies.</summary>
static class Retelling
{
    public static Feed Public(IEnumerable<Fact> facts)
    {
        var all = facts.ToList();
        return new(
            "public",
            [
                .. all.Where(f => Sight.Sees(new Viewer.Spectator(), f.Audience))
                    .Zip(Release.Instants(all))
                    .Select((f, i) => Told(f.First, i + 1, f.Second)),
            ]
        );
    }

    public static Feed Party(string party, IEnumerable<Fact> facts) =>
        new(
            $"party/{party}",
            [
                .. facts
                    .Where(f => Sight.Sees(new Viewer.Delegation(party), f.Audience))
                    .Select((f, i) => Told(f, i + 1, f.At)),
            ]
        );

    public static Feed Delegation(string party, IEnumerable<Rules.Delegations.DelegationFact> facts) =>
        new(
            $"delegation/{party}",
            [
                .. facts
                    .Select(f => (f.At, Told: WireEvents.Of(f.Event, party)))
                    .Where(f => f.Told is not null)
                    .Select((f, i) => new Frame(EncodedFrame.Around(i + 1, f.At, 0, WireFormat.Encode(f.Told!)), f.At)),
            ]
        );

    static Frame Told(Fact fact, long number, long from) =>
        new(EncodedFrame.Around(number, fact.At, fact.Clock, WireFormat.Encode(WireEvents.Of(fact.Event))), from);
}

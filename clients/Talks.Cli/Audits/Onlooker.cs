using Talks.Rules.Sessions;

namespace Talks.Cli.Audits;

/// <summary>Somebody who is told part of a session.</summary>
/// <param name="Tell">How its feed comes of the facts.</param>
sealed record Onlooker(Viewer Viewer, Func<IEnumerable<Fact>, Feed> Tell)
{
    /// <summary>The spectators and each party; control sees everything and is not among them.</summary>
    public static IReadOnlyList<Onlooker> All(IEnumerable<string> parties) =>
        [
            new(new Viewer.Spectator(), Retelling.Public),
            .. parties.Select(p => new Onlooker(new Viewer.Delegation(p), facts => Retelling.Party(p, facts))),
        ];
}

using System.Collections.Immutable;

namespace Talks.Rules.Sessions;

/// <summary>
/// Who learns of a fact. It is settled when the fact is decided and stored with it; control sees everything but a sealed
/// ballot, so it is never listed. A fact is seen whole or not at all.
/// </summary>
/// <param name="Spectators">True: everybody sees it, spectators included.</param>
/// <param name="Parties">The parties that see it, if not everybody.</param>
/// <param name="Sealed">True: control does not see it either. Only a secret ballot is sealed.</param>
public sealed record Audience(bool Spectators, ImmutableArray<string> Parties, bool Sealed = false)
{
    public static Audience Public { get; } = new(true, []);

    public static Audience ControlOnly { get; } = new(false, []);

    public static Audience Nobody { get; } = new(false, [], Sealed: true);

    public static Audience Of(IEnumerable<string> parties) => new(false, [.. parties.Distinct().Order()]);

    /// <summary>Whether the party's delegation sees it.</summary>
    public bool Includes(string party) => Spectators || Parties.Contains(party);
}

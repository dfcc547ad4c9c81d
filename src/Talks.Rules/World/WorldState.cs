using System.Collections.Immutable;

namespace Talks.Rules.World;

/// <summary>The world after a round. Two states are equal when every bit of them is.</summary>
/// <param name="Round">0 before the first.</param>
/// <param name="Values">In the order of the definition's variables.</param>
public sealed record WorldState(int Round, ImmutableArray<double> Values)
{
    public bool Equals(WorldState? other) =>
        other is not null && Round == other.Round && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Round);
        foreach (var value in Values)
            hash.Add(value);
        return hash.ToHashCode();
    }
}

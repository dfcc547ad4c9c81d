using Talks.Rules.Sessions;

namespace Talks.Cli.Audits;

/// <summary>
/// Replaces what an audience may not see and works its feed out anew: not one byte, size, number or instant may differ.
/// </summary>
static class Interference
{
    public static IEnumerable<Finding> In(IReadOnlyList<Fact> facts, Onlooker onlooker)
    {
        var real = onlooker.Tell(facts);
        foreach (var substitution in Substitution.All)
        {
            var other = onlooker.Tell(substitution.Apply(facts, audience => Sight.Sees(onlooker.Viewer, audience)));
            if (FirstDifference(real, other) is { } number)
                yield return new(
                    FindingKind.Interference,
                    real.Name,
                    number,
                    $"It differs when others had {substitution.Name} behind closed doors."
                );
        }
    }

    static long? FirstDifference(Feed one, Feed other)
    {
        for (var i = 0; i < Math.Max(one.Frames.Length, other.Frames.Length); i++)
            if (
                i >= one.Frames.Length
                || i >= other.Frames.Length
                || one.Frames[i].From != other.Frames[i].From
                || !one.Frames[i].Bytes.AsSpan().SequenceEqual(other.Frames[i].Bytes)
            )
                return i + 1;
        return null;
    }
}

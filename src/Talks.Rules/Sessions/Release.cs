using System.Collections.Immutable;

namespace Talks.Rules.Sessions;

/// <summary>
/// When spectators may see each public fact: a fold of the facts, so every server and every replay releases the same
/// facts at the same instants. Instants never decrease along the feed.
/// </summary>
/// <param name="Released">Instants of release of the public facts so far; <see cref="long.MaxValue"/> until the round closes.</param>
public sealed record Release(ImmutableList<long> Released, Embargo Embargo, int Seconds, bool RoundOpen)
{
    public static Release Empty { get; } = new([], Embargo.None, 0, false);

    public Release After(Fact fact)
    {
        var held = fact.Audience.Spectators ? Hold(fact.At) : this;
        return fact.Event switch
        {
            EmbargoSet { Embargo: Embargo.None } e => (held with { Embargo = e.Embargo }).Let(fact.At),
            EmbargoSet { Embargo: Embargo.Delay } e => (held with { Embargo = e.Embargo, Seconds = e.Seconds }).Let(
                fact.At + e.Seconds * 1000L
            ),
            EmbargoSet e => held with { Embargo = e.Embargo },
            RoundOpened => held with { RoundOpen = true },
            RoundClosed or SessionEnded => (Embargo is Embargo.Round ? held.Let(fact.At) : held) with
            {
                RoundOpen = false,
            },
            _ => held,
        };
    }

    Release Hold(long at)
    {
        var wanted = Embargo switch
        {
            Embargo.Delay => at + Seconds * 1000L,
            Embargo.Round when RoundOpen => long.MaxValue,
            _ => at,
        };
        var earliest = Released.IsEmpty ? 0 : Released[^1];
        return this with { Released = Released.Add(Math.Max(wanted, earliest)) };
    }

    /// <summary>Nothing held back now stays so beyond an instant.</summary>
    Release Let(long at)
    {
        var released = Released;
        for (var i = released.Count - 1; i >= 0 && released[i] > at; i--)
            released = released.SetItem(i, at);
        return this with { Released = released };
    }
}

using System.Collections.Immutable;

namespace Talks.Rules.Sessions;

/// <summary>
/// When spectators may see each public fact: a fold of the facts, so every server and every replay releases the same
/// facts at the same instants. Instants never decrease along the feed.
/// </summary>
/// <param name="Shown">How many public facts had been released when the latest of them took place: the first ones.</param>
/// <param name="Held">Instants of release of the others so far; <see cref="long.MaxValue"/> until the round closes.</param>
public sealed record Release(int Shown, ImmutableList<long> Held, Embargo Embargo, int Seconds, bool RoundOpen)
{
    public static Release Empty { get; } = new(0, [], Embargo.None, 0, false);

    public Release After(Fact fact)
    {
        var after = Told(fact);
        // What spectators may not see moves nothing for them, not even where a server's clock is behind.
        var due = fact.Audience.Spectators ? after.Due(fact.At) : 0;
        return due == 0 ? after : after with { Shown = after.Shown + due, Held = after.Held.RemoveRange(0, due) };
    }

    /// <summary>The instants at which the public facts among these are released; <see cref="long.MaxValue"/> for those held to the end.</summary>
    public static ImmutableArray<long> Instants(IEnumerable<Fact> facts)
    {
        var release = Empty;
        var instants = ImmutableArray.CreateBuilder<long>();
        foreach (var fact in facts)
        {
            var due = release.Held.GetEnumerator();
            release = release.After(fact);
            while (instants.Count < release.Shown)
                instants.Add(due.MoveNext() ? Math.Min(due.Current, fact.At) : fact.At);
        }
        instants.AddRange(release.Held);
        return instants.ToImmutable();
    }

    /// <summary>How many public facts are released at an instant, and when the next one is; <see cref="long.MaxValue"/> if that is not known.</summary>
    public (int Count, long Next) At(long now)
    {
        var due = Due(now);
        return (Shown + due, due < Held.Count ? Held[due] : long.MaxValue);
    }

    int Due(long now) => Held.IsEmpty ? 0 : Held.TakeWhile(at => at <= now).Count();

    Release Told(Fact fact)
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
        if (Held.IsEmpty && wanted <= at)
            return this with { Shown = Shown + 1 };
        var earliest = Held.IsEmpty ? 0 : Held[^1];
        return this with { Held = Held.Add(Math.Max(wanted, earliest)) };
    }

    /// <summary>Nothing held back now stays so beyond an instant.</summary>
    Release Let(long at)
    {
        var held = Held;
        for (var i = held.Count - 1; i >= 0 && held[i] > at; i--)
            held = held.SetItem(i, at);
        return this with { Held = held };
    }
}

using CsCheck;

namespace Talks.TestKit.AtRandom;

/// <summary>
/// Raw numbers from which the next act of a play is chosen. What they come to depends on the session they meet, so that
/// most moves make sense there; the numbers alone are what a failing test shrinks.
/// </summary>
/// <param name="Who">Chooses the actor.</param>
/// <param name="What">Chooses the kind of command.</param>
/// <param name="A">Chooses its first detail, and so on.</param>
/// <param name="Wait">Milliseconds since the move before; may be negative.</param>
public sealed record Move(int Who, int What, int A, int B, int C, long Wait)
{
    static readonly Gen<int> Die = Gen.Int[0, 9_999];

    /// <summary>From no time at all to hours, now and then backwards.</summary>
    static readonly Gen<long> Span = Gen.Frequency(
        (6, Gen.Const(0L)),
        (20, Gen.Long[1, 60_000]),
        (4, Gen.Long[60_000, 900_000]),
        (2, Gen.Long[-3_600_000, -1]),
        (1, Gen.Long[900_000, 20_000_000])
    );

    static readonly Gen<Move> Any = Gen.Select(
        Die,
        Die,
        Die,
        Die,
        Die,
        Span,
        (who, what, a, b, c, wait) => new Move(who, what, a, b, c, wait)
    );

    public static Gen<Move[]> Several { get; } = Any.Array[10, 84];
}

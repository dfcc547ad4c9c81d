using System.Collections.Immutable;
using CsCheck;
using Talks.Grains;
using Talks.Grains.Doors;
using Talks.Grains.SignIns;
using Talks.Rules.Delegations;
using Talks.TestKit.AtRandom;
using Talks.TestKit.Scenarios;

namespace Talks.Fuzzing;

/// <summary>Entries as the journal holds them.</summary>
static class Stored
{
    const int Plays = 20;
    const long At = 1_764_000_000_000;

    public static IReadOnlyList<byte[]> Facts { get; } =
    [.. Enumerable.Range(0, Plays).SelectMany(_ => Play.Any.Single().Facts).Select(StoredFormat.Write)];

    public static IReadOnlyList<byte[]> Delegations { get; } =
    [
        .. new DelegationEvent[]
        {
            new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)),
            new DraftOpened(1, "hanna", "First", Valley.Grand, null),
            new DraftRevised(1, 2, "adam", "Second", Valley.Modest),
            new DraftDiscarded(1, "hanna"),
            new Conferred("maria", "Too much."),
        }.Select(e => StoredFormat.Write(new DelegationFact(At, e))),
    ];

    public static IReadOnlyList<byte[]> Doors { get; } =
    [
        StoredFormat.Write(new DoorFact(At, new CodeIssued("control", 2, At, 5))),
        StoredFormat.Write(new DoorFact(At, new PlaceTaken("party/USA", 1, "a1"))),
    ];

    public static IReadOnlyList<byte[]> SignIns { get; } =
    [StoredFormat.Write(new SignInFact(At, new SignInEnded("0123456789abcdef")))];

    public static IReadOnlyList<byte[]> Listings { get; } =
    [
        StoredFormat.Write(
            new Listing(
                "0123456789abcdef",
                "Title",
                "six-party-2021",
                At,
                ImmutableSortedDictionary<string, string>.Empty.Add("hash", "USA"),
                1,
                "mark"
            )
        ),
    ];
}

using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;

namespace Talks.Rules;

/// <summary>What a session is convened from. A value: reading and checking files is the business of Talks.Scenarios.</summary>
public sealed record Scenario
{
    public required Agenda Agenda { get; init; }

    /// <summary>One position for each party of the agenda, in its order.</summary>
    public required ImmutableArray<Position> Positions { get; init; }

    /// <summary>Packages the authors compare with, and what they found; held to by the scenario check.</summary>
    public ImmutableArray<ReferencePackage> References { get; init; } = [];

    public Position PositionOf(string party) => Positions.First(p => p.Party == party);
}

/// <param name="Terms">Issue id to option level.</param>
/// <param name="Points">The authors' total per party.</param>
/// <param name="AcceptedBy">The parties whose walk-away value it reaches, as the authors found.</param>
public sealed record ReferencePackage(
    string Title,
    ImmutableSortedDictionary<string, int> Terms,
    ImmutableSortedDictionary<string, double> Points,
    ImmutableArray<string> AcceptedBy
);

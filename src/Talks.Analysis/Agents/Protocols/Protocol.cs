using System.Collections.Immutable;

namespace Talks.Analysis.Agents.Protocols;

/// <summary>A way for agents to come to terms.</summary>
/// <param name="Play">Agents by seat, their books, rounds, and the mediator's chances.</param>
public sealed record Protocol(string Name, Func<IReadOnlyList<IAgent>, IReadOnlyList<Book>, int, Draws, Ending> Play)
{
    /// <summary>Every protocol there is, by name.</summary>
    public static IReadOnlyList<Protocol> All { get; } =
    [
        new("saop", (agents, _, rounds, _) => Saop.Play(agents, rounds)),
        new("amop", (agents, _, rounds, _) => Amop.Play(agents, rounds)),
        new("mopac", (agents, _, rounds, _) => Mopac.Play(agents, rounds)),
        new("single-text", (agents, books, rounds, draws) => SingleText.Play(agents, books[0], rounds, draws)),
    ];
}

/// <param name="Agreement">The outcome all agreed on; null when there is none.</param>
/// <param name="Round">The round in which it ended.</param>
public readonly record struct Ending(int? Agreement, int Round)
{
    /// <summary>By seat, where protocols let some agree without the others; else default.</summary>
    public ImmutableArray<int?> Partial { get; init; }

    /// <summary>What a seat came away with; null for nothing.</summary>
    public int? For(int seat) => Partial.IsDefault ? Agreement : Partial[seat];
}

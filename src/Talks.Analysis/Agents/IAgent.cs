namespace Talks.Analysis.Agents;

/// <summary>A software agent of the literature in one negotiation. It holds a state and is used for one only.</summary>
public interface IAgent
{
    /// <summary>What it does when its turn comes: an outcome to offer, or null to accept what stands.</summary>
    /// <param name="standing">The last offer, by another; null when there is none, and then it must offer.</param>
    int? Turn(Clock clock, int? standing);

    /// <summary>Hears every offer and acceptance of the others as it happens.</summary>
    void Hear(int speaker, int? offer);
}

/// <param name="Round">1 up to <paramref name="Rounds"/>.</param>
public readonly record struct Clock(int Round, int Rounds);

/// <summary>Makes an agent for a negotiation.</summary>
/// <param name="Letter">One letter by which records name it.</param>
public sealed record AgentKind(string Name, string Letter, Func<Book, Draws, IAgent> Make)
{
    /// <summary>Every kind there is, by name.</summary>
    public static IReadOnlyList<AgentKind> All { get; } =
    [
        new("boulware", "B", (book, _) => new GeniusTactic(book, 0.2)),
        new("conceder", "C", (book, _) => new GeniusTactic(book, 2)),
        new("aspiration-boulware", "AB", (book, _) => new AspirationTactic(book, 4)),
        new("aspiration-linear", "AL", (book, _) => new AspirationTactic(book, 1)),
        new("aspiration-conceder", "AC", (book, _) => new AspirationTactic(book, 0.25)),
        new("micro", "M", (book, draws) => new Micro(book, draws)),
        new("hybrid", "H", (book, _) => new Hybrid(book)),
        new("tit-for-tat", "T", (book, _) => new TitForTat(book)),
    ];
}

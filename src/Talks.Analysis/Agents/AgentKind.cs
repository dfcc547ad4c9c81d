namespace Talks.Analysis.Agents;

/// <summary>Makes an agent for a negotiation.</summary>
/// <param name="Letter">One letter or two by which records name it.</param>
public sealed record AgentKind(string Name, string Letter, Func<Book, Draws, IAgent> Make)
{
    /// <summary>From here on AC_combi also takes the best it has seen in a window as long as what is left.</summary>
    const double Late = 0.99;

    /// <summary>Every kind there is, by name.</summary>
    public static IReadOnlyList<AgentKind> All { get; } =
    [
        new("boulware", "B", (book, _) => new GeniusTactic(book, 0.2)),
        new("conceder", "C", (book, _) => new GeniusTactic(book, 2)),
        new("boulware-combi", "BX", (book, _) => new Combi(new GeniusTactic(book, 0.2), book, Late)),
        new("conceder-combi", "CX", (book, _) => new Combi(new GeniusTactic(book, 2), book, Late)),
        new("aspiration-boulware", "AB", (book, _) => new AspirationTactic(book, 4)),
        new("aspiration-linear", "AL", (book, _) => new AspirationTactic(book, 1)),
        new("aspiration-conceder", "AC", (book, _) => new AspirationTactic(book, 0.25)),
        new("micro", "M", (book, draws) => new Micro(book, draws)),
        new("hybrid", "H", (book, _) => new Hybrid(book)),
        new("tit-for-tat", "T", (book, _) => new TitForTat(book, Mirror.Relative, new(0))),
        new("tit-for-tat-random", "TR", (book, draws) => new TitForTat(book, Mirror.RandomAbsolute, draws)),
        new("tit-for-tat-averaged", "TA", (book, _) => new TitForTat(book, Mirror.Averaged, new(0))),
        new("trade-off", "O", (book, _) => new TradeOff(book, 0.5)),
        new("hill-climber", "HC", (book, _) => new Climber(book, null)),
        new("annealer", "AN", (book, draws) => new Climber(book, draws)),
    ];
}

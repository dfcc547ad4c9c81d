namespace Talks.Analysis.Agents;

/// <summary>Makes an agent for a negotiation.</summary>
/// <param name="Letter">One letter or two by which records name it.</param>
public sealed record AgentKind(string Name, string Letter, Func<Book, Draws, IAgent> Make)
{
    /// <summary>From here on AC_combi also takes the best it has seen in a window as long as what is left.</summary>
    const double Late = 0.99;

    /// <summary>Whether its next offer can be asked for without being made, so that it can accept by another condition.</summary>
    public bool Bids { get; init; }

    /// <summary>Every kind there is, by name.</summary>
    public static IReadOnlyList<AgentKind> All { get; } =
    [
        new("boulware", "B", (book, _) => new GeniusTactic(book, 0.2)) { Bids = true },
        new("conceder", "C", (book, _) => new GeniusTactic(book, 2)) { Bids = true },
        new("boulware-combi", "BX", (book, _) => new Combi(new GeniusTactic(book, 0.2), book, Late)),
        new("conceder-combi", "CX", (book, _) => new Combi(new GeniusTactic(book, 2), book, Late)),
        new("aspiration-boulware", "AB", (book, _) => new AspirationTactic(book, 4)) { Bids = true },
        new("aspiration-linear", "AL", (book, _) => new AspirationTactic(book, 1)) { Bids = true },
        new("aspiration-conceder", "AC", (book, _) => new AspirationTactic(book, 0.25)) { Bids = true },
        new("micro", "M", (book, draws) => new Micro(book, draws)),
        new("hybrid", "H", (book, _) => new Hybrid(book)),
        new("tit-for-tat", "T", (book, _) => new TitForTat(book, Mirror.Relative, new(0))) { Bids = true },
        new("tit-for-tat-random", "TR", (book, draws) => new TitForTat(book, Mirror.RandomAbsolute, draws))
        {
            Bids = true,
        },
        new("tit-for-tat-averaged", "TA", (book, _) => new TitForTat(book, Mirror.Averaged, new(0))) { Bids = true },
        new("trade-off", "O", (book, _) => new TradeOff(book, 0.5)) { Bids = true },
        new("hill-climber", "HC", (book, _) => new Climber(book, null)),
        new("annealer", "AN", (book, draws) => new Climber(book, draws)),
    ];

    /// <summary>
    /// The kind of that name; <c>boulware/combi-max</c> offers as the first and accepts by the <see cref="Acceptance"/> named
    /// second. Null when there is none, or when it cannot accept by another condition than its own.
    /// </summary>
    public static AgentKind? Find(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return All.FirstOrDefault(k => k.Name == name);
        var kind = All.FirstOrDefault(k => k.Bids && k.Name == name[..slash]);
        var acceptance = Acceptance.All.FirstOrDefault(a => a.Name == name[(slash + 1)..]);
        return kind is null || acceptance is null
            ? null
            : new(name, $"{kind.Letter}/{acceptance.Name}", (b, d) => new Accepting(kind.Make(b, d), b, acceptance));
    }
}

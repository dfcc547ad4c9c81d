namespace Talks.Analysis.Games;

/// <summary>
/// The rule of the LLM-Deliberation games (Abdelnabi and others 2023): a deal passes when all but one party at most reach their
/// minimum, the proposer and the party with a veto among them. Told that all others accept, the proposer counts a bonus.
/// </summary>
/// <param name="Proposer">Seat of p1.</param>
/// <param name="Veto">Seat of p2.</param>
public sealed record Deliberation(Game Game, int Proposer, int Veto)
{
    /// <summary>Points by which the proposer gains when all agree.</summary>
    public const double Bonus = 10;

    /// <summary>Null for a game without these roles.</summary>
    public static Deliberation? Of(Game game)
    {
        var (proposer, veto) = (Seat(game, "p1"), Seat(game, "p2"));
        return proposer < 0 || veto < 0 ? null : new(game, proposer, veto);
    }

    public bool Passes(ReadOnlySpan<int> outcome) => Passes(Scores(outcome));

    public bool AllAccept(ReadOnlySpan<int> outcome) => Accepting(Scores(outcome)) == Game.Parties.Length;

    /// <summary>Whether proposing this would leave the speaker below its own minimum; the proposer's bonus is counted for it.</summary>
    public bool IsWrong(ReadOnlySpan<int> outcome, int speaker) =>
        Game.Parties[speaker].Utility(outcome) + (speaker == Proposer ? Bonus : 0) < Minimum(speaker);

    /// <summary>Counts over every outcome; for games of thousands.</summary>
    public Feasibility Feasibility()
    {
        var all = Game.Each().Select(o => Scores(o)).ToList();
        var acceptable = all.FindAll(s => Passes(OthersReach(s) ? WithBonus(s) : s));
        // Published scores hold the bonus only where all others are above their minimum, not just at it.
        var scored = acceptable.ConvertAll(s => OthersExceed(s) ? WithBonus(s) : s);
        return new(
            all.Count(Passes),
            all.Count(s => Accepting(s) == s.Length),
            all.Count(s => Accepting(WithBonus(s)) == s.Length),
            acceptable.Count,
            scored.Count(s => !scored.Exists(t => Dominates(t, s))),
            Spread.Of(scored.ConvertAll(s => s.Average())),
            Spread.Of(scored.ConvertAll(Gini))
        );
    }

    bool Passes(double[] scores) =>
        Accepting(scores) >= scores.Length - 1
        && scores[Proposer] >= Minimum(Proposer)
        && scores[Veto] >= Minimum(Veto);

    int Accepting(double[] scores) => scores.Where((s, seat) => s >= Minimum(seat)).Count();

    bool OthersReach(double[] scores) => !scores.Where((s, seat) => seat != Proposer && s < Minimum(seat)).Any();

    bool OthersExceed(double[] scores) => !scores.Where((s, seat) => seat != Proposer && s <= Minimum(seat)).Any();

    double[] WithBonus(double[] scores) => [.. scores.Select((s, seat) => seat == Proposer ? s + Bonus : s)];

    double Minimum(int seat) => Game.Parties[seat].Reservation ?? double.NegativeInfinity;

    double[] Scores(ReadOnlySpan<int> outcome)
    {
        var scores = new double[Game.Parties.Length];
        for (var seat = 0; seat < scores.Length; seat++)
            scores[seat] = Game.Parties[seat].Utility(outcome);
        return scores;
    }

    static int Seat(Game game, string role) => game.Parties.ToList().FindIndex(p => p.Role == role);

    static bool Dominates(double[] a, double[] b) =>
        a.Zip(b).All(p => p.First >= p.Second) && a.Zip(b).Any(p => p.First > p.Second);

    /// <summary>Gini coefficient of the scores: 0 when all have the same.</summary>
    static double Gini(double[] scores) =>
        scores.Sum(a => scores.Sum(b => Math.Abs(a - b))) / (2 * scores.Length * scores.Sum());
}

/// <summary>How many deals of a game of LLM-Deliberation are feasible, and how fair.</summary>
/// <param name="Passing">Deals that pass.</param>
/// <param name="Unanimous">Deals that all accept.</param>
/// <param name="UnanimousWithBonus">Deals that all accept when the proposer counts its bonus.</param>
/// <param name="Acceptable">Deals that pass when the proposer counts its bonus where all others accept.</param>
/// <param name="Pareto">Of those, deals that none of them dominates.</param>
/// <param name="MeanScore">Of their mean scores.</param>
/// <param name="Gini">Of their Gini coefficients.</param>
public sealed record Feasibility(
    int Passing,
    int Unanimous,
    int UnanimousWithBonus,
    int Acceptable,
    int Pareto,
    Spread? MeanScore,
    Spread? Gini
);

public sealed record Spread(double Least, double Mean, double Greatest)
{
    /// <summary>Null of nothing.</summary>
    public static Spread? Of(IReadOnlyCollection<double> values) =>
        values.Count == 0 ? null : new(values.Min(), values.Average(), values.Max());
}

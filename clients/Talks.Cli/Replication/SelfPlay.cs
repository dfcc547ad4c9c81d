using Talks.Analysis;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;
using static Talks.Cli.Replication.Replications;

namespace Talks.Cli.Replication;

/// <summary>MiCRO against itself on domains of two parties: does it agree, and at the Nash point?</summary>
static class SelfPlay
{
    const double Tolerance = 1e-6;
    const int LeastRounds = 100;
    const int MostRounds = 10_000;

    public static IEnumerable<Target> Of(IReadOnlyList<Game> games, string folder)
    {
        var meetings = games
            .Where(g => g.Parties.Length == 2)
            .AsParallel()
            .AsOrdered()
            .Select(Meet)
            .OfType<Meeting>()
            .ToList();
        if (meetings.Count == 0)
            yield break;
        var recorded = Recorded(folder);
        var compared = meetings.FindAll(m => recorded.Contains(m.Domain));
        var agreed = meetings.FindAll(m => m.Agreed);
        var (atNegmas, atGenius) = (
            agreed.Count(m => m.ByNegmas <= Tolerance),
            agreed.Count(m => m.ByGenius <= Tolerance)
        );
        yield return new(
            "MiCRO against itself: agreements, at the Nash point, mean distance from it",
            "32 of 33, 17, 0.073 (recorded with the reference data, by the definition of de Jonge 2022)",
            Text(
                $"{agreed.Count} of {meetings.Count}, {atNegmas}, {agreed.Average(m => m.ByNegmas):0.000} (by GENIUS' Nash point {atGenius}, {agreed.Average(m => m.ByGenius):0.000})"
            ),
            Text(
                $"{agreed.Count - 32} agreements, {atNegmas - 17} at the Nash point, mean {agreed.Average(m => m.ByNegmas) - 0.073:+0.000;-0.000}"
            ),
            Text(
                $"In part other domains: of the 33, one without a deal both could sign, {compared.Count} are recorded here by name, and of these {compared.Count(m => m.Agreed && m.ByNegmas <= Tolerance)} end at the Nash point; their agreements are among the recorded ones of NegMAS above. Where parties name no reservation value, NegMAS measures gains from the least utility and GENIUS from 0, so that a deal may be at the one's Nash point and not at the other's: {Names(agreed.Where(m => m.ByNegmas <= Tolerance != (m.ByGenius <= Tolerance)))}. Without a deal: {Names(meetings.Where(m => !m.Agreed))}."
            )
        );
    }

    /// <summary>Domains on which the engine's own MiCRO was recorded against itself.</summary>
    static HashSet<string> Recorded(string folder) =>
        [
            .. Replays
                .Runs(folder, Replays.NegmasFile)
                .Where(r => (string?)r!["agents"] is "MM")
                .Select(r => (string)r!["instance"]!),
        ];

    static string Names(IEnumerable<Meeting> meetings) =>
        meetings.Select(m => m.Domain).ToList() is { Count: > 0 } names ? string.Join(", ", names) : "none";

    static Meeting? Meet(Game game)
    {
        if (
            Book.Of(game) is not { } books
            || Frontier.Of(game) is not { } frontier
            || Solutions.Negmas(game, frontier) is not { } negmas
            || Solutions.Genius(game, frontier) is not { } genius
        )
            return null;
        var rounds = (int)Math.Clamp(2 * game.Outcomes, LeastRounds, MostRounds);
        var ending = Saop.Play([.. books.Select((b, seat) => new Micro(b, Draws.For(1, seat)))], rounds);
        if (ending.Agreement is not { } outcome)
            return new(game.Name, false, 0, 0);
        double[] reached = [.. books.Select(b => b.Utility(outcome))];
        return new(game.Name, true, Distance(negmas.Nash, reached), Distance(genius.Nash, reached));
    }

    static double Distance(Solution nash, double[] reached) =>
        nash.Points.Min(p => Math.Sqrt(p.Zip(reached).Sum(u => (u.First - u.Second) * (u.First - u.Second))));

    /// <param name="ByNegmas">Distance from the Nash point as NegMAS defines it, 0 without a deal.</param>
    /// <param name="ByGenius">The same as GENIUS defines it.</param>
    sealed record Meeting(string Domain, bool Agreed, double ByNegmas, double ByGenius);
}

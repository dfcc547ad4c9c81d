using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;
using static Talks.Cli.Replication.Replications;

namespace Talks.Cli.Replication;

/// <summary>Who does better: claims of the literature about tactics and conditions of acceptance, without figures of their own.</summary>
static class Rankings
{
    /// <summary>Domains up to this size: every agent meets every other on each of them.</summary>
    const double MostOutcomes = 5000;

    const int Rounds = 200;
    const ulong Seed = 2021;

    public static IEnumerable<Target> Of(IReadOnlyList<Game> games)
    {
        List<Game> small = [.. games.Where(g => g.Parties.Length == 2 && g.Outcomes <= MostOutcomes)];
        return small.Count == 0 ? [] : [Tactics(small), .. Acceptances(small)];
    }

    static Target Tactics(List<Game> games)
    {
        List<AgentKind> kinds = [AgentKind.Find("boulware")!, AgentKind.Find("conceder")!];
        var matches = games
            .AsParallel()
            .SelectMany(g => Tournament.Of(g, kinds, Protocol.All.First(p => p.Name == "saop"), Rounds, 1, Seed))
            .ToList();
        var mixed = matches.FindAll(m => m.Agents[0] != m.Agents[1]);
        double Utility(string agent) => mixed.Average(m => m.Utilities[m.Agents.IndexOf(agent)]);
        double Round(string agent) =>
            matches.Where(m => m.Agents.All(a => a == agent)).Average(m => (double)m.Round / m.Rounds);
        var (hard, soft) = (Utility("boulware"), Utility("conceder"));
        var (late, early) = (Round("boulware"), Round("conceder"));
        return new(
            "Boulware gets more than Conceder when they meet; two Conceders agree sooner than two Boulwares",
            "yes, and yes",
            Text(
                $"{YesNo(hard > soft)}: {hard:0.000} and {soft:0.000}; {YesNo(early < late)}: after {early:P0} and {late:P0} of play"
            ),
            hard > soft && early < late ? null : "not so here",
            Text($"Domains of two parties: {games.Count}; rounds: {Rounds}.")
        );
    }

    /// <summary>None where all sheets go above 1.</summary>
    static IEnumerable<Target> Acceptances(List<Game> games)
    {
        var trials = games.AsParallel().SelectMany(g => AcceptanceTrial.Of(g, Rounds, Seed)).ToList();
        if (trials.Count == 0)
            yield break;
        var ranking = trials
            .GroupBy(t => t.Condition)
            .Select(g =>
                (Name: g.Key, Utility: Mean.Of(g.Select(t => t.Utility)), Agreed: g.Average(t => t.Agreed ? 1.0 : 0))
            )
            .OrderByDescending(r => r.Utility.Value)
            .ToList();
        double Of(string name) => ranking.Find(r => r.Name == name).Utility.Value;
        var (combi, next, constant) = (Of("combi-max"), Of("next"), Of("constant"));
        yield return new(
            "AC_combi(0.99, MAX^W) gets more than AC_next and AC_const, with the same offers",
            "yes, with the agents of ANAC 2010",
            Text(
                $"{YesNo(combi > next && combi > constant)}: {string.Join(", ", ranking.Select(r => Text($"{r.Name} {r.Utility.Value:0.0000} ± {r.Utility.Interval:0.0000} ({r.Agreed:P0} agree)")))}"
            ),
            combi > next && combi > constant
                ? null
                : Text(
                    $"{combi - next:+0.0000;-0.0000} against AC_next, {combi - constant:+0.0000;-0.0000} against AC_const"
                ),
            Text(
                $"{trials.Select(t => t.Bidder).Distinct().Count()} bidders of this program in place of those of ANAC 2010, whose code is not at hand, each against each as it is. Domains of two parties: {games.Count}; rounds: {Rounds}; negotiations: {trials.Count:N0}."
            )
        );
    }

    static string YesNo(bool holds) => holds ? "yes" : "no";
}

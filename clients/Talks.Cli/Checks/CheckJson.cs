using System.Collections.Immutable;
using Talks.Analysis.Checks;
using Talks.Analysis.Sweeps;
using Talks.Cli.Output;
using Talks.Rules;
using Talks.Rules.Agendas;

namespace Talks.Cli.Checks;

/// <summary>A check as programs read it.</summary>
static class CheckJson
{
    public static object Of(Scenario scenario, ScenarioCheck check, string[] pair, ImmutableArray<Point> projected)
    {
        var agenda = scenario.Agenda;
        return new
        {
            scenario = agenda.Id,
            decision = agenda.Decision.Kind,
            packages = check.Census.Packages,
            acceptableToAll = check.Census.AcceptableToAll,
            adoptable = check.Adoptable,
            acceptableTo = Keyed.ByParty(agenda, check.Census.AcceptableTo),
            coalitions = Enumerable
                .Range(1, check.Census.Coalitions.Length - 1)
                .ToDictionary(c => Keyed.Names(agenda, c), c => check.Census.Coalitions[c]),
            pivotalShare = Keyed.ByParty(agenda, check.Census.PivotalShare),
            smallestCoalition = check.SmallestCoalitions is [var one, ..] ? (int?)int.PopCount(one) : null,
            smallestCoalitions = check.SmallestCoalitions.Select(c => Keyed.Names(agenda, c)),
            fewestIssues = check.FewestIssues,
            optima = check.Optima is { } optima ? Told(agenda, optima) : null,
            opposition = new { distance = check.Optima?.Opposition, correlations = Correlations(scenario) },
            frontier = new
            {
                vectors = check.Frontier.Surplus.Length,
                exact = check.Frontier.IsWhole,
                epsilon = check.Frontier.IsWhole ? null : Keyed.ByParty(agenda, seat => check.Frontier.Slack[seat]),
            },
            pair = pair is [] ? null : new { parties = pair, texts = projected.Select(p => Keyed.Point(agenda, p)) },
            references = check.References.Select(r => new
            {
                title = r.Title,
                values = Keyed.ByParty(agenda, seat => r.Values[seat]),
                acceptedBy = agenda.Parties.Where((_, seat) => (r.Accepting >> seat & 1) != 0).Select(p => p.Id),
                survival = r.Survival,
            }),
            zoneSurvival = check.ZoneSurvival,
            rehearsal = check.Rehearsal,
            problems = check.Findings,
        };
    }

    static object Told(Agenda agenda, Optima optima) =>
        new
        {
            nash = Keyed.Point(agenda, optima.Nash),
            kalaiSmorodinsky = Keyed.Point(agenda, optima.KalaiSmorodinsky),
            egalitarian = Keyed.Point(agenda, optima.Egalitarian),
            utilitarian = Keyed.Point(agenda, optima.Utilitarian),
            bestFor = Keyed.ByParty(agenda, seat => Keyed.Point(agenda, optima.BestFor[seat])),
        };

    static Dictionary<string, double> Correlations(Scenario scenario)
    {
        var points = WholePoints.Of(scenario);
        var seats = Enumerable.Range(0, points.Parties).ToList();
        return seats
            .SelectMany(a => seats.Where(b => b > a).Select(b => (a, b)))
            .ToDictionary(
                p => Keyed.Names(scenario.Agenda, 1 << p.a | 1 << p.b),
                p => Math.Round(Opposition.Correlation(points, p.a, p.b), 4)
            );
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Rehearsals;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Rules;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Checks;

/// <summary>Whether a scenario can be negotiated, and what its author should look at.</summary>
public sealed record ScenarioCheck
{
    /// <summary>Agreement rate of rehearsals below which the scenario is called hard for bots.</summary>
    const double FewAgreements = 0.5;

    /// <summary>Share of noisy sheets below which the zone is called fragile.</summary>
    const double Fragile = 0.9;

    /// <summary>Share of agreements in force below which the scenario's capitals are called hard.</summary>
    const double FewInForce = 0.5;

    public required Census Census { get; init; }

    /// <summary>Texts that the decision rule would adopt.</summary>
    public required long Adoptable { get; init; }

    /// <summary>See <see cref="Adoption.SmallestCoalitions"/>.</summary>
    public required ImmutableArray<int> SmallestCoalitions { get; init; }
    public required int? FewestIssues { get; init; }

    /// <summary>Null when no text is acceptable to all.</summary>
    public required Optima? Optima { get; init; }

    /// <summary>The frontier in surplus, or an epsilon-frontier.</summary>
    public required TextFrontier Frontier { get; init; }
    public required ImmutableArray<ReferenceCheck> References { get; init; }

    /// <summary>Share of noisy sheets with a text acceptable to all, 0 to 1; null when not asked for.</summary>
    public required double? ZoneSurvival { get; init; }

    /// <summary>Null when not asked for.</summary>
    public required RehearsalSeries? Rehearsal { get; init; }
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <param name="rehearsals">Sessions of bots to play; 0 plays none.</param>
    /// <param name="noisySheets">Noisy versions of the sheets to look at; 0 looks at none.</param>
    /// <param name="world">In which bots rehearse; null where the scenario has none.</param>
    public static ScenarioCheck Of(Scenario scenario, int rehearsals, int noisySheets, WorldLaid? world = null) =>
        Of(
            scenario,
            rehearsals > 0 ? RehearsalSeries.Of(scenario, rehearsals, world) : null,
            noisySheets > 0 ? Noise.ZoneSurvival(scenario, Space.Of(scenario.Agenda), noisySheets, seed: 1) : null,
            noisySheets
        );

    /// <summary>For a host that rehearses and shakes sheets by itself. The questions are shared out to all processors.</summary>
    public static ScenarioCheck Of(Scenario scenario, RehearsalSeries? rehearsal, double? zoneSurvival, int noisySheets)
    {
        var points = WholePoints.Of(scenario);
        Census? census = null;
        TextFrontier? frontier = null;
        Optima? optima = null;
        var (adoptable, smallest) = (0L, ImmutableArray<int>.Empty);
        int? fewest = null;
        ImmutableArray<ReferenceCheck> references = [];
        // The longest first, so that none is waited for alone.
        Action[] questions =
        [
            () => census = Census.Of(points),
            () => frontier = TextFrontier.Of(points),
            () => optima = Optima.Of(points),
            () => adoptable = Adoption.Count(points),
            () => smallest = Adoption.SmallestCoalitions(points),
            () => references = ReferenceCheck.Of(scenario, points, noisySheets),
            () => fewest = Optima.FewestIssues(points),
        ];
        Partitioner
            .Create(questions, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
            .ForAll(ask => ask());
        var check = new ScenarioCheck
        {
            Census = census!,
            Adoptable = adoptable,
            SmallestCoalitions = smallest,
            FewestIssues = fewest,
            Optima = optima,
            Frontier = frontier!,
            References = references,
            ZoneSurvival = zoneSurvival,
            Rehearsal = rehearsal,
            Findings = [],
        };
        return check with
        {
            Findings =
            [
                .. check
                    .Deals()
                    .Concat(check.Parties(scenario, points))
                    .Concat(Choices.Findings(points))
                    .Concat(check.OutOfReach(points))
                    .Concat(Mistaken(scenario, points))
                    .Concat(check.Play())
                    .OrderBy(f => f.Gravity),
            ],
        };
    }

    IEnumerable<Finding> Deals()
    {
        if (Adoptable == 0)
            yield return new(
                Gravity.Error,
                "noDeal",
                "No text meets the decision rule: lower a walk-away value or add an option that pays for another."
            );
        else if (ZoneSurvival < Fragile)
            yield return new(
                Gravity.Warning,
                "fragileZone",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Only {ZoneSurvival:P0} of sheets with 25 % noise leave a text acceptable to all: the deal hangs on exact figures."
                )
            );
    }

    IEnumerable<Finding> Parties(Scenario scenario, WholePoints points)
    {
        var nothing = points.PointOf(new byte[points.Space.Issues]);
        for (var seat = 0; seat < points.Parties; seat++)
        {
            var party = scenario.Agenda.Parties[seat].Name;
            if (Census.AcceptableTo(seat) == 0)
                yield return new(
                    Gravity.Error,
                    "shutOut",
                    $"{party} accepts no text at all: its walk-away value is out of its reach."
                );
            else if (nothing.Surplus[seat] >= 0)
                yield return new(
                    Gravity.Warning,
                    "lowWalkAway",
                    $"{party} would accept a text that includes nothing: its walk-away value is not above what signing nothing is worth."
                );
            if (Census.AcceptableToAll > 0 && Census.PivotalShare(seat) == 0)
                yield return new(
                    Gravity.Note,
                    "neverPivotal",
                    $"{party} accepts whatever all others accept: it has nothing to bargain with."
                );
            if (Census.AcceptableToAll == 0 && Census.PivotalShare(seat) is 1)
                yield return new(Gravity.Error, "blocks", $"{party} alone refuses every text that all others accept.");
        }
    }

    IEnumerable<Finding> OutOfReach(WholePoints points)
    {
        if (Census.AcceptableToAll == 0)
            yield break;
        var reached = Zone.Options(points);
        foreach (var issue in points.Space.Agenda.Issues)
        foreach (var option in issue.Options.Where(o => !reached.Contains((issue.Id, o.Level))))
            yield return new(
                Gravity.Note,
                "outOfReach",
                $"'{issue.Title}: {option.Label}' stands in no text acceptable to all."
            );
    }

    static IEnumerable<Finding> Mistaken(Scenario scenario, WholePoints points)
    {
        foreach (var reference in scenario.References)
        {
            var text = points.Space.TextOf(reference.Terms);
            var surplus = points.PointOf(text).Surplus;
            for (var p = 0; p < points.Parties; p++)
            {
                var party = scenario.Positions[p].Party;
                var worth = surplus[p] + points.Reservations[p] * points.Unit;
                if (reference.Points.TryGetValue(party, out var said) && Math.Abs(said - worth) > points.Unit / 2)
                    yield return new(
                        Gravity.Warning,
                        "referencePoints",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"'{reference.Title}' is worth {worth} to {party}, not {said}."
                        )
                    );
            }
            if (!points.Space.Allows(text))
                yield return new(Gravity.Warning, "referenceIllegal", $"'{reference.Title}' cannot be tabled.");
        }
    }

    IEnumerable<Finding> Play()
    {
        if (Rehearsal is { Runs: > 0 } series && series.AgreementRate < FewAgreements && Adoptable > 0)
            yield return new(
                Gravity.Warning,
                "hardForBots",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Bots alone agree in {series.Agreed} of {series.Runs} rehearsals only."
                )
            );
        if (Rehearsal is { Agreed: > 0 } agreed && agreed.InForce < FewInForce * agreed.Agreed)
            yield return new(
                Gravity.Warning,
                "hardForCapitals",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Of {agreed.Agreed} agreements of bots {agreed.InForce} came into force: look at the odds and mandates of the capitals that refuse."
                )
            );
    }
}

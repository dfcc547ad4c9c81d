using Talks.Rules.World;
using Talks.Rules.World.Formulas;

namespace Talks.Analysis.Experiments;

/// <summary>Faults of an experiment apart from its formulas: names that stand for nothing, sizes out of bounds.</summary>
static class ExperimentCheck
{
    public const int MostDraws = 100_000;
    public const int MostSeeds = 10_000;
    public const int MostRounds = 200;

    public static IEnumerable<Fault> Faults(Experiment experiment, WorldModel world)
    {
        var policies = experiment.Policies.Select(p => p.Id).ToHashSet();
        var metrics = experiment.Metrics.Select(m => m.Id).ToHashSet();
        var drawn = experiment.Drawn(world.Definition).Select(p => p.Id).ToHashSet();
        var controls = world.Definition.Controls.Select(c => c.Id).ToHashSet();
        var inputs = world.Definition.Inputs.ToHashSet();
        var variables = world.Definition.State.Select(v => v.Id).ToHashSet();
        var measured = variables.Concat(Course.Outcomes).ToHashSet();

        var sizes = new (string, int, int)[]
        {
            ("draws", experiment.Draws, MostDraws),
            ("seeds", experiment.Seeds, MostSeeds),
            ("rounds", experiment.Rounds, MostRounds),
        };
        foreach (var (name, size, most) in sizes.Where(s => s.Item2 < 1 || s.Item2 > s.Item3))
            yield return new(name, 0, $"{size} is not between 1 and {most}.");
        foreach (var name in experiment.Initial.Keys.Where(n => !variables.Contains(n)))
            yield return new($"initial '{name}'", 0, "is no variable of the world.");
        foreach (var policy in experiment.Policies)
        {
            var place = $"policy '{policy.Id}'";
            foreach (
                var name in policy.Inputs.Keys.Concat(experiment.Inputs.Keys).Distinct().Where(n => !inputs.Contains(n))
            )
                yield return new(place, 0, $"there is no input '{name}' in the world.");
            var turned = policy.Controls.Keys.Concat(policy.Text?.Controls.Keys ?? []);
            foreach (var name in turned.Distinct().Where(n => !controls.Contains(n)))
                yield return new(place, 0, $"there is no control '{name}' in the world.");
        }
        foreach (var name in experiment.Conduct.CovertControls.Where(n => !controls.Contains(n)))
            yield return new("covert_controls", 0, $"there is no control '{name}' in the world.");
        foreach (
            var twice in experiment
                .Policies.Select(p => p.Id)
                .Concat(experiment.Metrics.Select(m => m.Id))
                .GroupBy(i => i)
                .Where(g => g.Count() > 1)
        )
            yield return new($"'{twice.Key}'", 0, "is used for more than one policy or metric.");
        if (experiment.Profiles.IsEmpty)
            yield return new("profiles", 0, "holds none; an experiment needs at least a default one.");
        foreach (var metric in experiment.Metrics.Where(m => !measured.Contains(m.Of)))
            yield return new($"metric '{metric.Id}'", 0, $"there is nothing called '{metric.Of}' to measure.");
        foreach (var s in experiment.Statements)
        {
            foreach (var policy in new[] { s.Policy, s.Against }.Where(p => !policies.Contains(p)))
                yield return new($"statement '{s.Id}'", 0, $"there is no policy '{policy}'.");
            foreach (var metric in new[] { s.Metric, s.Per ?? s.Metric }.Distinct().Where(m => !metrics.Contains(m)))
                yield return new($"statement '{s.Id}'", 0, $"there is no metric '{metric}'.");
        }
        foreach (var plane in experiment.Planes)
        {
            var place = $"plane of '{plane.Statement}'";
            if (experiment.Statements.All(x => x.Id != plane.Statement))
                yield return new(place, 0, "is of no statement.");
            foreach (var name in new[] { plane.X, plane.Y }.Where(n => !drawn.Contains(n)))
                yield return new(place, 0, $"there is no parameter '{name}'.");
            if (plane.Steps is < 2 or > 20)
                yield return new(place, 0, $"{plane.Steps} steps; 2 to 20 are allowed.");
        }
        foreach (var name in experiment.Trajectories.Variables.Where(n => !variables.Contains(n)))
            yield return new("trajectories", 0, $"there is no variable '{name}'.");
        foreach (var name in experiment.Trajectories.Policies.Where(n => !policies.Contains(n)))
            yield return new("trajectories", 0, $"there is no policy '{name}'.");
        foreach (var profile in experiment.Profiles)
        foreach (var name in profile.Fixed.Keys.Where(n => !drawn.Contains(n)))
            yield return new($"profile '{profile.Id}'", 0, $"there is no parameter '{name}'.");
    }
}

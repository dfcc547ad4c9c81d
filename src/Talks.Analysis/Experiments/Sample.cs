using Talks.Rules.World.Chance;

namespace Talks.Analysis.Experiments;

/// <summary>The draws of one profile. Each draw can be worked out by itself, in any order, on any thread.</summary>
public sealed class Sample
{
    readonly Laboratory laboratory;
    readonly ulong seed;
    readonly double[][] points;

    public Sample(Laboratory laboratory, Profile profile, int draws, int seeds, ulong seed)
    {
        this.laboratory = laboratory;
        this.seed = seed;
        Seeds = seeds;
        var parameters = laboratory.Experiment.Drawn(laboratory.World.Definition);
        points = LatinHypercube.Of(parameters, draws, Streams.Derive(seed, "hypercube", 0));
        for (var p = 0; p < parameters.Length; p++)
            if (profile.Fixed.TryGetValue(parameters[p].Id, out var held))
                foreach (var point in points)
                    point[p] = held;
    }

    /// <summary>Given points instead of drawn ones, such as those of a plane of two parameters.</summary>
    public Sample(Laboratory laboratory, double[][] points, int seeds, ulong seed)
    {
        this.laboratory = laboratory;
        this.points = points;
        this.seed = seed;
        Seeds = seeds;
    }

    public int Seeds { get; }

    /// <summary>Parameters of each draw, in the order of <see cref="Experiment.Drawn"/>.</summary>
    public IReadOnlyList<double[]> Points => points;

    /// <summary>Courses for <see cref="Work"/>; one set for each thread.</summary>
    public Course[] Courses() => [.. laboratory.Experiment.Policies.Select(p => new Course(laboratory, p))];

    /// <summary>The same for a few policies only.</summary>
    public Course[] Courses(params IReadOnlyCollection<string> policies) =>
        [.. laboratory.Experiment.Policies.Where(p => policies.Contains(p.Id)).Select(p => new Course(laboratory, p))];

    /// <summary>Mean of each metric over the seeds, policy by policy: [policy][metric].</summary>
    /// <param name="chancesOf">Another draw whose chances to use; its own if null.</param>
    public double[][] Work(int draw, IReadOnlyList<Course> courses, int? chancesOf = null)
    {
        // Every draw has chances of its own. With the same few for all, a fluke in them would show as a finding.
        var own = Streams.Derive(seed, "draw", chancesOf ?? draw);
        var means = new double[courses.Count][];
        for (var policy = 0; policy < courses.Count; policy++)
        {
            var sums = means[policy] = new double[laboratory.Experiment.Metrics.Length];
            for (var s = 0; s < Seeds; s++)
                courses[policy].Play(points[draw], Streams.Derive(own, "seed", s), sums);
            for (var m = 0; m < sums.Length; m++)
                sums[m] /= Seeds;
        }
        return means;
    }

    /// <summary>Plays one run and shows every state.</summary>
    public void Trace(int draw, Course course, Action<int, ReadOnlySpan<double>> trace) =>
        course.Play(
            points[draw],
            Streams.Derive(Streams.Derive(seed, "draw", draw), "seed", 0),
            new double[laboratory.Experiment.Metrics.Length],
            trace
        );
}

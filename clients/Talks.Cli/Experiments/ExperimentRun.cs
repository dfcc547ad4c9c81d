using System.Collections.Immutable;
using Talks.Analysis.Experiments;
using Talks.Scenarios;

namespace Talks.Cli.Experiments;

/// <summary>An experiment with everything it needs, worked out on several threads. The results do not depend on how many.</summary>
sealed class ExperimentRun(ExperimentRequest request, Laboratory laboratory)
{
    const int SobolPoints = 64;

    public Laboratory Laboratory { get; } = laboratory;

    public static (ExperimentRun? Run, IReadOnlyList<string> Faults) Prepare(ExperimentRequest request)
    {
        var path = File.Exists(request.File)
            ? request.File
            : Path.Combine(ScenarioLibrary.Default.Folder, request.File);
        if (!File.Exists(path))
            return (
                null,
                [$"{request.File}: there is no such file, here or in the library at {ScenarioLibrary.Default.Folder}."]
            );
        var (file, faults) = ExperimentFile.Read(File.ReadAllText(path));
        if (file is null)
            return (null, [.. faults.Select(f => $"{path}: {f}")]);
        var reading = ScenarioLibrary.Default.Load(file.Scenario);
        if (reading is not { Scenario: { } scenario, Annex: { World: { } world } annex })
            return (
                null,
                reading.Errors.Any()
                    ? [.. reading.Errors.Select(p => $"{file.Scenario}: {p}")]
                    : [$"{path}: scenario '{file.Scenario}' has no world to experiment with."]
            );
        var sheet = annex.Profiles.FirstOrDefault(p => p.Id == request.Sheet);
        if (sheet is null)
            return (
                null,
                [
                    $"--sheet: there is no sheet '{request.Sheet}'; {file.Scenario} has {List(annex.Profiles.Select(p => p.Id))}.",
                ]
            );
        faults = [.. Valuation.Faults(file.Texts, scenario.Agenda)];
        if (!faults.IsEmpty)
            return (null, [.. faults.Select(f => $"{path}: {f}")]);
        var experiment = file.Shifting(annex.ReservationShifts.Select(s => KeyValuePair.Create(s.Party, s.Expression)))
            .With(t => Valuation.Of(t, scenario.Agenda, sheet.Positions, world.Definition));
        experiment = experiment with
        {
            Draws = request.Draws ?? experiment.Draws,
            Seeds = request.Seeds ?? experiment.Seeds,
        };
        if (experiment.Profiles.All(p => p.Id != request.Profile))
            return (
                null,
                [
                    $"--profile: there is no profile '{request.Profile}'; there are {List(experiment.Profiles.Select(p => p.Id))}.",
                ]
            );
        var parameters = experiment.Drawn(world.Definition).Select(p => p.Id).ToHashSet();
        if (request.Sobol.FirstOrDefault(p => !parameters.Contains(p)) is { } unknown)
            return (null, [$"--sobol: there is no parameter '{unknown}'; there are {List(parameters)}."]);
        var (laboratory, more) = Laboratory.Open(experiment, world);
        return laboratory is null
            ? (null, [.. more.Select(f => $"{path}: {f}")])
            : (new ExperimentRun(request, laboratory), []);
    }

    /// <exception cref="OperationCanceledException">Asked to stop; what is done is kept where there is a folder for it.</exception>
    public ExperimentResults Work(CancellationToken stop)
    {
        var experiment = Laboratory.Experiment;
        using var progress = ExperimentProgress.Open(request, experiment);
        var all = experiment.Profiles.Select(p => Work(p, progress, stop)).ToArray();
        var headline = all.Single(f => f.Profile.Id == request.Profile);
        var results = new ExperimentResults(
            request,
            Laboratory,
            headline,
            all,
            [.. experiment.Statements.Select((_, i) => Judge(all, i))],
            [.. experiment.Planes.Select(p => Plane.Of(Laboratory, p, experiment.Seeds, request.Seed))],
            Trajectory.Of(Laboratory, experiment.Trajectories, headline.Profile, request.Seed),
            request.Sobol.Count == 0 ? [] : SobolIndices(stop)
        );
        progress.Finish();
        return results;
    }

    Findings Work(Profile profile, ExperimentProgress progress, CancellationToken stop)
    {
        var experiment = Laboratory.Experiment;
        var sample = new Sample(Laboratory, profile, experiment.Draws, experiment.Seeds, request.Seed);
        var means = progress.Kept(profile.Id);
        Each(
            Enumerable.Range(0, experiment.Draws).Where(d => means[d] is null),
            sample,
            (draw, courses) => progress.Keep(profile.Id, draw, means[draw] = sample.Work(draw, courses)),
            stop
        );
        return Findings.Of(Laboratory, profile, sample.Points, means!);
    }

    void Each(IEnumerable<int> draws, Sample sample, Action<int, Course[]> work, CancellationToken stop) =>
        Parallel.ForEach(
            draws,
            new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = stop },
            sample.Courses,
            (draw, _, courses) =>
            {
                work(draw, courses);
                return courses;
            },
            _ => { }
        );

    static Verdict Judge(Findings[] all, int statement)
    {
        // The first profile draws everything; one called null takes the disputed effects away.
        var withoutEffects = all.FirstOrDefault(f => f.Profile.Id == "null") ?? all[0];
        return Verdict.Of(
            all[0].Outcomes[statement],
            withoutEffects.Outcomes[statement],
            [.. all.Select(f => f.Outcomes[statement].Share)]
        );
    }

    ImmutableArray<(Statement, IReadOnlyList<Sensitivity>)> SobolIndices(CancellationToken stop)
    {
        var experiment = Laboratory.Experiment;
        var parameters = experiment.Drawn(Laboratory.World.Definition);
        var studied = request.Sobol.Select(id => parameters.Index().Single(p => p.Item.Id == id).Index).ToArray();
        var points = Sobol.Points(parameters, studied, SobolPoints, request.Seed);
        var sample = new Sample(Laboratory, points, experiment.Seeds, request.Seed);
        var means = new double[points.Length][][];
        // The same chances at every point, so that the spread is that of the parameters.
        Each(
            Enumerable.Range(0, points.Length),
            sample,
            (i, courses) => means[i] = sample.Work(i, courses, chancesOf: 0),
            stop
        );
        var outcomes = Findings.Of(Laboratory, experiment.Profiles[0], points, means).Outcomes;
        return
        [
            .. outcomes.Select(o =>
                (
                    o.Statement,
                    (IReadOnlyList<Sensitivity>)Sobol.Indices(parameters, studied, SobolPoints, o.Differences)
                )
            ),
        ];
    }

    static string List(IEnumerable<string> names) => string.Join(", ", names);
}

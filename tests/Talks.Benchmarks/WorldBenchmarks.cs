using BenchmarkDotNet.Attributes;
using Talks.Analysis.Experiments;
using Talks.Rules.World;
using Talks.Scenarios;

namespace Talks.Benchmarks;

/// <summary>The Korean world: one equation, one round, one round with a text, and a draw of the shipped experiment.</summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(2)]
[IterationCount(8)]
public class WorldBenchmarks
{
    static readonly WorldModel World =
        ScenarioLibrary.Default.Load("six-party-2021").Annex?.World
        ?? throw new InvalidOperationException("The six-party world cannot be read.");
    static readonly Sample Sample = Draws();

    readonly double[] frame = World.FrameOf(World.Start);
    readonly Course[] courses = Sample.Courses();
    readonly InPlay signed = InPlay.Of(World).Sign(SixParties.Scenario.Agenda, Points(), World);

    /// <summary>All 29 equations: one round of the world.</summary>
    [Benchmark]
    public void Round() => World.Step(frame, seed: 1, round: 1);

    /// <summary>The same as a session plays it, with the steps of a text: it makes new values, so it allocates.</summary>
    [Benchmark]
    public InPlay RoundInPlay() => signed.Advance(World, SixParties.Scenario.Agenda, RoundActs.None, seed: 1).Next;

    /// <summary>12 policies x 24 seeds x 8 rounds: a four-hundredth of the experiment. Divide by 2,304 for a round.</summary>
    [Benchmark]
    public double[][] DrawOfTheExperiment() => Sample.Work(7, courses);

    static Rules.Packages.Package Points() =>
        Rules.Packages.Drafting.FromTerms(
            SixParties.Scenario.Agenda,
            SixParties.Scenario.References.First(r => r.AcceptedBy.Length == 6).Terms
        );

    static Sample Draws()
    {
        var path = Path.Combine(ScenarioLibrary.Default.Folder, "korea", "model-experiments.json");
        var file =
            ExperimentFile.Read(File.ReadAllText(path)).File
            ?? throw new InvalidOperationException($"{path} cannot be read.");
        var scenario = SixParties.Scenario;
        var experiment = file.With(t => Valuation.Of(t, scenario.Agenda, scenario.Positions, World.Definition));
        var laboratory =
            Laboratory.Open(experiment, World).Laboratory
            ?? throw new InvalidOperationException("The experiment does not fit the world.");
        return new(laboratory, experiment.Profiles[0], 16, experiment.Seeds, 2021);
    }
}

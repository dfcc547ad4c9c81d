using Talks.Analysis.Experiments;
using Talks.Cli.Experiments;

namespace Talks.World.Tests;

/// <summary>The experiment that ships, opened as the command opens it.</summary>
static class Experiments
{
    public static ExperimentRequest Request(int draws, int seeds, string? folder = null) =>
        new("korea/model-experiments.json", draws, seeds, 2021, "default", "article", folder, 2, []);

    public static Laboratory Article(string sheet = "article") =>
        Prepare(Request(8, 2) with { Sheet = sheet }).Laboratory;

    public static ExperimentRun Prepare(ExperimentRequest request)
    {
        var (run, faults) = ExperimentRun.Prepare(request);
        return run ?? throw new InvalidDataException(string.Join('\n', faults));
    }
}

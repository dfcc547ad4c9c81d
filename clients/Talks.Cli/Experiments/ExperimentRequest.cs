using Talks.Analysis.Experiments;

namespace Talks.Cli.Experiments;

/// <param name="Draws">Null for the file's own.</param>
/// <param name="Out">Folder for results; null to write none.</param>
sealed record ExperimentRequest(
    string File,
    int? Draws,
    int? Seeds,
    ulong Seed,
    string Profile,
    string Sheet,
    string? Out,
    int Threads,
    IReadOnlyList<string> Sobol
);

/// <param name="Headline">The profile asked for.</param>
/// <param name="All">Every profile, the headline among them.</param>
sealed record ExperimentResults(
    ExperimentRequest Request,
    Laboratory Laboratory,
    Findings Headline,
    IReadOnlyList<Findings> All,
    IReadOnlyList<Verdict> Verdicts,
    IReadOnlyList<Plane> Planes,
    IReadOnlyList<Trajectory> Trajectories,
    IReadOnlyList<(Statement Statement, IReadOnlyList<Sensitivity> Indices)> Sobol
);

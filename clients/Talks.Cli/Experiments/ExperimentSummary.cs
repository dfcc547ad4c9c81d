using System.Globalization;
using Talks.Analysis.Experiments;

namespace Talks.Cli.Experiments;

/// <summary>Findings as plain lines of text, the same on a terminal and in a file.</summary>
static class ExperimentSummary
{
    public static void Write(ExperimentResults results, TextWriter to)
    {
        var experiment = results.Laboratory.Experiment;
        to.WriteLine(experiment.Title);
        to.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{experiment.Draws} draws x {experiment.Seeds} seeds, seed {results.Request.Seed}, profile {results.Headline.Profile.Id}, sheet {results.Request.Sheet}"
            )
        );
        foreach (var (index, outcome) in results.Headline.Outcomes.Index())
        {
            var shares = results.All.Select(f => $"{f.Profile.Id} {Figure(f.Outcomes[index].Share)}");
            var drivers = outcome.Drivers.Take(3).Select(d => $"{d.Parameter} {Signed(d.Correlation)}");
            to.WriteLine();
            to.WriteLine($"{outcome.Statement.Id, -4} {outcome.Statement.Text}: {Words(results.Verdicts[index])}");
            to.WriteLine($"     share     {string.Join("   ", shares)}");
            to.WriteLine($"     difference {Figure(outcome.Median)} ({Figure(outcome.P10)} to {Figure(outcome.P90)})");
            if (outcome.Drivers.Length > 0)
                to.WriteLine($"     drivers   {string.Join("   ", drivers)}");
        }
        to.WriteLine();
        to.WriteLine("A share says in how much of the parameter space a statement holds. None is a proof.");
        if (results.Request.Out is { } folder)
            to.WriteLine($"Report and tables: {folder}");
    }

    public static string Words(Verdict verdict) =>
        verdict.Origin switch
        {
            Origin.BuiltIn => "built in",
            Origin.Assumed => $"assumed by {verdict.Coefficient}",
            _ => "found",
        };

    static string Figure(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    static string Signed(double value) => value.ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Parquet;
using Parquet.Schema;
using Talks.Analysis.Experiments;

namespace Talks.Cli.Experiments;

/// <summary>
/// Files of one run: statements.csv (a row for each statement and profile), draws.csv and draws.parquet (a row for each
/// profile, draw and policy, with parameters and metrics), findings.json, report.html.
/// </summary>
static class ExperimentTables
{
    public static async Task WriteAsync(ExperimentRun run, ExperimentResults results, string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllLinesAsync(Path.Combine(folder, "statements.csv"), Statements(results));
        var draws = new DrawTable(run.Laboratory, results.All);
        await File.WriteAllLinesAsync(Path.Combine(folder, "draws.csv"), draws.Csv());
        await draws.WriteParquetAsync(Path.Combine(folder, "draws.parquet"));
        await File.WriteAllTextAsync(Path.Combine(folder, "findings.json"), ExperimentJson.Of(results));
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), ExperimentReport.Of(results));
    }

    static IEnumerable<string> Statements(ExperimentResults results) =>
        results
            .All.SelectMany(f =>
                f.Outcomes.Select(
                    (o, i) =>
                        string.Join(
                            ',',
                            f.Profile.Id,
                            o.Statement.Id,
                            Whole(o.Share),
                            Whole(o.Median),
                            Whole(o.P10),
                            Whole(o.P90),
                            Quoted(string.Join(' ', o.Drivers.Select(d => $"{d.Parameter} {Whole(d.Correlation)}"))),
                            ExperimentSummary.Words(results.Verdicts[i]),
                            Quoted(o.Statement.Text)
                        )
                )
            )
            .Prepend("profile,id,share,median,p10,p90,drivers,origin,text");

    static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    static string Whole(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    sealed class DrawTable(Laboratory laboratory, IReadOnlyList<Findings> all)
    {
        readonly string[] numbers =
        [
            .. laboratory.Experiment.Drawn(laboratory.World.Definition).Select(p => p.Id),
            // A metric and a parameter may share a name; the metric gives way.
            .. laboratory.Experiment.Metrics.Select(m => "metric_" + m.Id),
        ];

        IEnumerable<(string Profile, int Draw, string Policy, double[] Numbers)> Rows =>
            from findings in all
            from draw in Enumerable.Range(0, findings.Means.Count)
            from policy in laboratory.Experiment.Policies.Index()
            select (
                findings.Profile.Id,
                draw,
                policy.Item.Id,
                (double[])[.. findings.Points[draw], .. findings.Means[draw][policy.Index]]
            );

        public IEnumerable<string> Csv() =>
            Rows.Select(r => $"{r.Profile},{r.Draw},{r.Policy},{string.Join(',', r.Numbers.Select(Whole))}")
                .Prepend($"profile,draw,policy,{string.Join(',', numbers)}");

        public async Task WriteParquetAsync(string path)
        {
            var profile = new DataField("profile", typeof(string), isNullable: false);
            var draw = new DataField<int>("draw");
            var policy = new DataField("policy", typeof(string), isNullable: false);
            var columns = numbers.Select(n => new DataField<double>(n)).ToArray();
            var rows = Rows.ToArray();
            await using var file = File.Create(path);
            await using var writer = await ParquetWriter.CreateAsync(
                new ParquetSchema([profile, draw, policy, .. columns]),
                file
            );
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(profile, [.. rows.Select(r => r.Profile)]);
            await group.WriteAsync<int>(draw, rows.Select(r => r.Draw).ToArray());
            await group.WriteAsync(policy, [.. rows.Select(r => r.Policy)]);
            foreach (var (i, column) in columns.Index())
                await group.WriteAsync<double>(column, rows.Select(r => r.Numbers[i]).ToArray());
            group.CompleteValidate();
        }
    }
}

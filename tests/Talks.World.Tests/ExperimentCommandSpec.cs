using System.Globalization;
using System.Text.Json;
using ParquetSharp;
using Talks.Cli.Experiments;

namespace Talks.World.Tests;

public sealed class ExperimentCommandSpec : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("talks-experiment-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_cancelled_run_goes_on_where_it_stopped_and_ends_the_same()
    {
        var request = Experiments.Request(4, 2, folder) with { Threads = 1 };
        var whole = Experiments.Prepare(request with { Out = null }).Work(CancellationToken.None);
        var run = Experiments.Prepare(request);
        using (var progress = ExperimentProgress.Open(request, run.Laboratory.Experiment))
            progress.Keep("default", 2, whole.All[0].Means[2]);
        File.AppendAllText(Path.Combine(folder, "progress.txt"), "default 3 0.5 cut of");
        using (var progress = ExperimentProgress.Open(request, run.Laboratory.Experiment))
        {
            Assert.Equal(whole.All[0].Means[2], progress.Kept("default")[2]);
            Assert.Null(progress.Kept("default")[3]);
        }
        var resumed = run.Work(CancellationToken.None);
        Assert.Equal(whole.All.SelectMany(f => f.Means), resumed.All.SelectMany(f => f.Means));
        Assert.False(File.Exists(Path.Combine(folder, "progress.txt")));
    }

    [Fact]
    public void Progress_of_another_question_is_not_used()
    {
        var request = Experiments.Request(4, 2, folder);
        var experiment = Experiments.Prepare(request).Laboratory.Experiment;
        var means = experiment.Policies.Select(_ => new double[experiment.Metrics.Length]).ToArray();
        using (var progress = ExperimentProgress.Open(request, experiment))
            progress.Keep("default", 0, means);
        using var other = ExperimentProgress.Open(request with { Seed = 1 }, experiment);
        Assert.All(other.Kept("default"), Assert.Null);
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Experiments.Prepare(Experiments.Request(4, 2)).Work(stop.Token)
        );
    }

    [Fact]
    public async Task Tables_json_and_report_are_written()
    {
        var run = Experiments.Prepare(Experiments.Request(4, 2, folder) with { Sobol = ["k_react"] });
        await ExperimentTables.WriteAsync(run, run.Work(CancellationToken.None), folder);

        var csv = await File.ReadAllLinesAsync(
            Path.Combine(folder, "draws.csv"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(1 + 3 * 4 * 12, csv.Length);
        Assert.Equal(csv.Select(l => l.Split(',')), Foreign(Path.Combine(folder, "draws.parquet")));

        var json = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "findings.json"), TestContext.Current.CancellationToken)
        );
        var statements = json.RootElement.GetProperty("statements").EnumerateArray().ToArray();
        Assert.Equal(12, statements.Length);
        foreach (var key in new[] { "id", "share", "median", "p10", "p90", "drivers", "origin", "sobol" })
            Assert.True(statements[0].TryGetProperty(key, out _), key);

        var report = await File.ReadAllTextAsync(
            Path.Combine(folder, "report.html"),
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain("http", report, StringComparison.Ordinal);
        Assert.Contains("built in", report, StringComparison.Ordinal);
        Assert.Contains("Tornado", report, StringComparison.Ordinal);
    }

    /// <summary>Names and values of a table as the reader of the Apache project finds them.</summary>
    static string[][] Foreign(string path)
    {
        using var reader = new ParquetFileReader(path);
        var schema = reader.FileMetaData.Schema;
        var names = Enumerable.Range(0, schema.NumColumns).Select(c => schema.Column(c).Name).ToArray();
        using var group = reader.RowGroup(0);
        var rows = checked((int)group.MetaData.NumRows);
        var columns = names.Select((name, c) => Values(group, name, c, rows)).ToArray();
        return Enumerable.Range(0, rows).Select(r => columns.Select(c => c[r]).ToArray()).Prepend(names).ToArray();
    }

    static string[] Values(RowGroupReader group, string name, int place, int rows)
    {
        using var column = group.Column(place);
        return name switch
        {
            "profile" or "policy" => column.LogicalReader<string>().ReadAll(rows),
            "draw" =>
            [
                .. column.LogicalReader<int>().ReadAll(rows).Select(v => v.ToString(CultureInfo.InvariantCulture)),
            ],
            _ =>
            [
                .. column
                    .LogicalReader<double>()
                    .ReadAll(rows)
                    .Select(v => v.ToString("R", CultureInfo.InvariantCulture)),
            ],
        };
    }

    [Theory]
    [InlineData("nowhere.json", "article", "default", "there is no such file")]
    [InlineData("korea/model-experiments.json", "rosy", "default", "there is no sheet 'rosy'")]
    [InlineData("korea/model-experiments.json", "article", "rosy", "there is no profile 'rosy'")]
    public void A_request_that_cannot_be_met_is_told_why(string file, string sheet, string profile, string message)
    {
        var (run, faults) = ExperimentRun.Prepare(
            Experiments.Request(4, 2) with
            {
                File = file,
                Sheet = sheet,
                Profile = profile,
            }
        );
        Assert.Null(run);
        Assert.Contains(message, faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_experiment_is_told_with_its_places()
    {
        var shipped = File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Library", "korea", "model-experiments.json")
        );
        var broken = Path.Combine(folder, "broken.json");
        File.WriteAllText(
            broken,
            shipped
                .Replace("\"h_imb\": 0,", "\"h_inb\": 0,", StringComparison.Ordinal)
                .Replace("0.4*hardened\",", "0.4*hardend\",", StringComparison.Ordinal)
                .Replace("\"of\": \"mcap\"", "\"of\": \"mcab\"", StringComparison.Ordinal)
        );
        var (run, faults) = ExperimentRun.Prepare(Experiments.Request(4, 2) with { File = broken });
        Assert.Null(run);
        Assert.Contains(
            faults,
            f =>
                f.Contains(
                    "break_off, column 5: unknown name 'hardend'; did you mean 'hardened'?",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            faults,
            f => f.Contains("metric 'mcap': there is nothing called 'mcab'", StringComparison.Ordinal)
        );
        Assert.Contains(faults, f => f.Contains("there is no parameter 'h_inb'", StringComparison.Ordinal));
    }
}

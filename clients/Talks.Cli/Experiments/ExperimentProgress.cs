using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Talks.Analysis.Experiments;

namespace Talks.Cli.Experiments;

/// <summary>
/// What is done so far: shown on a terminal, and kept line by line in the results' folder until the run is complete. A
/// line that was cut off when a run was killed is left out, and its draw worked out again.
/// </summary>
sealed class ExperimentProgress : IDisposable
{
    readonly Lock gate = new();
    readonly Dictionary<string, double[][]?[]> kept;
    readonly StreamWriter? file;
    readonly string? path;
    readonly int total;
    readonly bool shown = !Console.IsErrorRedirected;
    int done;

    ExperimentProgress(string? path, StreamWriter? file, Dictionary<string, double[][]?[]> kept, int total)
    {
        (this.path, this.file, this.kept, this.total) = (path, file, kept, total);
        done = kept.Values.Sum(p => p.Count(d => d is not null));
    }

    public static ExperimentProgress Open(ExperimentRequest request, Experiment experiment)
    {
        var kept = experiment.Profiles.ToDictionary(p => p.Id, _ => new double[][]?[experiment.Draws]);
        var total = experiment.Profiles.Length * experiment.Draws;
        if (request.Out is not { } folder)
            return new(null, null, kept, total);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "progress.txt");
        var mark = Mark(request, experiment);
        if (File.Exists(path))
            Recall(path, mark, experiment, kept);
        var file = new StreamWriter(path, append: false, Encoding.UTF8);
        file.WriteLine(mark);
        foreach (var (profile, draws) in kept)
        foreach (var (draw, means) in draws.Index())
            if (means is not null)
                file.WriteLine(Line(profile, draw, means));
        file.Flush();
        return new(path, file, kept, total);
    }

    /// <summary>Means of the draws already worked out; null for the others.</summary>
    public double[][]?[] Kept(string profile) => kept[profile];

    public void Keep(string profile, int draw, double[][] means)
    {
        lock (gate)
        {
            file?.WriteLine(Line(profile, draw, means));
            file?.Flush();
            done++;
            if (shown)
                Console.Error.Write($"\r{profile, -10} {done}/{total} draws ");
        }
    }

    /// <summary>The run is complete: nothing is left to go on from.</summary>
    public void Finish()
    {
        Dispose();
        if (path is not null)
            File.Delete(path);
        if (shown)
            Console.Error.Write("\r" + new string(' ', 40) + "\r");
    }

    public void Dispose() => file?.Dispose();

    // Progress of another question must not be taken for this one's.
    static string Mark(ExperimentRequest request, Experiment experiment) =>
        Convert.ToHexString(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        request.Seed,
                        request.Sheet,
                        experiment,
                    }
                )
            )
        );

    static void Recall(string path, string mark, Experiment experiment, Dictionary<string, double[][]?[]> kept)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != mark)
            return;
        foreach (var line in lines.Skip(1))
            if (Parse(line, experiment) is var (profile, draw, means) && kept.TryGetValue(profile, out var draws))
                draws[draw] = means;
    }

    static string Line(string profile, int draw, double[][] means) =>
        string.Create(CultureInfo.InvariantCulture, $"{profile} {draw} ")
        + string.Join(' ', means.SelectMany(m => m).Select(x => x.ToString("R", CultureInfo.InvariantCulture)))
        + " .";

    static (string Profile, int Draw, double[][] Means)? Parse(string line, Experiment experiment)
    {
        var words = line.Split(' ');
        var (policies, metrics) = (experiment.Policies.Length, experiment.Metrics.Length);
        if (words.Length != policies * metrics + 3 || words[^1] != ".")
            return null;
        var numbers = new double[policies * metrics];
        for (var i = 0; i < numbers.Length; i++)
            if (!double.TryParse(words[i + 2], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        return
            int.TryParse(words[1], CultureInfo.InvariantCulture, out var draw) && draw >= 0 && draw < experiment.Draws
            ? (words[0], draw, [.. numbers.Chunk(metrics)])
            : null;
    }
}

using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Talks.Fuzzing;

var inputs = new Option<long>("--inputs")
{
    Description = "How many inputs, all readers together.",
    DefaultValueFactory = _ => 1_000_000,
};
var seed = new Option<int>("--seed") { Description = "What the inputs are bred from.", DefaultValueFactory = _ => 1 };
var only = new Option<string?>("--only") { Description = "Only readers whose name has this in it." };
var findingsFolder = new Option<string>("--findings")
{
    Description = "Where inputs that break a reader are kept.",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "talks-findings"),
};
var root = new RootCommand(
    "Feeds damaged and hostile inputs to every decoder of the wire and the journal and to every importer. The last line is a JSON object; "
        + "exit code 1 if one threw what its contract does not name, or took too long."
)
{
    inputs,
    seed,
    only,
    findingsFolder,
};
root.SetAction(parsed =>
{
    var begun = Stopwatch.GetTimestamp();
    var targets = Targets
        .All(Repository.Root)
        .Where(t => parsed.GetValue(only) is not { } part || t.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
        .ToList();
    var fuzzer = new Fuzzer(targets, parsed.GetValue(seed));
    fuzzer.Run(parsed.GetValue(inputs), Console.WriteLine);
    var folder = parsed.GetValue(findingsFolder)!;
    foreach (var (finding, n) in fuzzer.Findings.Select((f, n) => (f, n)))
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{n}.bin");
        File.WriteAllBytes(file, finding.Input);
        Console.WriteLine($"{finding.Target}, input {finding.Number}, kept in {file}:\n{finding.What}");
    }
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                inputs = fuzzer.Counts.Values.Sum(c => c.Tried),
                read = fuzzer.Counts.Values.Sum(c => c.Read),
                readers = targets.Count,
                findings = fuzzer.Findings.Count,
                seconds = Math.Round(Stopwatch.GetElapsedTime(begun).TotalSeconds),
            }
        )
    );
    return fuzzer.Findings.Count == 0 ? 0 : 1;
});
return root.Parse(args).Invoke();

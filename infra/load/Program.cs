using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Talks.Load.Peers;
using Talks.Load.Runs;

var built = new Option<DirectoryInfo>("--built") { Description = "Folder of the published servers.", Required = true };
var node = new Option<DirectoryInfo>("--node") { Description = "Folder of the peers on Node.", Required = true };
var peers = new Option<string>("--peers") { Description = "Names with commas between them; all unless told." };
var loads = new Option<string>("--loads") { Description = "Workloads with commas between them; all unless told." };
var rounds = new Option<int>("--rounds")
{
    Description = "How often each is run, in turn.",
    DefaultValueFactory = _ => 3,
};
var seconds = new Option<int>("--seconds") { Description = "How long each is measured.", DefaultValueFactory = _ => 8 };
var warmup = new Option<int>("--warmup")
{
    Description = "How long each runs before, seconds.",
    DefaultValueFactory = _ => 5,
};
var breaking = new Option<int>("--breaking")
{
    Description = "How long at most a server runs before it is measured at all, seconds: until its compiler is done.",
    DefaultValueFactory = _ => 60,
};
var json = new Option<string?>("--json") { Description = "Where to write every outcome." };
var root = new RootCommand(
    "Puts the same workloads on Talks and on other servers, in turn, and compares what they cost. Exit code 1 if a run lost, repeated or reordered anything."
)
{
    built,
    node,
    peers,
    loads,
    rounds,
    seconds,
    warmup,
    breaking,
    json,
};
root.SetAction(parsed =>
{
    var data = Directory.CreateTempSubdirectory("talks-load-").FullName;
    var folder = parsed.GetRequiredValue(built).FullName;
    var hook = Path.Combine(folder, "gauge", "Talks.Load.Gauge.dll");
    var chosenPeers = Field
        .All(folder, parsed.GetRequiredValue(node).FullName, data)
        .Where(p => parsed.GetValue(peers) is not { } names || names.Split(',').Contains(p.Name))
        .ToList();
    var chosenLoads = Workload
        .All.Where(l => parsed.GetValue(loads) is not { } names || names.Split(',').Contains(l.Name))
        .ToList();
    var outcomes = new Rounds(
        chosenPeers,
        hook,
        TimeSpan.FromSeconds(parsed.GetValue(breaking)),
        TimeSpan.FromSeconds(parsed.GetValue(warmup)),
        TimeSpan.FromSeconds(parsed.GetValue(seconds))
    ).Run(chosenLoads, parsed.GetValue(rounds));
    var wantsLong = parsed.GetValue(loads)?.Split(',').Contains("long") ?? true;
    var longs = wantsLong
        ? Enumerable.Range(0, parsed.GetValue(rounds)).Select(_ => LongSession.Measure(folder, data, hook)).ToList()
        : [];
    Console.WriteLine(Machine.Text);
    Console.WriteLine(Table.Of(outcomes));
    foreach (var measured in longs)
        Console.WriteLine(measured);
    if (parsed.GetValue(json) is { } path)
        File.WriteAllText(
            path,
            JsonSerializer.Serialize(
                new
                {
                    machine = Machine.Text,
                    at = DateTimeOffset.UtcNow.ToString("u", CultureInfo.InvariantCulture),
                    outcomes,
                    longs,
                },
                JsonSerializerOptions.Web
            )
        );
    Directory.Delete(data, recursive: true);
    return outcomes.All(o => o.IsSound) ? 0 : 1;
});
return root.Parse(args).Invoke();

using System.CommandLine;
using Talks.Crash;

const int Servers = 3;

var kills = new Option<int>("--kills")
{
    Description = "How many times a server or the database is killed.",
    DefaultValueFactory = _ => 20,
};
var seed = new Option<int>("--seed")
{
    Description = "What is done to whom, and when, is drawn from it. Another number is another run.",
    DefaultValueFactory = _ => 1,
};
var json = new Option<bool>("--json") { Description = "Print nothing but the last line." };
kills.Validators.Add(result =>
{
    if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 10_000))
        result.AddError("--kills is a whole number, 1 to 10000.");
});
var root = new RootCommand(
    "Kills servers of a cluster under load, and PostgreSQL, and proves that nothing acknowledged was lost, repeated or reordered. "
        + "The last line is a JSON object; exit code 1 if a promise was broken."
)
{
    kills,
    seed,
    json,
};
root.SetAction(
    async (parsed, cancel) =>
    {
        var figures = new Figures();
        var findings = Findings.None;
        void Tell(string line)
        {
            if (!parsed.GetValue(json))
                Console.WriteLine(line);
        }
        await using (var cluster = await Cluster.Start(Servers))
            foreach (var steps in Plan.Draw(parsed.GetValue(kills), parsed.GetValue(seed), Servers, cluster.Blows))
            {
                var found = await new Wave(cluster, figures, Tell).Run(steps, cancel);
                findings = findings.With(found);
                Tell(
                    $"{found} after {figures.Kills} kills, {figures.Acknowledged} acts acknowledged. Logs: {cluster.Logs}"
                );
            }
        Console.WriteLine(figures.Json(findings));
        return findings.AllKept && figures.ZombiesAccepted == 0 && figures.Acknowledged > 0 ? 0 : 1;
    }
);

// Stopping it half-way ends every process it started, which takes some seconds.
return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(2) });

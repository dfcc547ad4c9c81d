using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.Json;
using Talks.Crash;
using Talks.Simulation;

var seeds = new Option<int>("--seeds") { Description = "How many worlds to run.", DefaultValueFactory = _ => 1_000 };
var from = new Option<int>("--from") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
var flaw = new Option<Flaw>("--flaw")
{
    Description = "Builds a fault in, to see that it is found.",
    DefaultValueFactory = _ => Flaw.None,
};
var root = new RootCommand(
    "Runs sessions, relays and clients over a fake network, disk and clock, one world for each seed, and checks that nothing "
        + "acknowledged was lost, repeated or reordered. The last line is a JSON object; exit code 1 if a promise was broken."
)
{
    seeds,
    from,
    flaw,
};
root.SetAction(parsed =>
{
    const int MostNamed = 20;
    const int TellEvery = 10_000;
    var (first, count) = (parsed.GetValue(from), parsed.GetValue(seeds));
    var gate = new Lock();
    var findings = Findings.None;
    var befallen = new int[Enum.GetValues<Misfortune>().Length];
    long accepted = 0,
        refused = 0,
        delivered = 0;
    ulong trace = 0;
    int unanswered = 0,
        done = 0;
    var broken = new ConcurrentQueue<int>();
    Parallel.For(
        first,
        first + count,
        seed =>
        {
            var outcome = Seed.Run(seed, parsed.GetValue(flaw));
            if (!outcome.AllKept)
                broken.Enqueue(seed);
            lock (gate)
            {
                trace ^= outcome.Trace;
                findings = findings.With(outcome.Findings);
                (accepted, refused) = (accepted + outcome.Accepted, refused + outcome.Refused);
                (delivered, unanswered) = (delivered + outcome.Delivered, unanswered + outcome.Unanswered);
                for (var i = 0; i < befallen.Length; i++)
                    befallen[i] += outcome.Befallen[i];
                if (++done % TellEvery == 0)
                    Console.WriteLine($"{done} seeds, {broken.Count} broken");
            }
        }
    );
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                seeds = count,
                broken = broken.Order().Take(MostNamed),
                accepted,
                refused,
                delivered,
                unanswered,
                trace,
                lost = findings.Lost,
                duplicated = findings.Duplicated,
                refusedKept = findings.RefusedKept,
                reordered = findings.Reordered,
                gaps = findings.Gaps,
                diverged = findings.Diverged,
                deadlines = findings.Deadlines,
                unverified = findings.Unverified,
                befallen = Enum.GetValues<Misfortune>().ToDictionary(m => m.ToString(), m => befallen[(int)m]),
            }
        )
    );
    return broken.IsEmpty ? 0 : 1;
});
return root.Parse(args).Invoke();

using System.Diagnostics;
using Talks.Contracts;

namespace Talks.Server.Observing;

/// <summary>A command's way from its arrival to its answer, as a span and as a measure.</summary>
static class Timed
{
    public static async Task<Answer> Submit(Submission submission, string session, Func<Task<Answer>> submit)
    {
        var began = Stopwatch.GetTimestamp();
        var command = submission.Command.GetType().Name;
        using var span = Instruments.Activities.HasListeners()
            ? Instruments.Activities.StartActivity($"submit {command}")
            : null;
        span?.SetTag("talks.session", session);
        var answer = await submit();
        var outcome = new KeyValuePair<string, object?>("outcome", answer.Refusal?.Code.ToString() ?? "Accepted");
        span?.SetTag("talks.outcome", outcome.Value);
        Instruments.Commands.Add(1, new("command", command), outcome);
        Instruments.CommandDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, outcome);
        return answer;
    }
}

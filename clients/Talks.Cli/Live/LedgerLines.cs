using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>The ledger of obligations as lines of text.</summary>
static class LedgerLines
{
    public static IEnumerable<string> Of(SessionView view)
    {
        var ledger = view.Ledger;
        if (ledger.Proposal is not { } proposal)
            yield return "No text is in force.";
        else
            yield return $"In force: package {proposal}";
        foreach (var step in ledger.Steps)
        {
            var standing = ledger.Standings.GetValueOrDefault(step.Id);
            var marks = string.Concat(
                standing?.HeldBack == true ? ", held back" : "",
                ledger.Reported.Contains(step.Id) ? ", reported" : "",
                ledger.Covert.Contains(step.Id) ? ", goes on in secret" : "",
                ledger.Chosen.TryGetValue(step.Id, out var chosen)
                    ? $", means to {chosen.ToString().ToLowerInvariant()}"
                    : ""
            );
            yield return Plain(
                $"  {step.Id, -38} level {step.Level}, {When(ledger, step)}: {(standing?.Status ?? StepStatus.Due).ToString().ToLowerInvariant()}{marks}"
            );
        }
        foreach (var ((measure, party), level) in ledger.Alone)
            yield return Plain($"  {party} alone: {measure}, level {level}");
        if (ledger.Motion is { } motion)
            yield return Plain(
                $"  Snapback is moved by {motion.Moved.Party}: {motion.Votes.Count(v => v.Value)} to end relief, {motion.Votes.Count(v => !v.Value)} to keep it"
            );
        foreach (var (party, shift) in ledger.Shifts)
            yield return Plain($"  The world has moved the walk-away value of {party} by {shift:+0.##;-0.##;0}");
    }

    static string When(Ledger ledger, Step step) =>
        ledger.DueRoundOf(step) is { } round ? $"due in round {round}"
        : ledger.Standings.GetValueOrDefault(step.Id) is { Status: StepStatus.Waiting }
            ? "after "
                + string.Join(
                    " and ",
                    (step.After ?? []).Select(c => $"{c.Commitment} is {c.Milestone.ToString().ToLowerInvariant()}")
                )
        : "no date";

    static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}

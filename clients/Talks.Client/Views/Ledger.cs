using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>The text in force and how it is carried out, as one seat sees it.</summary>
/// <param name="Proposal">Whose text it is; null while none is in force.</param>
/// <param name="Reported">Steps under a report that has not been examined yet.</param>
/// <param name="Chosen">What the seat's own party does about its steps, where it has chosen.</param>
/// <param name="Covert">Steps that look delivered and go on in secret; control alone is told.</param>
/// <param name="Alone">Measures taken outside any text, by measure and party.</param>
/// <param name="Shifts">Points the world has added to walk-away values: the seat's own party's, or every party's for control.</param>
/// <param name="Ended">Texts that are in force no more, in order.</param>
/// <param name="Motion">Snapback, while it is before the table.</param>
/// <param name="Planned">Injects the scenario's authors prepared; control alone is told.</param>
/// <param name="Due">Ids of those whose time has come.</param>
/// <param name="Raised">Ids of those that were sent.</param>
public sealed record Ledger(
    int? Proposal,
    IReadOnlyList<Step> Steps,
    ImmutableDictionary<string, Standing> Standings,
    ImmutableHashSet<string> Reported,
    ImmutableDictionary<string, Performance> Chosen,
    IReadOnlyList<string> Covert,
    ImmutableDictionary<(string Measure, string Party), int> Alone,
    ImmutableDictionary<string, double> Shifts,
    ImmutableList<TextEnded> Ended,
    SnapbackMotion? Motion,
    IReadOnlyList<PlannedInject> Planned,
    IReadOnlyList<string> Due,
    ImmutableHashSet<string> Raised
)
{
    /// <summary>What inspectors have made of reports: step to whether it is kept. The verifier that the text names alone is told.</summary>
    public ImmutableDictionary<string, bool> Inspected { get; init; } = ImmutableDictionary<string, bool>.Empty;

    public static Ledger Empty { get; } =
        new(
            null,
            [],
            ImmutableDictionary<string, Standing>.Empty,
            [],
            ImmutableDictionary<string, Performance>.Empty,
            [],
            ImmutableDictionary<(string, string), int>.Empty,
            ImmutableDictionary<string, double>.Empty,
            [],
            null,
            [],
            [],
            []
        );

    public Ledger After(Event happened) =>
        happened switch
        {
            EnteredIntoForce e => Nothing() with
            {
                Proposal = e.Proposal,
                Steps = e.Steps,
                Standings = e.Steps.ToImmutableDictionary(s => s.Id, s => new Standing(s.Id, First(s), false)),
            },
            StepsJoined e => this with
            {
                Steps =
                [
                    .. Steps.Select(s =>
                        s with
                        {
                            Lacking = e.Completed.Contains(s.Id) ? null : s.Lacking,
                            Unanswered = e.Answered?.Contains(s.Id) == true ? null : s.Unanswered,
                        }
                    ),
                    .. e.Steps,
                ],
                Standings = Standings.SetItems(Nothing().After(new EnteredIntoForce(e.Proposal, e.Steps)).Standings),
            },
            LedgerMoved e => this with
            {
                Standings = e.Steps.ToImmutableDictionary(s => s.Step),
                Reported = Reported.Except(e.Cleared).Except(e.Breached).Union(e.Reported),
                // A choice made before a breach does not make it good, and one renewal is not the next.
                Chosen = Chosen.RemoveRange(e.Steps.Where(IsOver).Select(s => s.Step)),
                Inspected = Inspected.RemoveRange(e.Cleared).RemoveRange(e.Breached),
            },
            InspectionReported e => this with { Inspected = Inspected.SetItem(e.Step, e.Kept) },
            StepFound e => this with
            {
                Reported = Reported.Remove(e.Step),
                Inspected = Inspected.Remove(e.Step),
                Chosen = e.Kept ? Chosen : Chosen.Remove(e.Step),
                Standings = Standings.TryGetValue(e.Step, out var found)
                    ? Standings.SetItem(
                        e.Step,
                        e.Kept
                            ? found with
                            {
                                Verified = true,
                            }
                            : found with
                            {
                                Status = StepStatus.Breached,
                                Verified = null,
                            }
                    )
                    : Standings,
            },
            StepsHeld e => this with
            {
                Standings = e
                    .Steps.Where(Standings.ContainsKey)
                    .Aggregate(Standings, (all, step) => all.SetItem(step, all[step] with { HeldBack = e.Back })),
            },
            TextDenounced e => this with
            {
                Steps =
                [
                    .. Steps
                        .Where(s => !e.Ended.Contains(s.Id))
                        .Select(s =>
                            s with
                            {
                                Lacking = e.Lacking.Contains(s.Id) ? true : s.Lacking,
                                Unanswered = e.Unanswered.Contains(s.Id) ? true : s.Unanswered,
                            }
                        ),
                ],
                Standings = e
                    .Unanswered.Except(e.Ended)
                    .Where(Standings.ContainsKey)
                    .Aggregate(Standings.RemoveRange(e.Ended), (all, step) => all.SetItem(step, Held(all[step]))),
                Reported = Reported.Except(e.Ended),
                Chosen = Chosen.RemoveRange(e.Ended),
            },
            TextEnded e => Nothing() with { Ended = Ended.Add(e) },
            PerformanceChosen e => this with { Chosen = Chosen.SetItem(e.Step, e.Performance) },
            WorldAdvanced e => this with { Covert = e.Covert, Due = [] },
            WorldLaid e => this with { Planned = e.Injects ?? [] },
            InjectsDue e => this with { Due = e.Injects },
            InjectStruck { Planned: { } planned } => this with { Raised = Raised.Add(planned) },
            SnapbackMoved e => this with
            {
                Motion = new(
                    e,
                    e.Party is { } mover
                        ? ImmutableSortedDictionary<string, bool>.Empty.Add(mover, true)
                        : ImmutableSortedDictionary<string, bool>.Empty
                ),
            },
            SnapbackVoted e when Motion is { } motion => this with
            {
                Motion = motion with { Votes = motion.Votes.SetItem(e.Party, e.End) },
            },
            SnapbackDecided => this with { Motion = null },
            ActedAlone { Level: 0 } e => this with { Alone = Alone.Remove((e.Measure, e.Party)) },
            ActedAlone e => this with { Alone = Alone.SetItem((e.Measure, e.Party), e.Level) },
            WalkAwayMoved e => this with { Shifts = Shifts.SetItem(e.Party, e.Shift) },
            _ => this,
        };

    /// <summary>Round by whose end a step must be delivered; null while it waits, or where the text sets no time.</summary>
    public int? DueRoundOf(Step step) =>
        step.Undated == true || Standings.GetValueOrDefault(step.Id) is { Status: StepStatus.Waiting }
            ? null
            : Standings.GetValueOrDefault(step.Id)?.DueRound ?? step.DueRound;

    bool IsOver(Standing now) =>
        now.Status is StepStatus.Breached or StepStatus.Expired
        || (Standings.GetValueOrDefault(now.Step)?.Ends is { } ends && ends != now.Ends);

    static StepStatus First(Step step) =>
        step.After is { Count: > 0 } ? StepStatus.Waiting
        : step.Unanswered == true ? StepStatus.Suspended
        : StepStatus.Due;

    // A breach stays one, and what waits for a condition is held when that is met.
    static Standing Held(Standing standing) =>
        standing.Status is StepStatus.Due or StepStatus.Delivered or StepStatus.Late
            ? standing with
            {
                Status = StepStatus.Suspended,
            }
            : standing;

    Ledger Nothing() =>
        Empty with
        {
            Alone = Alone,
            Shifts = Shifts,
            Ended = Ended,
            Planned = Planned,
            Due = Due,
            Raised = Raised,
        };
}

/// <param name="Votes">Party to whether it votes to end relief.</param>
public sealed record SnapbackMotion(SnapbackMoved Moved, ImmutableSortedDictionary<string, bool> Votes);

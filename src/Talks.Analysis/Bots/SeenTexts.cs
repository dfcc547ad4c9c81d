using System.Collections.Immutable;
using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;

namespace Talks.Analysis.Bots;

/// <summary>The text in force as the board shows it to everybody, and what the table makes of breaches of it.</summary>
/// <param name="Proposal">Number of the proposal whose text it is.</param>
public sealed record SeenText(int Proposal, ImmutableArray<SeenStep> Steps)
{
    /// <summary>Whether relief is held back, while that is before the table.</summary>
    public SeenMotion? Motion { get; init; }

    /// <summary>Broken steps about which the table has decided.</summary>
    public ImmutableHashSet<string> Decided { get; init; } = [];

    public IEnumerable<SeenStep> Broken => Steps.Where(s => s.Step.Status is ObligationStatus.Breached);
}

/// <param name="Step">As everybody sees it: what goes on in secret looks delivered.</param>
/// <param name="BrokenIn">The first round in which the table could answer its breach; null while it is not broken.</param>
public sealed record SeenStep(Obligation Step, int? BrokenIn);

/// <param name="Breached">Steps found to be broken.</param>
/// <param name="Steps">Steps to be held back for it.</param>
/// <param name="Voted">Those who have voted, the mover among them.</param>
public sealed record SeenMotion(
    ImmutableArray<string> Breached,
    ImmutableArray<string> Steps,
    ImmutableArray<string> Voters,
    ImmutableHashSet<string> Voted
);

/// <summary>What became of texts in force, from facts that everybody is told.</summary>
static class SeenTexts
{
    public static TableView After(TableView view, SessionEvent happened) =>
        happened switch
        {
            EnteredIntoForce e => view with
            {
                InForce = new(e.Proposal, [.. e.Steps.Select(s => new SeenStep(s, null))]),
            },
            TextEnded => view with { InForce = null, Proposals = Ended(view) },
            _ when view.InForce is { } text => view with { InForce = After(text, happened, view) },
            _ => view,
        };

    static SeenText After(SeenText text, SessionEvent happened, TableView view) =>
        happened switch
        {
            LedgerMoved e => Change(
                text,
                s =>
                    e.Steps.FirstOrDefault(o => o.Step == s.Id) is { } standing
                        ? s with
                        {
                            Status = standing.Status,
                            HeldBack = standing.HeldBack,
                        }
                        : s,
                view.Round + 1
            ),
            StepFound { Kept: false } e => Change(
                text,
                s => s.Id == e.Step ? s with { Status = ObligationStatus.Breached } : s,
                view.RoundOpen ? view.Round : view.Round + 1
            ),
            StepsHeld e => Change(text, s => e.Steps.Contains(s.Id) ? s with { HeldBack = e.Back } : s, view.Round),
            StepsJoined e => text with { Steps = text.Steps.AddRange(e.Steps.Select(s => new SeenStep(s, null))) },
            TextDenounced e => text with { Steps = text.Steps.RemoveAll(s => s.Step.Performer == e.Party) },
            SnapbackMoved e => text with
            {
                Motion = new(e.Breached, e.Steps, e.Voters, e.Party is { } mover ? [mover] : []),
            },
            SnapbackVoted e when text.Motion is { } motion => text with
            {
                Motion = motion with { Voted = motion.Voted.Add(e.Party) },
            },
            SnapbackDecided when text.Motion is { } motion => text with
            {
                Motion = null,
                Decided = text.Decided.Union(motion.Breached),
            },
            _ => text,
        };

    static SeenText Change(SeenText text, Func<Obligation, Obligation> change, int answerable) =>
        text with
        {
            Steps =
            [
                .. text.Steps.Select(s =>
                    change(s.Step) is var step && step.Status is ObligationStatus.Breached
                        ? new SeenStep(step, s.BrokenIn ?? answerable)
                        : new SeenStep(step, null)
                ),
            ],
            // What was made good and is broken anew has not been decided.
            Decided = text.Decided.Except(
                text.Steps.Where(s => change(s.Step).Status is not ObligationStatus.Breached).Select(s => s.Step.Id)
            ),
        };

    static ImmutableArray<SeenProposal> Ended(TableView view) =>
        view.InForce is { Proposal: var number }
            ? view.Proposals.SetItem(number - 1, view.Proposals[number - 1] with { Ended = true })
            : view.Proposals;
}

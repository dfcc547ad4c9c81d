using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.World.Chance;

namespace Talks.Rules.World.Compliance;

/// <summary>How a signed text stands: its steps and what has been reported about them.</summary>
public sealed record Carrying(ImmutableArray<Obligation> Steps, ImmutableArray<Finding> Open)
{
    public static Carrying Of(ImmutableArray<Obligation> steps) => new(steps, []);

    /// <summary>One round of carrying out. The order of the steps changes nothing but the order of the answer.</summary>
    /// <param name="choices">Step id to what its performer does; a step not named is delivered when due.</param>
    /// <param name="sources">Step id to the number of sources that watch it; 1 if not named.</param>
    /// <param name="deciding">Verifiers that decide for themselves; for others their inspectors do.</param>
    public Carried Advance(
        int round,
        Agenda agenda,
        IReadOnlyDictionary<string, Performance> choices,
        IReadOnlyDictionary<string, int> sources,
        ulong seed,
        IReadOnlyCollection<string>? deciding = null
    )
    {
        bool Decided(string step) =>
            Steps.Any(s => s.Id == step && s.Verifier is { } named && deciding?.Contains(named) == true);
        // A verifier is told first, and has a round to decide what it makes of that.
        var inspected = Open.Where(f => f.Round == round - 1 && Decided(f.Obligation)).ToImmutableArray();
        var examined = Open.Where(f => f.Round < round).Except(inspected).ToImmutableArray();
        var confirmed = examined.Where(f => f.True).Select(f => f.Obligation).ToImmutableHashSet();
        var acted = Steps
            .Select(s =>
            {
                Performance? choice = choices.TryGetValue(s.Id, out var chosen) ? chosen : null;
                return confirmed.Contains(s.Id) ? Broken(s) : Lasting.After(s, Acted(s, round, choice), choice, round);
            })
            .ToImmutableArray();
        var unexamined = Open.Except(examined).ToImmutableArray();
        var steps = Paired([
            .. acted
                .Select(s => Called(s, acted, unexamined, round, Decided))
                .Select(s => Seen(s, unexamined, Decided(s.Id))),
        ]);
        var reported = steps
            .Where(s => s.InEffect)
            .Select(s => Report(s, round, agenda, sources.GetValueOrDefault(s.Id, 1), seed))
            .OfType<Finding>();
        var broken = steps.Where(s => s.Status == ObligationStatus.Breached && !WasBreached(s.Id)).Select(s => s.Id);
        return new(
            new Carrying(steps, [.. unexamined, .. reported]),
            [.. examined.Where(f => !f.True)],
            [.. broken],
            Kept(steps, round)
        )
        {
            Inspected = inspected,
        };
    }

    /// <summary>Steps of a party that has joined, and steps of others that lacked it or were held for want of it.</summary>
    public Carrying Join(
        ImmutableArray<Obligation> steps,
        IReadOnlyCollection<string> completed,
        IReadOnlyCollection<string> answered
    ) =>
        this with
        {
            Steps =
            [
                .. Steps
                    .Select(s => completed.Contains(s.Id) ? s with { Lacking = false } : s)
                    .Select(s => answered.Contains(s.Id) ? s with { Unanswered = false } : s),
                .. steps,
            ],
        };

    /// <summary>The text without a party that has left it.</summary>
    public Carrying Leave(string party, IReadOnlyCollection<string> unanswered, IReadOnlyCollection<string> lacking) =>
        new(
            [
                .. Steps
                    .Where(s => s.Performer != party)
                    .Select(s => lacking.Contains(s.Id) ? s with { Lacking = true } : s)
                    .Select(s => unanswered.Contains(s.Id) ? Held(s) : s),
            ],
            [.. Open.Where(f => Steps.Any(s => s.Id == f.Obligation && s.Performer != party))]
        );

    // A breach stays one; what waits for a condition is held when that is met.
    static Obligation Held(Obligation step) =>
        step with
        {
            Unanswered = true,
            Status = step.Status is ObligationStatus.Due or ObligationStatus.Delivered or ObligationStatus.Late
                ? ObligationStatus.Suspended
                : step.Status,
        };

    /// <summary>The text after somebody entitled has found that a step is kept, or is not.</summary>
    public Carrying Found(string step, bool kept) =>
        new(
            [
                .. Steps.Select(s =>
                    s.Id != step ? s
                    : kept ? s with { Verified = true }
                    : Broken(s)
                ),
            ],
            [.. Open.Where(f => f.Obligation != step)]
        );

    static Obligation Broken(Obligation step) =>
        step with
        {
            Status = ObligationStatus.Breached,
            Covert = false,
            Verified = false,
        };

    // Where nobody decides for the verifier, what its inspectors see for a round without a report is its finding.
    Obligation Seen(Obligation step, ImmutableArray<Finding> open, bool decided) =>
        step with
        {
            Verified =
                step.Status is ObligationStatus.Delivered
                && (
                    step.Verified
                    || (
                        step.Verifier is not null
                        && !decided
                        && Condition.Stands(step, Steps)
                        && open.All(f => f.Obligation != step.Id)
                    )
                ),
        };

    /// <summary>Steps held back by a joint decision, or let go on again: relief snapping back, relief restored.</summary>
    public Carrying Hold(IReadOnlyCollection<string> steps, bool back) =>
        this with
        {
            Steps = [.. Steps.Select(s => steps.Contains(s.Id) ? s with { HeldBack = back } : s)],
        };

    /// <summary>The steps of others, not held back yet, that benefit some parties.</summary>
    public IEnumerable<Obligation> Benefiting(Agenda agenda, IReadOnlyCollection<string> parties) =>
        Steps.Where(s => !s.HeldBack && !parties.Contains(s.Performer) && s.Benefits(agenda, parties));

    bool WasBreached(string id) => Steps.Any(s => s.Id == id && s.Status == ObligationStatus.Breached);

    // A breach is made good only by saying so: to deliver is what happens when nothing is chosen.
    static Obligation Acted(Obligation step, int round, Performance? choice) =>
        step.Status switch
        {
            ObligationStatus.Suspended or ObligationStatus.Waiting or ObligationStatus.Expired => step,
            ObligationStatus.Breached when choice is null or Performance.Delay or Performance.Refuse => step,
            ObligationStatus.Due when round < step.DueRound && choice != Performance.Refuse => step with
            {
                Begun = step.Begun || choice is not Performance.Delay,
            },
            _ => (choice ?? Performance.Deliver) switch
            {
                Performance.Deliver => step with
                {
                    Status = ObligationStatus.Delivered,
                    WasDelivered = true,
                    Begun = true,
                    Covert = false,
                },
                Performance.Defect => step with
                {
                    Status = ObligationStatus.Delivered,
                    WasDelivered = true,
                    Begun = true,
                    Covert = true,
                },
                Performance.Refuse => step with { Status = ObligationStatus.Breached, Covert = false },
                // A step already taken is not undone by waiting.
                _ when step.Status == ObligationStatus.Delivered => step,
                _ when step.Undated => step,
                _ => step with { Status = ObligationStatus.Late },
            },
        };

    // A condition met calls for a step from the next round on. What was owed once stays owed, whatever becomes of the condition.
    Obligation Called(
        Obligation step,
        ImmutableArray<Obligation> now,
        ImmutableArray<Finding> open,
        int round,
        Func<string, bool> decided
    ) =>
        step.Status is ObligationStatus.Waiting && step.After.All(c => c.IsMet(Steps, now, open, decided))
            ? step with
            {
                Status = ObligationStatus.Due,
                DueRound = Math.Max(step.DueRound, round + (step.After.Min(c => c.Rounds) ?? step.Term)),
            }
            : step;

    // Action for action: a step waits while the one it is traded against is late or breached, and goes on when that is done.
    static ImmutableArray<Obligation> Paired(ImmutableArray<Obligation> steps)
    {
        var failing = steps.Where(s => Fails(s, steps)).Select(s => s.Id).ToHashSet();
        return
        [
            .. steps.Select(s =>
            {
                var waits = s.Unanswered || s.Against.Any(failing.Contains);
                return s.Status switch
                {
                    ObligationStatus.Due or ObligationStatus.Delivered when waits => s with
                    {
                        Status = ObligationStatus.Suspended,
                    },
                    ObligationStatus.Suspended when !waits => s with
                    {
                        Status = s.WasDelivered ? ObligationStatus.Delivered : ObligationStatus.Due,
                    },
                    _ => s,
                };
            }),
        ];
    }

    // Where any one of several is to act, the others answer for nobody's failure once one has acted.
    // Where the text names another remedy, that follows instead.
    static bool Fails(Obligation step, ImmutableArray<Obligation> steps) =>
        step.Fails
        && step.Remedy is null or Packages.RemedyKind.SuspendPair
        && (
            step.Rule is not PerformerRule.Any
            || !steps.Any(s => s.Commitment == step.Commitment && s.Status is ObligationStatus.Delivered)
        );

    // Chance is addressed by the step's name, so that reordering steps or adding others moves none of it.
    Finding? Report(Obligation step, int round, Agenda agenda, int sources, ulong seed)
    {
        if (Open.Any(f => f.Obligation == step.Id && f.Round == round))
            return null;
        var verifiability = agenda.FindMeasure(step.Measure)?.FindLevel(step.Level)?.Verifiability ?? 0;
        var chance = step.Covert ? Chances.Detection(verifiability, sources) : Chances.FalseAlarm;
        return Streams.Uniform(seed, "detect " + step.Id, round) < chance ? new(step.Id, round, step.Covert) : null;
    }

    // The share of performers that have done all that was due by now: one-sided delivery counts for the giver alone.
    static double Kept(ImmutableArray<Obligation> steps, int round)
    {
        var due = steps
            .Where(s => s.OwedBy(round) && s.Status != ObligationStatus.Suspended)
            .GroupBy(s => s.Performer)
            .ToArray();
        return due.Length == 0
            ? 0
            : due.Count(p => p.All(s => s.Status == ObligationStatus.Delivered)) / (double)due.Length;
    }
}

/// <param name="Cleared">Reports the joint commission found to be false alarms.</param>
/// <param name="Breached">Steps newly known to be broken, to be answered by control or by a vote.</param>
/// <param name="Kept">The world's input <c>kept</c>, 0 to 1.</param>
public sealed record Carried(
    Carrying Next,
    ImmutableArray<Finding> Cleared,
    ImmutableArray<string> Breached,
    double Kept
)
{
    /// <summary>Reports whose inspection is over, for the verifiers that decide what it comes to.</summary>
    public ImmutableArray<Finding> Inspected { get; init; } = [];
}

using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;
using Talks.Rules.World.Injects;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>
/// What has become of what was signed, and of the world meanwhile. It holds truths that no party may see: they leave it only
/// as facts with an audience.
/// </summary>
public sealed record Ledger
{
    public static Ledger Empty { get; } = new();

    /// <summary>Null in talks without a world, where nothing is carried out.</summary>
    public WorldModel? Model { get; init; }

    public WalkAway? WalkAway { get; init; }

    /// <summary>The world as it stands, and the text in force.</summary>
    public InPlay? Play { get; init; }

    /// <summary>Number of the proposal whose text is in force; null while none is.</summary>
    public int? Proposal { get; init; }

    /// <summary>Step to what its performer has chosen; a step not named is delivered when due.</summary>
    public ImmutableDictionary<string, Performance> Choices { get; init; } =
        ImmutableDictionary<string, Performance>.Empty;

    /// <summary>Measures taken outside any text and not given up.</summary>
    public ImmutableArray<ActedAlone> Alone { get; init; } = [];

    /// <summary>Circumstances that control has ruled on, by input of the world; they hold until it rules otherwise.</summary>
    public ImmutableSortedDictionary<string, double> Circumstances { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Points the world has added to each party's walk-away value.</summary>
    public ImmutableSortedDictionary<string, double> Shifts { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The injects the scenario's authors prepared; null in talks without a world.</summary>
    public InjectPlan? Plan { get; init; }

    /// <summary>Ids of prepared injects that have been sent.</summary>
    public ImmutableHashSet<string> Raised { get; init; } = [];

    /// <summary>Effects of injects that the world has not felt yet.</summary>
    public ImmutableArray<InjectEffect> Pending { get; init; } = [];

    /// <summary>Points that injects have added to walk-away values, by party; part of <see cref="Shifts"/>.</summary>
    public ImmutableSortedDictionary<string, double> Pressed { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Whether relief ends after a breach, while that is before the table.</summary>
    public SnapbackMotion? Motion { get; init; }

    public Carrying? Text => Play?.Text;

    /// <summary>What the world and the injects have added to each party's walk-away value by now, points.</summary>
    public ImmutableSortedDictionary<string, double> ShiftsNow()
    {
        var shifts = WalkAway!.Shifts(Play!.State);
        return Pressed.Aggregate(
            shifts,
            (all, pressed) => all.SetItem(pressed.Key, all.GetValueOrDefault(pressed.Key) + pressed.Value)
        );
    }

    /// <summary>The level at which a party takes a measure alone; 0 if it does not.</summary>
    public int LevelAlone(string measure, string party) =>
        Alone.FirstOrDefault(a => (a.Measure, a.Party) == (measure, party))?.Level ?? 0;

    public Ledger After(SessionEvent happened) =>
        happened switch
        {
            WorldLaid e => Laid(e),
            WorldAdvanced e => this with
            {
                Play = new(e.State, e.Text),
                Pending = [],
                // A choice made before a breach does not make it good, and one renewal is not the next.
                Choices = Choices.RemoveRange(e.Text?.Steps.Where(IsOver).Select(s => s.Id) ?? []),
            },
            StepFound e when Play is { Text: { } text } play => this with
            {
                Play = play with { Text = text.Found(e.Step, e.Kept) },
                Choices = e.Kept ? Choices : Choices.Remove(e.Step),
            },
            InjectStruck e => this with
            {
                Raised = e.Planned is { } planned ? Raised.Add(planned) : Raised,
                Pending = Pending.AddRange(e.Effects.Where(f => f.Variable != InjectEffect.Reservation)),
                Pressed = e
                    .Effects.Where(f => f.Variable == InjectEffect.Reservation)
                    .Aggregate(Pressed, (all, f) => all.SetItem(f.Party!, all.GetValueOrDefault(f.Party!) + f.Add)),
            },
            SnapbackMoved e => this with { Motion = SnapbackMotion.Of(e) },
            SnapbackVoted e when Motion is { } motion => this with
            {
                Motion = motion with { Votes = motion.Votes.SetItem(e.Party, e.End) },
            },
            SnapbackDecided => this with { Motion = null },
            WorldRuled e when Model is { } model && !model.Has(e.Variable) => this with
            {
                Circumstances = Circumstances.SetItem(e.Variable, e.Value),
            },
            WorldRuled e when Play is { } play => this with
            {
                Play = play with { State = Model!.Set(play.State, e.Variable, e.Value) },
            },
            WalkAwayMoved e => this with { Shifts = Shifts.SetItem(e.Party, e.Shift) },
            EnteredIntoForce e when Play is { } play => this with
            {
                Proposal = e.Proposal,
                Play = play with { Text = Carrying.Of(e.Steps) },
                Motion = null,
                Choices = ImmutableDictionary<string, Performance>.Empty,
            },
            StepsJoined e when Play is { Text: { } text } play => this with
            {
                Play = play with { Text = text.Join(e.Steps, e.Completed, e.Answered) },
            },
            TextDenounced e when Play is { Text: { } text } play => this with
            {
                Play = play with { Text = text.Leave(e.Party, e.Unanswered, e.Lacking) },
                Choices = Choices.RemoveRange(e.Ended),
            },
            PerformanceChosen e => this with { Choices = Choices.SetItem(e.Step, e.Performance) },
            ActedAlone e => this with
            {
                Alone =
                [
                    .. Alone.Where(a => (a.Measure, a.Party) != (e.Measure, e.Party)),
                    .. e.Level > 0 ? (ActedAlone[])[e] : [],
                ],
            },
            StepsHeld e when Play is { Text: { } text } play => this with
            {
                Play = play with { Text = text.Hold(e.Steps, e.Back) },
            },
            TextEnded => this with
            {
                Proposal = null,
                Play = Play?.End(),
                Motion = null,
                Choices = ImmutableDictionary<string, Performance>.Empty,
            },
            _ => this,
        };

    /// <summary>Whether what was chosen about a step is no longer meant.</summary>
    bool IsOver(Obligation step) =>
        step.Status is ObligationStatus.Breached or ObligationStatus.Expired
        || Text?.Steps.Any(s => s.Id == step.Id && s.Ends is not null && s.Ends != step.Ends) == true;

    /// <exception cref="InvalidOperationException">A stored world whose equations this engine cannot run.</exception>
    Ledger Laid(WorldLaid laid)
    {
        var (model, walkAway, plan) = Engine.Of(laid);
        return this with { Model = model, WalkAway = walkAway, Play = InPlay.Of(model), Plan = plan };
    }
}

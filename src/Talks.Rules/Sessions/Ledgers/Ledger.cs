using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;

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

    /// <summary>Points the world has added to each party's walk-away value.</summary>
    public ImmutableSortedDictionary<string, double> Shifts { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    public Carrying? Text => Play?.Text;

    /// <summary>The level at which a party takes a measure alone; 0 if it does not.</summary>
    public int LevelAlone(string measure, string party) =>
        Alone.FirstOrDefault(a => (a.Measure, a.Party) == (measure, party))?.Level ?? 0;

    public Ledger After(SessionEvent happened) =>
        happened switch
        {
            WorldLaid e => Laid(e),
            WorldAdvanced e => this with { Play = new(e.State, e.Text) },
            WorldRuled e when Play is { } play => this with
            {
                Play = play with { State = Model!.Set(play.State, e.Variable, e.Value) },
            },
            WalkAwayMoved e => this with { Shifts = Shifts.SetItem(e.Party, e.Shift) },
            EnteredIntoForce e when Play is { } play => this with
            {
                Proposal = e.Proposal,
                Play = play with { Text = Carrying.Of(e.Steps) },
                Choices = ImmutableDictionary<string, Performance>.Empty,
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
                Choices = ImmutableDictionary<string, Performance>.Empty,
            },
            _ => this,
        };

    /// <exception cref="InvalidOperationException">A stored world whose equations this engine cannot run.</exception>
    Ledger Laid(WorldLaid laid)
    {
        if (!WorldModel.TryCompile(laid.World, out var model, out var faults))
            throw new InvalidOperationException($"The world '{laid.World.Id}' cannot be run: {faults[0]}");
        var (walkAway, unread) = World.WalkAway.Read(model, laid.Shifts);
        return walkAway is null
            ? throw new InvalidOperationException($"The world '{laid.World.Id}' cannot be run: {unread[0]}")
            : this with
            {
                Model = model,
                WalkAway = walkAway,
                Play = InPlay.Of(model),
            };
    }
}

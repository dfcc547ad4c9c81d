using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;
using Talks.Rules.World.Injects;

namespace Talks.Rules.Sessions;

/// <summary>The whole world of a session with its hidden figures. For control alone.</summary>
/// <param name="Shifts">Party to the formula of points added to its walk-away value.</param>
public sealed record WorldLaid(WorldDefinition World, ImmutableSortedDictionary<string, string> Shifts) : SessionEvent
{
    /// <summary>Prepared by the scenario's authors.</summary>
    public ImmutableArray<PlannedInject> Injects { get; init; } = [];

    /// <summary>Ids of the agenda's issues and of those that late entrants would bring, which triggers of injects may ask for.</summary>
    public ImmutableArray<string> Issues { get; init; } = [];
}

/// <summary>Prepared injects whose time has come; for control alone, which sends them or does not.</summary>
/// <param name="Round">The coming round of the world.</param>
public sealed record InjectsDue(int Round, ImmutableArray<string> Injects) : SessionEvent;

/// <summary>What an inject does to the world when its equations next run. For control alone.</summary>
/// <param name="Planned">Id of the prepared inject it was; null for one of control's own.</param>
public sealed record InjectStruck(int Inject, string? Planned, ImmutableArray<InjectEffect> Effects) : SessionEvent;

/// <summary>What everybody may know of the world's making: what is measured, not how it stands.</summary>
/// <param name="Start">Month in which it begins, such as <c>2021-01</c>.</param>
/// <param name="RoundMonths">Months that pass with each round of the talks.</param>
public sealed record WorldIntroduced(string Title, string Start, int RoundMonths, ImmutableArray<Gauge> Gauges)
    : SessionEvent;

/// <summary>A variable of the world, without its value.</summary>
public sealed record Gauge(string Id, string Title, string Unit, double Min, double Max);

/// <summary>The world as it is after a round, and the true state of the text in force. For control alone.</summary>
/// <param name="Text">Null while none is in force.</param>
public sealed record WorldAdvanced(WorldState State, Carrying? Text) : SessionEvent;

/// <summary>What one audience sees of the world after a round.</summary>
/// <param name="Round">Rounds of the world that have passed; 0 before the first.</param>
/// <param name="Party">Whose own sight it is, beyond what everybody sees; null for what everybody sees.</param>
public sealed record WorldPerceived(int Round, string? Party, ImmutableArray<Perceived> Values) : SessionEvent;

/// <summary>The value lies from <paramref name="Low"/> to <paramref name="High"/>; it is exact when they are equal.</summary>
public sealed record Perceived(string Variable, double Low, double High);

/// <summary>Control has set a variable, or a circumstance that holds from the coming round on.</summary>
public sealed record WorldRuled(string Variable, double Value, string Reason) : SessionEvent;

/// <summary>What the world has added to a party's walk-away value by now. For that party alone.</summary>
/// <param name="Shift">Points, against the value in its position.</param>
public sealed record WalkAwayMoved(string Party, double Shift) : SessionEvent;

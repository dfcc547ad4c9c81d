namespace Talks.Contracts;

/// <summary>The world's equations and hidden figures are laid down. Control only.</summary>
/// <param name="World">Its id.</param>
public sealed record WorldLaid(string World) : Event;

/// <summary>The talks take place in a world; this is what is measured in it.</summary>
/// <param name="Start">Month in which it begins, such as <c>2021-01</c>.</param>
/// <param name="RoundMonths">Months that pass with each round of the talks.</param>
public sealed record WorldIntroduced(string Title, string Start, int RoundMonths, IReadOnlyList<Gauge> Gauges) : Event;

/// <param name="Min">The least it can be.</param>
public sealed record Gauge(string Id, string Title, string Unit, double Min, double Max);

/// <summary>The world as it truly is after a round. Control only.</summary>
/// <param name="Round">Rounds of the world that have passed.</param>
/// <param name="Values">In the order of the gauges.</param>
/// <param name="Covert">Steps that look delivered and go on in secret.</param>
public sealed record WorldAdvanced(int Round, IReadOnlyList<double> Values, IReadOnlyList<string> Covert) : Event;

/// <summary>What this feed's audience sees of the world after a round; with a party, what that party sees beyond everybody.</summary>
public sealed record WorldPerceived(int Round, string? Party, IReadOnlyList<Perceived> Values) : Event;

/// <summary>The value lies from <paramref name="Low"/> to <paramref name="High"/>; it is exact when they are equal.</summary>
public sealed record Perceived(string Variable, double Low, double High);

/// <summary>Control has set a variable of the world. Control only.</summary>
public sealed record WorldRuled(string Variable, double Value, string Reason) : Event;

/// <summary>What the world has added to the party's walk-away value by now, points. To that party only.</summary>
public sealed record WalkAwayMoved(string Party, double Shift) : Event;

/// <summary>An adopted text is to be carried out from now on, in place of any before it.</summary>
public sealed record EnteredIntoForce(int Proposal, IReadOnlyList<Step> Steps) : Event;

/// <summary>What a text obliges one performer to do.</summary>
/// <param name="Id">Key of the commitment and performer, such as <c>yongbyon-freeze/DPRK</c>.</param>
/// <param name="DueRound">Round of the world by whose end it must be delivered.</param>
/// <param name="Pair">The step it is traded against, action for action; null when it stands alone.</param>
public sealed record Step(string Id, string Measure, int Level, string Performer, int DueRound, string? Pair);

/// <summary>What the party means to do about a step from now on. To that party only.</summary>
public sealed record PerformanceChosen(string Party, string? Person, string Step, Performance Performance) : Event;

/// <summary>A measure is taken outside any text, or given up at level 0.</summary>
public sealed record ActedAlone(string Party, string? Person, string Measure, int Level) : Event;

/// <summary>How the text in force stands after a round, as everybody sees it: what goes on in secret looks delivered.</summary>
/// <param name="Reported">Steps reported not to be what they seem; some reports are false alarms.</param>
/// <param name="Cleared">Steps whose reports were found to be false alarms.</param>
/// <param name="Breached">Steps refused openly, or found to be broken, this round.</param>
public sealed record LedgerMoved(
    int Round,
    IReadOnlyList<Standing> Steps,
    IReadOnlyList<string> Reported,
    IReadOnlyList<string> Cleared,
    IReadOnlyList<string> Breached
) : Event;

/// <param name="HeldBack">True while control holds it back, as when sanctions have snapped back.</param>
public sealed record Standing(string Step, StepStatus Status, bool HeldBack);

public enum StepStatus
{
    Due,
    Delivered,
    Late,
    Suspended,
    Breached,
}

/// <summary>Control holds steps back, or lets them go on again.</summary>
public sealed record StepsHeld(IReadOnlyList<string> Steps, bool Back, string Reason) : Event;

/// <summary>The text is in force no more.</summary>
/// <param name="Party">Who denounced it; null when control ended it.</param>
public sealed record TextEnded(int Proposal, string? Party, string? Person, string Reason) : Event;

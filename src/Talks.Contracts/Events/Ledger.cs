namespace Talks.Contracts;

/// <summary>The world's equations and hidden figures are laid down. Control only.</summary>
/// <param name="World">Its id.</param>
/// <param name="Injects">Those the scenario's authors prepared; null where there are none.</param>
/// <param name="Values">How the world truly stands at its start, in the order of the gauges.</param>
/// <param name="Circumstances">What control may rule on besides the gauges, each from 0 to 1; null where there is nothing.</param>
public sealed record WorldLaid(
    string World,
    IReadOnlyList<PlannedInject>? Injects = null,
    IReadOnlyList<double>? Values = null,
    IReadOnlyList<string>? Circumstances = null
) : Event;

/// <summary>An inject the scenario's authors prepared. Control only, until it is sent.</summary>
/// <param name="Round">Round of the world it is planned for; null when it waits for its trigger alone.</param>
/// <param name="Trigger">Condition in the world's language; empty when it comes by round alone.</param>
/// <param name="To">Parties that receive it; empty means everyone at the table.</param>
/// <param name="Public">True: spectators see it too.</param>
/// <param name="Note">For control.</param>
public sealed record PlannedInject(
    string Id,
    string Title,
    int? Round,
    string Trigger,
    string Sender,
    IReadOnlyList<string> To,
    bool Public,
    string Text,
    IReadOnlyList<InjectEffect> Effects,
    string Note
);

/// <summary>What an inject does to the world when its equations next run.</summary>
/// <param name="Variable">A gauge, or <c>reservation</c> for a party's walk-away value, which moves at once.</param>
/// <param name="Party">Whose walk-away value; null for a gauge.</param>
public sealed record InjectEffect(string Variable, double Add, string? Party = null);

/// <summary>Prepared injects whose time has come, by their round or their trigger. Control only, which sends them or does not.</summary>
/// <param name="Round">The coming round of the world.</param>
public sealed record InjectsDue(int Round, IReadOnlyList<string> Injects) : Event;

/// <summary>What an inject does to the world. Control only.</summary>
/// <param name="Planned">Id of the prepared inject it was; null for one of control's own.</param>
public sealed record InjectStruck(int Inject, string? Planned, IReadOnlyList<InjectEffect> Effects) : Event;

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

/// <summary>Control has set a gauge of the world, or a circumstance from the coming round on. Control only.</summary>
public sealed record WorldRuled(string Variable, double Value, string Reason) : Event;

/// <summary>What the world has added to the party's walk-away value by now, points. To that party only.</summary>
public sealed record WalkAwayMoved(string Party, double Shift) : Event;

/// <summary>An adopted text is to be carried out from now on, in place of any before it.</summary>
public sealed record EnteredIntoForce(int Proposal, IReadOnlyList<Step> Steps) : Event;

/// <summary>What a text obliges one performer to do.</summary>
/// <param name="Id">Key of the commitment and performer, such as <c>yongbyon-freeze/DPRK</c>.</param>
/// <param name="DueRound">Round of the world by whose end it must be delivered; with <paramref name="After"/>, the earliest that could be.</param>
/// <param name="Pair">The step it is traded against, action for action, the first of several; null when it stands alone.</param>
/// <param name="Pairs">All of them, where the text says; else null.</param>
/// <param name="After">What must have happened first: until then it waits and is not owed. Null where it waits for nothing.</param>
/// <param name="Undated">True where the text sets it no time that could be missed; else null.</param>
/// <param name="Lacking">True while a performer that the measure cannot do without is not bound by the text; else null.</param>
/// <param name="Unanswered">True while it is held because nobody bound by the text owes what it is given for; else null.</param>
/// <param name="Verifier">Who finds whether it is kept, where the text names somebody; else null.</param>
/// <param name="Remedy">What follows when it is late or broken, where the text says; null holds its pair.</param>
/// <param name="Lasts">Rounds of the world for which a suspension lasts from delivery on; null for what has no end.</param>
/// <param name="Renewable">True where its performer may prolong it by choosing to deliver when its time is over; else null.</param>
public sealed record Step(
    string Id,
    string Measure,
    int Level,
    string Performer,
    int DueRound,
    string? Pair,
    IReadOnlyList<string>? Pairs = null,
    IReadOnlyList<StepCondition>? After = null,
    bool? Undated = null,
    bool? Lacking = null,
    bool? Unanswered = null,
    string? Verifier = null,
    RemedyKind? Remedy = null,
    int? Lasts = null,
    bool? Renewable = null
);

/// <summary>What a text in force obliges a party to, that has joined it.</summary>
/// <param name="Completed">Steps of others that lack nobody any more.</param>
/// <param name="Answered">Steps of others that are no longer held for want of it; null where there are none.</param>
public sealed record StepsJoined(
    int Proposal,
    string Party,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<string> Completed,
    IReadOnlyList<string>? Answered = null
) : Event;

/// <summary>What must have happened before a step is owed.</summary>
/// <param name="Commitment">Key of the commitment that comes first.</param>
/// <param name="Rounds">Rounds in which to follow once it is met; null leaves that to the level of the measure.</param>
public sealed record StepCondition(string Commitment, Milestone Milestone, int? Rounds);

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
/// <param name="DueRound">Round of the world by whose end it must be delivered, where a condition that was met has set that; else null.</param>
/// <param name="Ends">The last round in which a suspension lasts; null before it begins, and for what has no end.</param>
/// <param name="Verified">True where its verifier has found that it is kept; else null.</param>
public sealed record Standing(
    string Step,
    StepStatus Status,
    bool HeldBack,
    int? DueRound = null,
    int? Ends = null,
    bool? Verified = null
);

/// <summary>What inspectors have made of a report. To the verifier that the text names only: it decides with <see cref="LayFinding"/>.</summary>
/// <param name="Kept">True: the report was a false alarm. What inspectors found stands after another round without a finding.</param>
public sealed record InspectionReported(int Proposal, string Step, string Verifier, bool Kept) : Event;

/// <summary>Whoever is entitled to has found whether a step is kept.</summary>
/// <param name="Verifier">Whom the text names; null for the joint commission.</param>
public sealed record StepFound(int Proposal, string Step, string? Verifier, string? Person, bool Kept, string Reason)
    : Event;

/// <summary>A step is late or broken, and this is what the text says is to follow.</summary>
/// <param name="Concerned">The parties that it is between.</param>
/// <param name="Words">As the text says it; may be empty.</param>
public sealed record RemedySetOff(
    int Proposal,
    string Step,
    RemedyKind Remedy,
    IReadOnlyList<string> Concerned,
    string Words
) : Event;

public enum StepStatus
{
    Due,
    Delivered,
    Late,
    Suspended,
    Breached,

    /// <summary>Not owed yet: what must come first has not happened.</summary>
    Waiting,

    /// <summary>A suspension whose time is over: what it suspended stands again.</summary>
    Expired,
}

/// <summary>
/// It is put to the table whether steps that benefit those in breach are held back; the mover votes to. It is decided when
/// all voters have voted, or when the round closes.
/// </summary>
/// <param name="Party">Who moves it; null where the text itself sets it off, as the remedy for a breach.</param>
/// <param name="Breached">Steps found to be broken.</param>
/// <param name="Steps">Steps to be held back.</param>
/// <param name="Clause">0: more than half of the voters, and no veto against it. 1: more than half. 2: they are held back unless more than half, and no veto, keep them.</param>
/// <param name="Voters">Everybody at the table but those in breach.</param>
public sealed record SnapbackMoved(
    int Proposal,
    string? Party,
    string? Person,
    IReadOnlyList<string> Breached,
    IReadOnlyList<string> Steps,
    int Clause,
    IReadOnlyList<string> Voters,
    string Reason
) : Event;

/// <summary>A party has voted on the snapback that was moved.</summary>
/// <param name="End">True to hold relief back.</param>
public sealed record SnapbackVoted(string Party, string? Person, bool End) : Event;

/// <summary>Snapback is decided; when it ends relief, the steps are held back.</summary>
/// <param name="By">Whose veto decided it, where it would have gone the other way without; else null.</param>
public sealed record SnapbackDecided(bool Ends, int ToEnd, int ToKeep, IReadOnlyList<string>? By = null) : Event;

/// <summary>Control, or the table by snapback, holds steps back; or control lets them go on again.</summary>
public sealed record StepsHeld(IReadOnlyList<string> Steps, bool Back, string Reason) : Event;

/// <summary>A party has denounced the text in force, which stays in force among the others.</summary>
/// <param name="Ended">Its steps: nobody owes them any more.</param>
/// <param name="Unanswered">Steps of others that are held from now on: they were traded against its steps, or for it alone.</param>
/// <param name="Lacking">Steps of others without effect from now on, as the measure cannot do without it.</param>
public sealed record TextDenounced(
    int Proposal,
    string Party,
    string? Person,
    string Reason,
    IReadOnlyList<string> Ended,
    IReadOnlyList<string> Unanswered,
    IReadOnlyList<string> Lacking
) : Event;

/// <summary>The text is in force no more.</summary>
/// <param name="Party">Whose denunciation ended it; null when control ended it.</param>
public sealed record TextEnded(int Proposal, string? Party, string? Person, string Reason) : Event;

namespace Talks.Contracts;

/// <summary>What every party may know of the scenario.</summary>
/// <param name="Roles">What each role of a delegation may do.</param>
/// <param name="Posts">Posts in every delegation besides the usual roles; null where there are none.</param>
/// <param name="Groups">Working groups, if there are any.</param>
public sealed record Agenda(
    string Id,
    string Title,
    string Brief,
    string Duration,
    IReadOnlyList<Party> Parties,
    IReadOnlyList<Outsider> Outsiders,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<Requirement> Requirements,
    DecisionRule Decision,
    IReadOnlyList<RoundPlan> Rounds,
    string? Chair,
    IReadOnlyList<RolePowers>? Roles = null,
    IReadOnlyList<WorkingGroup>? Groups = null,
    IReadOnlyList<Instrument>? Instruments = null,
    IReadOnlyList<RatificationRule>? Ratifications = null,
    IReadOnlyList<Post>? Posts = null
);

public sealed record Party(string Id, string Name, string Hue, string Head);

public sealed record Outsider(string Id, string Name, bool Undertakes);

/// <param name="Options">Option 0 is "not included"; its index is its level.</param>
public sealed record Issue(string Id, string Title, IReadOnlyList<Option> Options);

public sealed record Option(int Level, string Label, IReadOnlyDictionary<string, int> Measures);

public sealed record Measure(
    string Id,
    string Title,
    string Track,
    IReadOnlyList<string> Performers,
    IReadOnlyList<string> Beneficiaries,
    PerformerRule PerformerRule,
    double Weight,
    IReadOnlyList<MeasureLevel> Levels,
    string Verification,
    double SecurityPayoff,
    IReadOnlyList<MeasureLink> Requires,
    IReadOnlyList<MeasureLink> Conflicts,
    string Precedent,
    string Notes
);

public enum PerformerRule
{
    All,
    Any,
    Table,
}

/// <param name="Performers">Who must act at this level, where that is fewer than the measure names; null where it is not.</param>
/// <param name="Suspends">Months for which it holds a restriction back; null where it is no suspension.</param>
/// <param name="Lifts">True where it ends a restriction for good; null means false.</param>
/// <param name="Snapback">How it brings suspended and lifted restrictions back; null where it does not.</param>
public sealed record MeasureLevel(
    int Level,
    string Label,
    double Months,
    double Reversibility,
    double Verifiability,
    IReadOnlyList<string>? Performers = null,
    int? Suspends = null,
    bool? Lifts = null,
    SnapbackProcedure? Snapback = null
);

public sealed record MeasureLink(string Measure, int Level);

public sealed record Phase(int Number, string Label, int? Until);

public sealed record Requirement(string Issue, int Level, string Needs, int NeedsLevel);

public sealed record RoundPlan(int Number, string Label, string Kind, int Minutes);

/// <param name="Threshold">Votes for that a majority, a qualified majority or sufficient consensus needs at least.</param>
/// <param name="Vetoes">Parties whose rejection ends a package under any rule.</param>
/// <param name="Core">Parties that must accept under any rule.</param>
/// <param name="Weights">Party to how many votes it has; a party not named has one.</param>
/// <param name="Share">Share of the votes for and against that must be for under a qualified majority, 0 to 1.</param>
/// <param name="Ballots">Whether everybody learns how each party votes; null means open.</param>
/// <param name="ControlSees">Whether control learns it in a secret ballot.</param>
/// <param name="Sponsors">Sponsors, its author among them, that a text needs before the others vote on it.</param>
/// <param name="SilenceMinutes">Minutes of the silence that begins by itself with every text under <see cref="DecisionKind.Silence"/>.</param>
/// <param name="Subsets">Whether some of the parties may agree among themselves.</param>
public sealed record DecisionRule(
    DecisionKind Kind,
    int Threshold,
    IReadOnlyList<string> Vetoes,
    IReadOnlyList<string>? Core = null,
    IReadOnlyDictionary<string, int>? Weights = null,
    double? Share = null,
    BallotForm? Ballots = null,
    bool? ControlSees = null,
    int? Sponsors = null,
    int? SilenceMinutes = null,
    bool? Subsets = null
);

public enum DecisionKind
{
    Unanimity,
    Consensus,
    Named,
    Majority,

    /// <summary>Of the votes for and against, abstentions apart, at least the share is for, and not fewer than the threshold.</summary>
    Qualified,

    /// <summary>Everybody heard, the core and the bound accept, and at least the threshold is for; others' objections are recorded.</summary>
    Sufficient,

    /// <summary>As consensus; silence begins with the text, and whom it does not bind need only not object.</summary>
    Silence,
}

public enum BallotForm
{
    Open,

    /// <summary>How a party voted is told to it alone; the votes are counted when all are in, and only the outcome is told.</summary>
    Secret,
}

/// <summary>A kind of document, and how a party comes to be bound by one of that kind.</summary>
/// <param name="Ratified">Whether the capitals that have a rule of ratification must ratify it.</param>
/// <param name="Binding">False for a text that obliges nobody.</param>
/// <param name="Decision">The rule by which it is adopted; null takes the agenda's.</param>
/// <param name="HeadSigns">True when no deputy may initial or sign it.</param>
/// <param name="Entry">Whose consent brings it into force, and by when; null: that of all whom it obliges, whenever it comes.</param>
public sealed record Instrument(
    string Id,
    string Title,
    Consent Consent,
    bool Ratified,
    bool Binding,
    DecisionRule? Decision,
    bool HeadSigns,
    EntryIntoForce? Entry = null
);

/// <summary>Whose consent brings a signed or ratified text into force. It binds none but those that have consented.</summary>
/// <param name="Parties">With a quorum, how many; where the text obliges fewer, all of those.</param>
/// <param name="Named">With named parties, which; where the text obliges none of them, all whom it obliges.</param>
/// <param name="SigningMinutes">How long initials, and then signatures, are waited for; 0 sets no limit.</param>
/// <param name="RatifyingMinutes">The same for a capital whose own rule sets no limit.</param>
/// <param name="Accession">Whether a party that stayed out may accede while it is in force.</param>
public sealed record EntryIntoForce(
    EntryRule Rule,
    int Parties,
    IReadOnlyList<string> Named,
    int SigningMinutes,
    int RatifyingMinutes,
    bool Accession
);

public enum EntryRule
{
    /// <summary>Every party that the text obliges.</summary>
    All,
    Quorum,
    Named,
}

/// <summary>The act by which a party expresses that it will be bound.</summary>
public enum Consent
{
    /// <summary>Its vote.</summary>
    Adoption,

    /// <summary>Its signature to the adopted text.</summary>
    Signature,

    /// <summary>Its signature, after every signatory has initialled the text as authentic.</summary>
    Initials,
}

/// <summary>How one party's capital ratifies. A party without a rule needs its capital only ad referendum; control plays it then.</summary>
/// <param name="Minutes">How long the answer takes, or is waited for, on the session clock; 0 sets no limit.</param>
/// <param name="Text">The same in words.</param>
public sealed record RatificationRule(string Party, Ratifier By, int Minutes, string Text);

/// <summary>Who answers for a capital.</summary>
public enum Ratifier
{
    Control,

    /// <summary>Whoever sits as the party's capital; control while nobody does.</summary>
    Seat,

    /// <summary>Its mandate: it ratifies what crosses no red line and is worth the walk-away value.</summary>
    Mandate,

    /// <summary>Chance, with odds that depend on the world and on the text.</summary>
    Odds,
}

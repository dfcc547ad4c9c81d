using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Agendas;

/// <summary>
/// The public part of a scenario: everything every party at the table may know. It holds no points, no walk-away
/// value and no instruction; those are a <see cref="Positions.Position"/>, kept apart so that they cannot leak with it.
/// </summary>
public sealed record Agenda
{
    /// <summary>The scenario's id: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>The public brief, Markdown.</summary>
    public required string Brief { get; init; }

    /// <summary>How long play takes, in words, for people who choose a scenario.</summary>
    public string Duration { get; init; } = "";

    /// <summary>The parties at the table, 2 to 10, in the order in which they sit.</summary>
    public required ImmutableArray<Party> Parties { get; init; }

    /// <summary>Actors named as performers who hold no seat.</summary>
    public ImmutableArray<Outsider> Outsiders { get; init; } = [];
    public required ImmutableArray<Issue> Issues { get; init; }
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>The phases of carrying out a package, in order.</summary>
    public required ImmutableArray<Phase> Phases { get; init; }

    /// <summary>Hard requirements between issues; a package that breaks one cannot be tabled.</summary>
    public ImmutableArray<Requirement> Requirements { get; init; } = [];
    public required DecisionRule Decision { get; init; }
    public required ImmutableArray<RoundPlan> Rounds { get; init; }

    /// <summary>The party that chairs, if one does.</summary>
    public string? Chair { get; init; }

    /// <summary>What the roles of a delegation may do, where the scenario says; the others have their usual powers.</summary>
    public ImmutableArray<RolePowers> Roles { get; init; } = [];

    /// <summary>Posts in every delegation besides the usual roles.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>The standing groups that work on a part of the agenda each, and report to the plenary.</summary>
    public ImmutableArray<WorkingGroup> Groups { get; init; } = [];

    /// <summary>The kinds of document that can be tabled; the first is meant where none is named. Empty where there is but one kind.</summary>
    public ImmutableArray<Instrument> Instruments { get; init; } = [];

    /// <summary>How capitals ratify; a party not named needs its capital only when it says so itself, ad referendum.</summary>
    public ImmutableArray<RatificationRule> Ratifications { get; init; } = [];

    /// <summary>The kind of document of that id; null if there is no such kind.</summary>
    public Instrument? FindInstrument(string? id) =>
        id is null
            ? (Instruments.IsEmpty ? Instrument.Plain : Instruments[0])
            : Instruments.FirstOrDefault(i => i.Id == id);

    /// <summary>How a party's capital answers. One without a rule of its own is played by control.</summary>
    public RatificationRule CapitalOf(string party) =>
        Ratifications.FirstOrDefault(r => r.Party == party) ?? new(party, Ratifier.Control, 0, "");

    public bool MustRatify(string party) => Ratifications.Any(r => r.Party == party);

    public Party? FindParty(string id) => Parties.FirstOrDefault(p => p.Id == id);

    public Issue? FindIssue(string id) => Issues.FirstOrDefault(i => i.Id == id);

    public Measure? FindMeasure(string id) => Measures.FirstOrDefault(m => m.Id == id);
}

/// <summary>A delegation's seat at the table.</summary>
/// <param name="Id">Code of at most eight capital letters or digits, shown on the table.</param>
/// <param name="Hue">The colour it is drawn in: indigo, ochre, pine, claret, sky, umber, olive, violet, slate or brick.</param>
/// <param name="Head">Title of its head of delegation.</param>
public sealed record Party(string Id, string Name, string Hue, string Head);

/// <summary>An actor that performs measures without a seat, such as an absent state or an agency.</summary>
/// <param name="Undertakes">True when it has lodged a written undertaking to do what a text asks of it.</param>
public sealed record Outsider(string Id, string Name, bool Undertakes);

/// <summary>A question on the agenda. Option 0 is "not included"; options rise by one.</summary>
public sealed record Issue(string Id, string Title, ImmutableArray<Option> Options);

/// <summary>One answer to an issue, and the measures that carry it out.</summary>
/// <param name="Measures">Measure id to the level it must have at least.</param>
public sealed record Option(int Level, string Label, ImmutableSortedDictionary<string, int> Measures);

/// <summary>Something a party can undertake to do. What it does to the world is data of the scenario.</summary>
public sealed record Measure
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Track { get; init; }

    /// <summary>Parties or outsiders that can perform it.</summary>
    public required ImmutableArray<string> Performers { get; init; }
    public required ImmutableArray<string> Beneficiaries { get; init; }
    public PerformerRule PerformerRule { get; init; }

    /// <summary>Effort of one level, in the scenario's own unit; greater than 0.</summary>
    public double Weight { get; init; } = 1;
    public required ImmutableArray<MeasureLevel> Levels { get; init; }
    public string Verification { get; init; } = "";

    /// <summary>Judged security value in the first year at the top level, 0 to 1.</summary>
    public double SecurityPayoff { get; init; }

    /// <summary>Measures that should come first; a package without them is legal and warned about.</summary>
    public ImmutableArray<MeasureLink> Requires { get; init; } = [];

    /// <summary>Measures that cannot stand in one package with this one at that level or above.</summary>
    public ImmutableArray<MeasureLink> Conflicts { get; init; } = [];
    public string Precedent { get; init; } = "";
    public string Notes { get; init; } = "";

    /// <summary>Keys into the scenario's list of sources, for its figures and precedents.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Who performs it at a level: the level's own performers, or all of the measure's.</summary>
    public ImmutableArray<string> PerformersAt(int level) =>
        FindLevel(level) is { Performers: { IsEmpty: false } own } ? own : Performers;

    /// <summary>What should come before it at a level.</summary>
    public IEnumerable<MeasureLink> RequiresAt(int level) => Requires.Concat(FindLevel(level)?.Requires ?? []);

    public MeasureLevel? FindLevel(int level) => Levels.FirstOrDefault(l => l.Level == level);
}

/// <summary>Who must act for a measure to be performed.</summary>
public enum PerformerRule
{
    /// <summary>Every performer named in the catalogue.</summary>
    All,

    /// <summary>At least one of them.</summary>
    Any,

    /// <summary>Those of them who sit at the table.</summary>
    Table,
}

/// <param name="Level">1 and up.</param>
/// <param name="Months">Months to carry it out.</param>
/// <param name="Reversibility">0 cannot be undone, 1 undone at once at no cost.</param>
/// <param name="Verifiability">Chance per half-year that a violation is noticed, 0 to 1.</param>
/// <param name="Effects">World-model control to value; empty where the scenario has no world.</param>
public sealed record MeasureLevel(
    int Level,
    string Label,
    double Months,
    double Reversibility,
    double Verifiability,
    ImmutableSortedDictionary<string, double> Effects
)
{
    /// <summary>Those who must act at this level, where that is fewer than the measure names; empty where it is not.</summary>
    public ImmutableArray<string> Performers { get; init; } = [];

    /// <summary>Measures that should come first at this level, besides those of the measure.</summary>
    public ImmutableArray<MeasureLink> Requires { get; init; } = [];

    /// <summary>Months for which it holds a restriction back; null where it is no suspension.</summary>
    public int? Suspends { get; init; }

    /// <summary>True where it ends a restriction for good.</summary>
    public bool Lifts { get; init; }

    /// <summary>How it brings suspended and lifted restrictions back; null where it does not.</summary>
    public SnapbackProcedure? Snapback { get; init; }
}

public sealed record MeasureLink(string Measure, int Level);

/// <param name="Number">1 and up.</param>
/// <param name="Until">Month at which it ends, counted from signature; null for the last.</param>
public sealed record Phase(int Number, string Label, int? Until);

/// <summary>With <paramref name="Issue"/> at <paramref name="Level"/> or above, <paramref name="Needs"/> must be at <paramref name="NeedsLevel"/> or above.</summary>
public sealed record Requirement(string Issue, int Level, string Needs, int NeedsLevel);

/// <param name="Number">1 and up.</param>
/// <param name="Kind">What the round is for, in a word, such as bargaining.</param>
/// <param name="Minutes">Length when control does not say otherwise.</param>
/// <param name="StandsFor">The time in the scenario's world it stands for, in words.</param>
public sealed record RoundPlan(int Number, string Label, string Kind, int Minutes, string StandsFor = "");

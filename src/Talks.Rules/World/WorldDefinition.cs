using System.Collections.Immutable;

namespace Talks.Rules.World;

/// <summary>
/// A world as its authors wrote it: what changes, what is uncertain, what the parties can turn, and by which equations
/// the one follows from the others. Data of a scenario; see README.md beside this file.
/// </summary>
public sealed record WorldDefinition
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Month in which the first round begins, such as <c>2021-01</c>.</summary>
    public required string Start { get; init; }

    /// <summary>Months that pass in one round.</summary>
    public required int RoundMonths { get; init; }

    /// <summary>Rounds the authors meant it for; it runs longer if asked to.</summary>
    public required int Rounds { get; init; }
    public required ImmutableArray<Variable> State { get; init; }

    /// <summary>Uncertain numbers the equations read.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>Uncertain numbers read by compliance, by walk-away values and by experiments, not by the equations.</summary>
    public ImmutableArray<Parameter> EngineParameters { get; init; } = [];
    public required ImmutableArray<Control> Controls { get; init; }

    /// <summary>Facts of the round that come from the talks: whether a text is in force, whether it was kept, and so on.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>Purposes of chance, each with numbers of its own.</summary>
    public required ImmutableArray<string> Streams { get; init; }

    /// <summary>Run in this order, each seeing what those before it have set.</summary>
    public required ImmutableArray<Equation> Equations { get; init; }

    /// <summary>How capitals that no human plays carry out texts; a party left out delivers what is due.</summary>
    public ImmutableArray<CapitalConduct> Capitals { get; init; } = [];

    /// <summary>Length of a round in years: the input <c>dt</c>.</summary>
    public double Years => RoundMonths / 12.0;
}

/// <summary>Something that changes from round to round.</summary>
/// <param name="Init">At the start.</param>
/// <param name="Min">What an equation sets below this is held at it.</param>
/// <param name="Max">What an equation sets above this is held at it.</param>
/// <param name="PlausibleLow">Lower end of what experts thought at the start.</param>
public sealed record Variable(
    string Id,
    string Title,
    string Unit,
    double Init,
    double Min,
    double Max,
    double PlausibleLow,
    double PlausibleHigh,
    Visibility Visibility
)
{
    public ImmutableArray<Source> Sources { get; init; } = [];
    public string Note { get; init; } = "";

    /// <summary>Held between least and greatest; anything that is not a number is the least.</summary>
    public double Hold(double value) => value >= Min ? Math.Min(value, Max) : Min;
}

/// <param name="Exact">Parties that see the value itself; empty with <paramref name="Others"/> for everybody.</param>
/// <param name="Others">What everybody else sees.</param>
public sealed record Visibility(ImmutableArray<string> Exact, Sharpness Others)
{
    public static Visibility Everyone { get; } = new([], Sharpness.Exact);
}

/// <summary>How well a variable is seen.</summary>
public enum Sharpness
{
    Nothing,
    Band,
    Exact,
}

/// <param name="Disputed">True where the literature does not agree even on the sign; such a number is never fixed, always drawn.</param>
public sealed record Parameter(string Id, double Low, double Mid, double High, bool Disputed, string Note);

/// <summary>Something that measures in force turn. Equations read it, after compliance, as <c>c_</c> and its id.</summary>
/// <param name="Default">Its value while no measure in force names it.</param>
public sealed record Control(string Id, Combination Combine, double Default);

public enum Combination
{
    /// <summary>The strongest measure counts: shares.</summary>
    Max,

    /// <summary>Measures add up: money and tonnes.</summary>
    Sum,
}

/// <summary>Chances of one capital in a round, as formulas over the world's names and <c>detection</c>; empty for never.</summary>
/// <param name="Defect">That it goes on in secret with what it shows as stopped.</param>
/// <param name="Delay">That what it owes this round comes late.</param>
public sealed record CapitalConduct(string Party, string Defect = "", string Delay = "");

/// <param name="Set">The variable it sets.</param>
public sealed record Equation(string Set, string Expression, string Note);

/// <param name="Status">How far the reference was checked by the authors.</param>
public sealed record Source(string Key, string Status, string Where);

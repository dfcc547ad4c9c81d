namespace Talks.Analysis.Agents;

/// <summary>
/// A condition on which an agent accepts, apart from what it offers (Baarslag, Hindriks and Jonker, Decision Support Systems
/// 60, 2014).
/// </summary>
/// <param name="Holds">Asked with what is on offer.</param>
public sealed record Acceptance(string Name, Func<Offered, bool> Holds)
{
    /// <summary>From here on AC_time and the AC_combi take what they get.</summary>
    const double Late = 0.99;

    /// <summary>Utility, as a share of its best, from which AC_const accepts.</summary>
    const double Enough = 0.8;

    /// <summary>Every condition there is, by name.</summary>
    public static IReadOnlyList<Acceptance> All { get; } =
    [
        new("next", Next),
        new("previous", o => o.Previous is { } previous && o.Utility >= previous),
        new("constant", o => o.Utility >= Enough * o.Best),
        new("time", o => o.Time >= Late),
        new("combi-max", o => Next(o) || Combi(o, o.Window.DefaultIfEmpty(0).Max())),
        new("combi-average", o => Next(o) || Combi(o, o.Window.DefaultIfEmpty(0).Average())),
        new("combi-best", o => Next(o) || Combi(o, o.Received.DefaultIfEmpty(0).Max())),
    ];

    static bool Next(Offered o) => o.Utility >= o.Next;

    static bool Combi(Offered o, double expected) => o.Time >= Late && o.Utility >= expected;
}

/// <summary>What an agent weighs an offer by. Utilities are its own.</summary>
/// <param name="Utility">Of the offer.</param>
/// <param name="Next">Of what it would offer instead.</param>
/// <param name="Previous">Of what it offered last; null when it has offered nothing.</param>
/// <param name="Best">Its greatest.</param>
/// <param name="Time">How far play has gone, above 0 to 1.</param>
/// <param name="Received">Of every offer of the others.</param>
/// <param name="Window">Of those made in a stretch before now as long as what is left.</param>
public sealed record Offered(
    double Utility,
    double Next,
    double? Previous,
    double Best,
    double Time,
    IEnumerable<double> Received,
    IEnumerable<double> Window
);

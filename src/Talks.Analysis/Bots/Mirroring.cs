using System.Collections.Immutable;
using Talks.Analysis.Agents;

namespace Talks.Analysis.Bots;

/// <summary>What the others' texts so far are worth to the bot's own side.</summary>
/// <param name="Worths">By other party that has tabled something: own worth of its texts, in the order of tabling.</param>
/// <param name="Others">Number of other parties at the table.</param>
/// <param name="Chances">For tactics that leave something to chance; the same at the same moment.</param>
public sealed record Heard(ImmutableArray<ImmutableArray<double>> Worths, int Others, Draws Chances)
{
    public static Heard Nothing { get; } = new([], 1, new(0));
}

/// <summary>
/// The behaviour-dependent tactics of Faratin, Sierra and Jennings (1998) for a table of several: the bot comes down as the others have,
/// on average, come to meet it on its own sheet. Who has said nothing yet has not moved.
/// </summary>
public sealed record Mirroring(Mirror Mirror) : IConcession
{
    /// <summary>Texts at either end over which the averaged tactic takes the mean.</summary>
    const int Window = 3;

    /// <summary>The random tactic adds or takes off at most this share of its range.</summary>
    const double Chance = 0.05;

    public double Target(Aspiration aspiration, double time, Heard heard)
    {
        var range = Math.Max(0, aspiration.Best - aspiration.Reservation);
        var moved = heard.Others == 0 ? 0 : heard.Worths.Sum(w => Moved(w, aspiration)) / heard.Others;
        var mirrored =
            Mirror is Mirror.RandomAbsolute
                ? aspiration.Best - moved + Chance * range * (2 * heard.Chances.Share() - 1)
                : aspiration.Best - range * moved;
        return Math.Clamp(
            Math.Min(mirrored, TimeDependent.Hardest.Target(aspiration, time)),
            aspiration.Reservation,
            aspiration.Reservation + range
        );
    }

    /// <summary>How far one party has come: in points, or as a share of the way to what the bot opened with.</summary>
    double Moved(ImmutableArray<double> worths, Aspiration aspiration)
    {
        var window = Mirror is Mirror.Averaged ? Math.Min(Window, (worths.Length + 1) / 2) : 1;
        var (first, last) = (worths.Take(window).Average(), worths.TakeLast(window).Average());
        var points = Math.Max(0, last - first);
        return Mirror is Mirror.RandomAbsolute ? points
            : aspiration.Best > first ? Math.Min(1, points / (aspiration.Best - first))
            : 1;
    }
}

/// <summary>
/// The hybrid of Keskin, Cakan and Aydogan (AAMAS 2021) in short: t^2 of a time-dependent curve and the rest of a mirror, so that it listens
/// early and keeps to the clock late.
/// </summary>
public sealed record HybridTactic : IConcession
{
    static readonly TimeDependent Curve = new(1);
    static readonly Mirroring Mirror = new(Agents.Mirror.Relative);

    public double Target(Aspiration aspiration, double time, Heard heard)
    {
        var (curve, mirror) = (Curve.Target(aspiration, time), Mirror.Target(aspiration, time, heard));
        var mixed = time * time * curve + (1 - time * time) * mirror;
        // Rounding can carry a mean of two past both.
        return Math.Clamp(mixed, Math.Min(curve, mirror), Math.Max(curve, mirror));
    }
}

/// <summary>
/// MiCRO (de Jonge, IJCAI 2022) for spaces too large to rank: equal small steps down, one for each text of the party that has brought
/// fewest, as in the multilateral form.
/// </summary>
public sealed record SmallSteps : IConcession
{
    public double Target(Aspiration aspiration, double time, Heard heard)
    {
        var fewest = heard.Worths.Length < heard.Others ? 0 : heard.Worths.Min(w => w.Length);
        var range = Math.Max(0, aspiration.Best - aspiration.Reservation);
        var stepped = aspiration.Best - range * Math.Min(1, (double)fewest / Turn.ProposalsPerParty);
        return Math.Max(aspiration.Reservation, Math.Min(stepped, TimeDependent.Hardest.Target(aspiration, time)));
    }
}

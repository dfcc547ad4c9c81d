using Talks.Analysis.Agents;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>How much of what it could hope for a bot still holds out for, as play goes on.</summary>
public interface IConcession
{
    /// <summary>The least worth, in its own points, that the bot offers and accepts at this moment.</summary>
    double Target(Aspiration aspiration, double time, Heard heard);

    /// <summary>The tactic of a temperament.</summary>
    static IConcession Of(Temperament temperament) =>
        temperament switch
        {
            Temperament.Hybrid => new HybridTactic(),
            Temperament.TitForTat => new Mirroring(Mirror.Relative),
            Temperament.RandomTitForTat => new Mirroring(Mirror.RandomAbsolute),
            Temperament.AveragedTitForTat => new Mirroring(Mirror.Averaged),
            Temperament.Micro => new SmallSteps(),
            _ => TimeDependent.Of(temperament),
        };
}

/// <param name="Best">What it opens with.</param>
/// <param name="Reservation">Its walk-away value; above <paramref name="Best"/> when the agenda has nothing for it.</param>
public readonly record struct Aspiration(double Best, double Reservation);

/// <summary>
/// The time-dependent tactic of Faratin, Sierra and Jennings (Robotics and Autonomous Systems 24, 1998), polynomial form:
/// reservation + (best - reservation) (1 - t^(1/e)). Below 1 <paramref name="Exponent"/> concedes late, above 1 early.
/// The curve ends at nine tenths of play: once all have come down, several parties still need a few texts to meet.
/// </summary>
public sealed record TimeDependent(double Exponent) : IConcession
{
    const double Settled = 0.9;

    public double Target(Aspiration aspiration, double time, Heard heard) => Target(aspiration, time);

    public double Target(Aspiration aspiration, double time)
    {
        var given = Math.Pow(Math.Clamp(time / Settled, 0, 1), 1 / Exponent);
        return aspiration.Reservation + Math.Max(0, aspiration.Best - aspiration.Reservation) * (1 - given);
    }

    /// <summary>Holds out as long as the literature's Boulware: tactics that wait for others are never harder, or talks stall.</summary>
    public static TimeDependent Hardest { get; } = new(0.2);

    /// <summary>
    /// The curve of a temperament. The literature's 0.2 for Boulware leaves the last tenth of play for every deal among
    /// several parties; 0.5 still concedes only a quarter by half-time.
    /// </summary>
    public static TimeDependent Of(Temperament temperament) =>
        temperament switch
        {
            Temperament.Boulware => new(0.5),
            Temperament.Conceder => new(2),
            _ => new(1),
        };
}

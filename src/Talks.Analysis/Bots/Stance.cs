using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;

namespace Talks.Analysis.Bots;

/// <summary>What one party's bot wants: what a text is worth to it, and how much it still holds out for.</summary>
sealed class Stance
{
    /// <summary>From here to the end it accepts whatever beats walking away: no time is left to hold out.</summary>
    const double LastCall = 0.93;

    /// <summary>
    /// What a bot opens with, as a share of the way from its walk-away value to its dream. A dream leaves the others
    /// nothing; asking for it only wastes the first half of play.
    /// </summary>
    const double OpeningShare = 0.5;

    readonly Position position;
    readonly IConcession concession;
    readonly ulong seed;
    readonly Aspiration aspiration;

    public Stance(Space space, Position position, IConcession concession, ulong seed)
    {
        Space = space;
        Sheet = new Sheet(Space, position);
        Party =
            space.Agenda.FindParty(position.Party)
            ?? throw new ArgumentException($"{position.Party} has no seat.", nameof(position));
        Seat = space.Agenda.Parties.IndexOf(Party);
        this.position = position;
        this.concession = concession;
        this.seed = seed;
        Dream = new Search(Space, Sheet, Seat).Dream(Dice());
        aspiration = new(Opening(Sheet.Worth(Dream), position.Reservation), position.Reservation);
    }

    public Space Space { get; }
    public Sheet Sheet { get; }
    public Party Party { get; }
    public int Seat { get; }

    /// <summary>The legal text worth most to it.</summary>
    public byte[] Dream { get; }

    /// <summary>Its walk-away value, in its own points.</summary>
    public double Reservation => aspiration.Reservation;

    public double Worth(Package package) => Sheet.Worth(Space.TextOf(package));

    /// <summary>Whether it may neither table nor accept the package, whatever it is worth.</summary>
    public bool Crosses(Package package) => position.CrossedBy(package).Any();

    /// <summary>Whether a text can stand, is worth as much and crosses no red line.</summary>
    public bool Takes(byte[] text, double least) =>
        Sheet.Worth(text) >= least && Space.Allows(text) && !Crosses(Space.PackageOf(text));

    /// <summary>The least worth it offers at this moment.</summary>
    public double Target(TableView view, double time) =>
        Math.Max(Reservation, concession.Target(aspiration, time, Hear(view)));

    /// <summary>The least worth it accepts at this moment.</summary>
    public double Least(TableView view, double time) => time >= LastCall ? Reservation : Target(view, time);

    /// <summary>Its own stream of draws for one purpose.</summary>
    public Draws Dice(params ReadOnlySpan<int> purpose) => Draws.For(seed, [Seat, .. purpose]);

    static double Opening(double dream, double reservation) =>
        reservation + OpeningShare * Math.Max(0, dream - reservation);

    Heard Hear(TableView view) =>
        new(
            [
                .. view
                    .Proposals.Where(p => p.By != Party.Id)
                    .GroupBy(p => p.By)
                    .Select(g => g.Select(p => Worth(p.Package)).ToImmutableArray()),
            ],
            Space.Agenda.Parties.Length - 1,
            Dice(view.Proposals.Length, 2)
        );
}

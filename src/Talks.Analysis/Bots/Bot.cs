using Talks.Analysis.Spaces;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>
/// Plays one party. Its answer follows from the agenda, its own position, what it has seen, how far play has gone and the
/// seed, and from nothing else; it keeps nothing between calls. It never tables or accepts what is worth less than its
/// walk-away value or crosses a red line of its capital, and tables only what <see cref="Legality"/> lets pass.
/// </summary>
public sealed class Bot
{
    readonly Stance stance;
    readonly Countermeasures countermeasures;
    readonly Caucusing caucusing;
    readonly Circulating circulating;
    readonly Bracketing bracketing;
    readonly Voting voting;
    readonly Tabling tabling;

    /// <param name="space">Of the agenda; the bots of one host share it.</param>
    public Bot(Space space, Position position, Temperament temperament, ulong seed)
    {
        stance = new(space, position, IConcession.Of(temperament), seed);
        var outlook = new Outlook(stance);
        countermeasures = new(stance, temperament);
        bracketing = new(stance, outlook);
        voting = new(stance, outlook, bracketing);
        tabling = new(stance, outlook);
        caucusing = new(stance, outlook, tabling);
        circulating = new(stance, tabling);
    }

    public Bot(Agenda agenda, Position position, Temperament temperament, ulong seed)
        : this(Space.Of(agenda), position, temperament, seed) { }

    /// <summary>What the bot does now, or null when it waits.</summary>
    /// <param name="time">How far play has gone, 0 to 1.</param>
    public Act? Decide(TableView view, double time)
    {
        if (voting.Formality(view) is { } formality)
            return formality;
        if (!view.RoundOpen)
            return null;
        return Hospitality.Next(view)
            ?? countermeasures.Next(view)
            ?? Opening(view)
            ?? voting.OnAmendments(view, time)
            ?? bracketing.Mend(view, time)
            ?? voting.OnTexts(view, time)
            ?? caucusing.Next(view, time)
            ?? circulating.Next(view, time)
            ?? (
                Turn.MayTable(view, stance.Seat, stance.Space.Agenda.Parties.Length, stance.Party.Id, time)
                    ? tabling.Next(view, time)
                    : null
            );
    }

    Act.Say? Opening(TableView view) =>
        view.Round == 1 && view.SpokenIn.IsEmpty
            ? new(
                Phrases.Opening(
                    stance.Space.Agenda,
                    stance.Party,
                    Phrases.Topics(stance.Space, stance.Sheet),
                    stance.Dice()
                )
            )
            : null;
}

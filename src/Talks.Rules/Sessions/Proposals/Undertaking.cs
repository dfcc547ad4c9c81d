using Talks.Rules.Agendas;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// What an actor without a seat undertakes in writing. A text can ask something of it only while its undertaking stands;
/// control lodges it for the actor, and takes it back.
/// </summary>
static class Undertaking
{
    public static Outcome Decide(Session session, LodgeUndertaking command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("lodge an undertaking for an actor without a seat");
        if (session.Agenda.Outsiders.FirstOrDefault(o => o.Id == command.Outsider) is not { } outsider)
            return Outcome.No(
                RefusalCode.UnknownParty,
                session.Agenda.Outsiders.IsEmpty
                    ? "Nobody acts here without a seat."
                    : $"No such actor without a seat: choose from {string.Join(", ", session.Agenda.Outsiders.Select(o => o.Id))}."
            );
        if (outsider.Undertakes == command.Given)
            return Outcome.No(
                RefusalCode.AlreadyThere,
                command.Given ? $"{outsider.Id} has lodged its undertaking." : $"{outsider.Id} has lodged none."
            );
        return Unfit(command.Text, Limits.ReasonLength, "The undertaking", mayBeEmpty: !command.Given)
            ?? Outcome.Yes(Audience.Public, new UndertakingLodged(outsider.Id, command.Given, command.Text.Trim()));
    }

    /// <summary>The agenda as undertakings have changed it.</summary>
    public static Agenda After(Agenda agenda, SessionEvent happened) =>
        happened is UndertakingLodged e
            ? agenda with
            {
                Outsiders = [.. agenda.Outsiders.Select(o => o.Id == e.Outsider ? o with { Undertakes = e.Given } : o)],
            }
            : agenda;
}

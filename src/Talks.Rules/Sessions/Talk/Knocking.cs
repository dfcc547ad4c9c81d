using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Talk;

/// <summary>Asking at the door of a room that is no secret, and answering there.</summary>
static class Knocking
{
    public static Outcome Decide(Session session, KnockAtCaucus command, Actor actor)
    {
        if (!session.May(Power.Meet, actor, out var party, out _))
            return session.Without(Power.Meet, "knock at a room");
        // Who is not asked to a secret room gets the answer for a room that does not exist.
        if (
            session.Caucuses.Open.GetValueOrDefault(command.Caucus) is not { } room
            || (
                room.Visibility is CaucusVisibility.Secret
                && !room.Members.Contains(party)
                && !room.Invited.Contains(party)
            )
        )
            return Outcome.No(RefusalCode.UnknownCaucus, "There is no room with that number to knock at.");
        if (room.Members.Contains(party))
            return Outcome.No(RefusalCode.AlreadyThere, "Your delegation is in that room already.");
        if (room.Invited.Contains(party) || room.Visibility is CaucusVisibility.Open)
            return Caucusing.Enter(session, room, party);
        return room.Knocking.Contains(party)
            ? Outcome.No(RefusalCode.AlreadyThere, "Your delegation is at the door already: wait for an answer.")
            : Caucusing.Busy(session, party)
                ?? Outcome.Yes(Audience.Of([.. room.Members, party]), new CaucusKnocked(room.Number, party));
    }

    public static Outcome Decide(Session session, AnswerKnock command, Actor actor)
    {
        if (!session.May(Power.Meet, actor, out var party, out _))
            return session.Without(Power.Meet, "answer the door");
        if (Caucusing.In(session, command.Caucus, party) is not { } room)
            return Caucusing.Unknown();
        if (!room.Knocking.Contains(command.Party))
            return Outcome.No(RefusalCode.NobodyKnocks, "That party is not at the door: it was answered, or has gone.");
        return command.Admit ? Caucusing.Enter(session, room, command.Party) : TurnAway(room, command.Party);
    }

    /// <summary>The room at whose door a party stands; null if it stands at none of that number.</summary>
    public static Caucus? At(Session session, int number, string party) =>
        session.Caucuses.Open.GetValueOrDefault(number) is { } room && room.Knocking.Contains(party) ? room : null;

    public static Outcome TurnAway(Caucus room, string party) =>
        Outcome.Yes(Audience.Of([.. room.Members, party]), new KnockDeclined(room.Number, party));
}

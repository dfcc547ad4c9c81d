using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Talk;

/// <summary>
/// What a grade of the record makes of spoken words: who hears them, whether with a name, and what those outside may
/// read. Nothing said in a room tells more of the room than its visibility does.
/// </summary>
static class Recording
{
    public static Outcome Decide(Session session, Place place, Actor actor, Say command)
    {
        session.Belongs(actor, out var party, out var person);
        if (Channels.IsBackchannel(place.Channel))
            return command.Grade is RecordGrade.Closed or RecordGrade.Backchannel
                ? Outcome.Yes(
                    place.Hearers,
                    new Said(place.Channel, party, person, command.Text, RecordGrade.Backchannel)
                )
                : Outcome.No(
                    RefusalCode.TooPrivate,
                    "A backchannel has no record: leave the grade out, or speak elsewhere."
                );
        return command.Grade switch
        {
            RecordGrade.OnRecord => OnRecord(session, place, actor, command),
            RecordGrade.WithoutAttribution => place.Visibility is CaucusVisibility.Secret
                ? TooPrivate("The room is a secret: what is reported from it would betray it.")
                : Outcome
                    .Yes(
                        place.Hearers,
                        new Said(place.Channel, party, person, command.Text, RecordGrade.WithoutAttribution)
                    )
                    .And(Audience.Public, new WordsReported(place.Channel, command.Text)),
            RecordGrade.NonPaper => NonPaper(session, place, party, person, command),
            RecordGrade.Backchannel => TooPrivate("Speak in backchannel/ and the id of the other party."),
            _ => Outcome.Yes(place.Hearers, new Said(place.Channel, party, person, command.Text)),
        };
    }

    static Outcome OnRecord(Session session, Place place, Actor actor, Say command)
    {
        if (place.Visibility < CaucusVisibility.Members)
            return TooPrivate("Nobody outside knows who is in this room: make a statement instead.");
        return session.May(Power.State, actor, out var party, out var person)
            ? Outcome.Yes(Audience.Public, new Said(place.Channel, party, person, command.Text, RecordGrade.OnRecord))
            : session.Without(Power.State, "speak on the record");
    }

    static Outcome NonPaper(Session session, Place place, string party, string? person, Say command)
    {
        var number = Chance.Number(session.Seed, "non-paper", session.NonPapers);
        return Outcome
            .Yes(place.Hearers, new NonPaperCirculated(number, place.Channel, command.Text))
            .And(Audience.Of([party]), new NonPaperOwned(number, party, person));
    }

    static Outcome TooPrivate(string why) => Outcome.No(RefusalCode.TooPrivate, why);
}

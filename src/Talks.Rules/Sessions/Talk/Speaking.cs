using Talks.Rules.Agendas;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Talk;

/// <summary>Who may say what where, and who hears it.</summary>
static class Speaking
{
    public static Outcome Decide(Session session, Say command, Actor actor)
    {
        if (Unfit(command.Text, Limits.TextLength, "The message") is { } unfit)
            return unfit;
        if (actor is Actor.Control)
            return FromControl(session, command);
        if (!session.Belongs(actor, out var party, out var person))
            return Outcome.No(RefusalCode.SeatGone, "You have no seat at this table.");
        if (command.Channel is Channels.Line)
            return command.Grade is RecordGrade.Closed
                ? Outcome.Yes(Audience.Of([party]), new Said($"{Channels.Line}/{party}", party, person, command.Text))
                : OnlyClosed("The line to control");
        if (!session.May(Power.Speak, actor, out _, out _))
            return session.Without(Power.Speak, "speak there");
        if (!session.Clock.Running)
            return Session.PausedNow();
        var (place, refused) = Channels.Find(session, command.Channel, party);
        if (place is null)
            return refused!;
        // A non-paper goes from hand to hand: who has the floor would be known for its author.
        if (place.Channel is Channels.Plenary && command.Grade is not RecordGrade.NonPaper)
            refused = HoldingTheFloor.OutOfTurn(session, party);
        return refused ?? Recording.Decide(session, place, actor, command);
    }

    public static Outcome Decide(Session session, MakeStatement command, Actor actor)
    {
        if (!session.May(Power.State, actor, out var party, out var person))
            return session.Without(Power.State, "make a public statement");
        return Unfit(command.Text, Limits.TextLength, "The statement")
            ?? Outcome.Yes(Audience.Public, new StatementMade(party, person, command.Text));
    }

    public static Outcome Decide(Session session, SendInject command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("send an inject");
        var unfit =
            UnfitLine(command.Title, Limits.TitleLength, "The title")
            ?? UnfitLine(command.Sender, Limits.TitleLength, "The sender")
            ?? Unfit(command.Text, Limits.TextLength, "The text");
        if (unfit is not null)
            return unfit;
        if (command.To.FirstOrDefault(p => session.Agenda.FindParty(p) is null) is { } unknown)
            return Refuse.UnknownParty(session, unknown);
        if (command.Public && !command.To.IsEmpty)
            return Outcome.No(RefusalCode.Malformed, "A public inject goes to everybody: name no parties.");
        if (Ledgers.Striking.Unfit(session, command) is { } unfitEffect)
            return unfitEffect;
        var audience = command switch
        {
            { Public: true } => Audience.Public,
            { To.IsEmpty: true } => session.Table,
            _ => Audience.Of(command.To),
        };
        var number = Chance.Number(session.Seed, "inject", session.Injects);
        return Ledgers.Striking.Strike(
            Outcome.Yes(audience, new InjectSent(number, command.Title, command.Sender, command.Text, command.To)),
            number,
            command
        );
    }

    static Outcome FromControl(Session session, Say command)
    {
        if (command.Channel.StartsWith(Channels.Line + "/", StringComparison.Ordinal))
        {
            var party = command.Channel[(Channels.Line.Length + 1)..];
            return session.Agenda.FindParty(party) is null ? Refuse.UnknownParty(session, party)
                : command.Grade is RecordGrade.Closed
                    ? Outcome.Yes(Audience.Of([party]), new Said(command.Channel, null, null, command.Text))
                : OnlyClosed("The line to control");
        }
        var (place, refused) = Channels.Find(session, command.Channel, null);
        if (place is null)
            return refused!;
        return command.Grade switch
        {
            RecordGrade.Closed => Outcome.Yes(place.Hearers, new Said(place.Channel, null, null, command.Text)),
            RecordGrade.OnRecord when place.Channel is Channels.Plenary => Outcome.Yes(
                Audience.Public,
                new Said(place.Channel, null, null, command.Text, RecordGrade.OnRecord)
            ),
            _ => Outcome.No(RefusalCode.TooPrivate, "Control speaks to those in a room, or on the record in plenary."),
        };
    }

    static Outcome OnlyClosed(string what) =>
        Outcome.No(RefusalCode.TooPrivate, $"{what} has no record: leave the grade out.");
}

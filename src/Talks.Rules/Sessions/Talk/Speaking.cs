using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Talk;

/// <summary>Who may say what where, and who hears it.</summary>
static class Speaking
{
    public const string Plenary = "plenary";
    const string Caucus = "caucus/";
    const string Line = "control";

    public static Outcome Decide(Session session, Say command, Actor actor)
    {
        if (Unfit(command.Text, Limits.TextLength, "The message") is { } unfit)
            return unfit;
        if (actor is Actor.Control)
            return FromControl(session, command);
        if (!session.Belongs(actor, out var party, out var person))
            return Outcome.No(RefusalCode.SeatGone, "You have no seat at this table.");
        if (command.Channel is Line)
            return Outcome.Yes(Audience.Of([party]), new Said($"{Line}/{party}", party, person, command.Text));
        if (!session.MaySpeak(actor, out _, out _))
            return Session.OnlySpeakers("speak there");
        if (!session.Clock.Running)
            return Session.PausedNow();
        if (command.Channel is Plenary)
            return HoldingTheFloor.OutOfTurn(session, party)
                ?? Outcome.Yes(session.Table, new Said(Plenary, party, person, command.Text));
        if (!TryNumber(command.Channel, out var number))
            return UnknownChannel();
        return Caucusing.In(session, number, party) is { } room
            ? Outcome.Yes(Audience.Of(room.Members), new Said($"{Caucus}{number}", party, person, command.Text))
            : Caucusing.Unknown();
    }

    public static Outcome Decide(Session session, MakeStatement command, Actor actor)
    {
        if (!session.MaySign(actor, out var party, out var person))
            return Session.OnlySigners("make a public statement");
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
        if (command.Channel is Plenary)
            return Outcome.Yes(session.Table, new Said(Plenary, null, null, command.Text));
        if (command.Channel.StartsWith(Line + "/", StringComparison.Ordinal))
        {
            var party = command.Channel[(Line.Length + 1)..];
            return session.Agenda.FindParty(party) is null
                ? Refuse.UnknownParty(session, party)
                : Outcome.Yes(Audience.Of([party]), new Said(command.Channel, null, null, command.Text));
        }
        return TryNumber(command.Channel, out var number) && session.Caucuses.Open.GetValueOrDefault(number) is { } room
            ? Outcome.Yes(Audience.Of(room.Members), new Said($"{Caucus}{number}", null, null, command.Text))
            : UnknownChannel();
    }

    static bool TryNumber(string channel, out int number)
    {
        number = 0;
        return channel.StartsWith(Caucus, StringComparison.Ordinal)
            && int.TryParse(
                channel.AsSpan(Caucus.Length),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out number
            );
    }

    static Outcome UnknownChannel() =>
        Outcome.No(
            RefusalCode.UnknownChannel,
            "There is no such channel: use plenary, delegation, control, or caucus/ and its number."
        );
}

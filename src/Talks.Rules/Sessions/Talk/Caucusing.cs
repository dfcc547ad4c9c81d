using System.Collections.Immutable;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Talk;

/// <summary>Opening private rooms, inviting, joining, leaving. Nobody outside a room learns that it exists.</summary>
static class Caucusing
{
    public static Outcome Decide(Session session, OpenCaucus command, Actor actor)
    {
        if (!session.MaySpeak(actor, out var party, out _))
            return Session.OnlySpeakers("open a caucus");
        if (UnfitLine(command.Purpose, Limits.PurposeLength, "The purpose", mayBeEmpty: true) is { } unfit)
            return unfit;
        if (Guests(session, command.Invite, [party]) is { Refusal: not null } no)
            return no;
        if (Busy(session, party) is { } busy)
            return busy;
        return Outcome.Yes(
            Audience.Of([party, .. command.Invite]),
            new CaucusOpened(FreeNumber(session), party, command.Invite, command.Purpose.Trim())
        );
    }

    public static Outcome Decide(Session session, InviteToCaucus command, Actor actor)
    {
        if (!session.MaySpeak(actor, out var party, out _))
            return Session.OnlySpeakers("invite to a caucus");
        if (In(session, command.Caucus, party) is not { } caucus)
            return Unknown();
        if (Guests(session, command.Invite, caucus.Members.Union(caucus.Invited)) is { Refusal: not null } no)
            return no;
        return Outcome.Yes(
            Audience.Of([.. caucus.Members, .. command.Invite]),
            new CaucusInvited(caucus.Number, party, command.Invite, [.. caucus.Members], caucus.Purpose)
        );
    }

    public static Outcome Decide(Session session, AnswerInvitation command, Actor actor)
    {
        if (!session.MaySpeak(actor, out var party, out _))
            return Session.OnlySpeakers("answer an invitation");
        if (
            session.Caucuses.Open.GetValueOrDefault(command.Caucus) is not { } caucus
            || !caucus.Invited.Contains(party)
        )
            return In(session, command.Caucus, party) is null
                ? Unknown()
                : Outcome.No(RefusalCode.AlreadyThere, "Your delegation is in that room already.");
        if (command.Accept)
        {
            var members = caucus.Members.Add(party);
            return Busy(session, party)
                ?? Outcome.Yes(Audience.Of(members), new CaucusJoined(caucus.Number, party, [.. members]));
        }
        // Who declines is told to control and to itself alone; the room only sees that nobody came.
        var declined = Outcome.Yes(Audience.Of([party]), new CaucusDeclined(caucus.Number, party));
        return CloseIfDeserted(declined, caucus with { Invited = caucus.Invited.Remove(party) });
    }

    public static Outcome Decide(Session session, LeaveCaucus command, Actor actor)
    {
        if (!session.MaySpeak(actor, out var party, out _))
            return Session.OnlySpeakers("leave a caucus");
        if (In(session, command.Caucus, party) is not { } caucus)
            return Unknown();
        var left = Outcome.Yes(Audience.Of(caucus.Members), new CaucusLeft(caucus.Number, party));
        return CloseIfDeserted(left, caucus with { Members = caucus.Members.Remove(party) });
    }

    /// <summary>The room a party sits in, or null; null also if there is none, so that the answer tells nothing.</summary>
    public static Caucus? In(Session session, int number, string party) =>
        session.Caucuses.Open.GetValueOrDefault(number) is { } caucus && caucus.Members.Contains(party) ? caucus : null;

    public static Outcome Unknown() =>
        Outcome.No(RefusalCode.UnknownCaucus, "Your delegation is in no private room with that number.");

    /// <summary>One member cannot talk alone: without guests on the way the room closes.</summary>
    static Outcome CloseIfDeserted(Outcome outcome, Caucus left) =>
        left.Members.Count >= 2 || (left.Members.Count == 1 && !left.Invited.IsEmpty)
            ? outcome
            : outcome.And(Audience.Of([.. left.Members, .. left.Invited]), new CaucusClosed(left.Number));

    static Outcome Guests(Session session, ImmutableArray<string> invite, IEnumerable<string> there)
    {
        if (invite.IsEmpty || invite.Distinct().Count() != invite.Length)
            return Outcome.No(RefusalCode.Malformed, "Invite at least one party, each once.");
        if (invite.FirstOrDefault(p => session.Agenda.FindParty(p) is null) is { } unknown)
            return Refuse.UnknownParty(session, unknown);
        return invite.Intersect(there).FirstOrDefault() is { } present
            ? Outcome.No(RefusalCode.AlreadyThere, $"{present} is in that room or invited already.")
            : Outcome.Nothing;
    }

    /// <summary>A limit over the whole session would tell a party how many rooms others keep; its own tells it nothing new.</summary>
    static Outcome? Busy(Session session, string party) =>
        session.Caucuses.Open.Values.Count(room => room.Members.Contains(party)) >= Limits.RoomsPerParty
            ? Outcome.No(
                RefusalCode.TooMany,
                $"Your delegation sits in {Limits.RoomsPerParty} private rooms: leave one first."
            )
            : null;

    static int FreeNumber(Session session)
    {
        for (var draw = session.Caucuses.Opened; ; draw++)
        {
            var number = Chance.Number(session.Seed, "caucus", draw);
            if (!session.Caucuses.Open.ContainsKey(number))
                return number;
        }
    }
}

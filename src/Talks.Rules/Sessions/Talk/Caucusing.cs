using System.Collections.Immutable;
using Talks.Rules.Agendas;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Talk;

/// <summary>
/// Opening private rooms, inviting, joining, leaving. Of a secret room nobody outside learns that it exists; of others
/// what <see cref="Noticing"/> tells.
/// </summary>
static class Caucusing
{
    public static Outcome Decide(Session session, OpenCaucus command, Actor actor, long clock)
    {
        if (!session.May(Power.Meet, actor, out var party, out _))
            return session.Without(Power.Meet, "open a caucus");
        if (UnfitLine(command.Purpose, Limits.PurposeLength, "The purpose", mayBeEmpty: true) is { } unfit)
            return unfit;
        // Into a room with an open door nobody need be asked.
        if (
            (command.Visibility is not CaucusVisibility.Open || !command.Invite.IsEmpty)
            && Guests(session, command.Invite, [party]) is { Refusal: not null } no
        )
            return no;
        if (command.Minutes is { } minutes && TimeBoxes.Unfit(minutes) is { } wrong)
            return wrong;
        if (Busy(session, party) is { } busy)
            return busy;
        var opened = new CaucusOpened(
            FreeNumber(session),
            party,
            command.Invite,
            command.Purpose.Trim(),
            command.Visibility,
            command.Minutes is { } length ? TimeBoxes.After(clock, length) : null
        );
        return Noticing.Add(session, Outcome.Yes(Audience.Of([party, .. command.Invite]), opened), opened.Caucus);
    }

    public static Outcome Decide(Session session, InviteToCaucus command, Actor actor)
    {
        if (!session.May(Power.Meet, actor, out var party, out _))
            return session.Without(Power.Meet, "invite to a caucus");
        if (In(session, command.Caucus, party) is not { } caucus)
            return Unknown();
        if (Guests(session, command.Invite, caucus.Members.Union(caucus.Invited)) is { Refusal: not null } no)
            return no;
        if (command.Invite.FirstOrDefault(caucus.Knocking.Contains) is { } knocking)
            return Outcome.No(RefusalCode.AlreadyThere, $"{knocking} is at the door already: let it in.");
        return Outcome.Yes(
            Audience.Of([.. caucus.Members, .. command.Invite]),
            new CaucusInvited(
                caucus.Number,
                party,
                command.Invite,
                [.. caucus.Members],
                caucus.Purpose,
                caucus.Visibility,
                caucus.Until
            )
        );
    }

    public static Outcome Decide(Session session, AnswerInvitation command, Actor actor)
    {
        if (!session.May(Power.Meet, actor, out var party, out _))
            return session.Without(Power.Meet, "answer an invitation");
        if (
            session.Caucuses.Open.GetValueOrDefault(command.Caucus) is not { } caucus
            || !caucus.Invited.Contains(party)
        )
            return In(session, command.Caucus, party) is null
                ? Unknown()
                : Outcome.No(RefusalCode.AlreadyThere, "Your delegation is in that room already.");
        if (command.Accept)
            return Enter(session, caucus, party);
        // Who declines is told to control and to itself alone; the room only sees that nobody came.
        var declined = Outcome.Yes(Audience.Of([party]), new CaucusDeclined(caucus.Number, party));
        return CloseIfDeserted(declined, caucus with { Invited = caucus.Invited.Remove(party) });
    }

    public static Outcome Decide(Session session, LeaveCaucus command, Actor actor)
    {
        if (!session.May(Power.Meet, actor, out var party, out _))
            return session.Without(Power.Meet, "leave a caucus");
        if (Knocking.At(session, command.Caucus, party) is { } before)
            return Knocking.TurnAway(before, party);
        if (In(session, command.Caucus, party) is not { } caucus)
            return Unknown();
        var left = Outcome.Yes(Audience.Of(caucus.Members), new CaucusLeft(caucus.Number, party));
        var deserted = CloseIfDeserted(left, caucus.Without(party));
        return ReferenceEquals(deserted, left) ? Noticing.Add(session, left, caucus.Number) : deserted;
    }

    /// <summary>A party comes into the room and finds its text there.</summary>
    public static Outcome Enter(Session session, Caucus caucus, string party)
    {
        // Who knocks was counted then: how many rooms it sits in is nobody else's affair.
        if (!caucus.Knocking.Contains(party) && Busy(session, party) is { } busy)
            return busy;
        var members = caucus.Members.Add(party);
        var joined = Outcome.Yes(
            Audience.Of(members),
            new CaucusJoined(
                caucus.Number,
                party,
                [.. members],
                caucus.By,
                caucus.Purpose,
                caucus.Visibility,
                caucus.Until
            )
        );
        if (caucus.Text is { } text)
            joined = joined.And(
                Audience.Of([party]),
                new TextShown(caucus.Channel, text.Revision, text.Party, text.Title, text.Package, [.. text.Agreed])
                {
                    Brackets = text.Brackets,
                }
            );
        return Noticing.Add(session, joined, caucus.Number);
    }

    /// <summary>The room a party sits in, or null; null also if there is none, so that the answer tells nothing.</summary>
    public static Caucus? In(Session session, int number, string party) =>
        session.Caucuses.Open.GetValueOrDefault(number) is { } caucus && caucus.Members.Contains(party) ? caucus : null;

    public static Outcome Unknown() =>
        Outcome.No(RefusalCode.UnknownCaucus, "Your delegation is in no private room with that number.");

    /// <summary>One member cannot talk alone: the room closes, unless guests are on the way or may walk in.</summary>
    static Outcome CloseIfDeserted(Outcome outcome, Caucus left) =>
        left.Members.Count >= 2
        || (left.Members.Count == 1 && (!left.Invited.IsEmpty || left.Visibility is CaucusVisibility.Open))
            ? outcome
            : outcome.And(Noticing.OfClosing(left), new CaucusClosed(left.Number));

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
    public static Outcome? Busy(Session session, string party) =>
        session.Caucuses.Open.Values.Count(room => room.Members.Contains(party) || room.Knocking.Contains(party))
        >= Limits.RoomsPerParty
            ? Outcome.No(
                RefusalCode.TooMany,
                $"Your delegation sits in {Limits.RoomsPerParty} private rooms: leave one first."
            )
            : null;

    public static int FreeNumber(Session session)
    {
        for (var draw = session.Caucuses.Opened; ; draw++)
        {
            var number = Chance.Number(session.Seed, "caucus", draw);
            if (!session.Caucuses.Open.ContainsKey(number))
                return number;
        }
    }
}

using Talks.Contracts;

namespace Talks.Server.Access;

/// <summary>What is wrong with a wish for a new code or link.</summary>
static class Reissuing
{
    public static Refusal? Flaw(Rules.Agendas.Agenda agenda, ReissueRequest wish) =>
        wish switch
        {
            { Seat: SeatKind.Delegate, Party: null } => No("Say for which party the code is."),
            { Seat: SeatKind.Delegate } when agenda.FindParty(wish.Party!) is null => new(
                RefusalCode.UnknownParty,
                "There is no such party at this table."
            ),
            { Seat: not SeatKind.Delegate, Party: not null } => No("Only a delegation's code names a party."),
            { Seat: SeatKind.Control, Hours: not null } or { Seat: SeatKind.Control, Places: not null } => No(
                "The control link has neither an end nor a number of places."
            ),
            _ => Flaw(wish.Hours, wish.Places),
        };

    /// <summary>What is wrong with an end and a number of places; null takes any.</summary>
    public static Refusal? Flaw(int? hours, int? places) =>
        hours is < 1 or > ServerLimits.InvitationHours ? No($"A code lasts 1 to {ServerLimits.InvitationHours} hours.")
        : places is < 1 or > ServerLimits.InvitationPlaces
            ? No($"A code admits 1 to {ServerLimits.InvitationPlaces} people.")
        : null;

    static Refusal No(string text) => new(RefusalCode.Malformed, text);
}

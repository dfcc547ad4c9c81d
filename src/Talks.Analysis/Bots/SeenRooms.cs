using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>The doors of which a party has heard: where it is asked in, where it sits, and who knocks there.</summary>
static class SeenRooms
{
    public static TableView After(TableView view, SessionEvent happened, string party) =>
        happened switch
        {
            CaucusOpened e when e.By == party || e.Members.Contains(party) => view with
            {
                Rooms = view.Rooms.Add(e.Caucus),
            },
            CaucusOpened e when e.Invited.Contains(party) => view with { Invitations = view.Invitations.Add(e.Caucus) },
            CaucusInvited e when e.Invited.Contains(party) => view with
            {
                Invitations = view.Invitations.Add(e.Caucus),
            },
            CaucusJoined e when e.Party == party => view with
            {
                Invitations = view.Invitations.Remove(e.Caucus),
                Rooms = view.Rooms.Add(e.Caucus),
            },
            CaucusJoined e => view with { Knocks = view.Knocks.Remove(new(e.Caucus, e.Party)) },
            CaucusDeclined e when e.Party == party => view with { Invitations = view.Invitations.Remove(e.Caucus) },
            CaucusKnocked e when e.Party != party => view with { Knocks = view.Knocks.Add(new(e.Caucus, e.Party)) },
            KnockDeclined e => view with { Knocks = view.Knocks.Remove(new(e.Caucus, e.Party)) },
            CaucusLeft e when e.Party == party => Without(view, e.Caucus),
            CaucusClosed e => Without(view, e.Caucus),
            _ => view,
        };

    static TableView Without(TableView view, int room) =>
        view with
        {
            Invitations = view.Invitations.Remove(room),
            Rooms = view.Rooms.Remove(room),
            Knocks = view.Knocks.RemoveAll(k => k.Caucus == room),
        };
}

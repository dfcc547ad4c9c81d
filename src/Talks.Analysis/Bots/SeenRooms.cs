using System.Collections.Immutable;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Talk;

namespace Talks.Analysis.Bots;

/// <summary>A room its party is in.</summary>
/// <param name="By">Who opened it; empty where the text in force did, for consultations.</param>
public sealed record SeenRoom(int Caucus, string By, ImmutableSortedSet<string> Members, CaucusVisibility Visibility)
{
    /// <summary>The text it works on; null while there is none.</summary>
    public SharedText? Text { get; init; }

    /// <summary>The rounds in which its party has spoken there.</summary>
    public ImmutableHashSet<int> SpokenIn { get; init; } = [];

    /// <summary>The round of each text that its party has written there.</summary>
    public ImmutableArray<int> WrittenIn { get; init; } = [];

    /// <summary>Whether a text in force asks those in it to consult about a step that is late or broken.</summary>
    public bool Consults => By.Length == 0;

    public string Channel => Rules.Sessions.Talk.Caucus.ChannelOf(Caucus);
}

/// <param name="Caucus">Number of the room.</param>
public sealed record Knock(int Caucus, string Party);

/// <summary>The doors of which a party has heard: where it is asked in, where it sits, who knocks there, and what is worked on.</summary>
static class SeenRooms
{
    public static TableView After(TableView view, SessionEvent happened, string party) =>
        happened switch
        {
            CaucusOpened e when e.Members.Contains(party) => Entered(view, e.Caucus, e.By, e.Members, e.Visibility),
            CaucusOpened e when e.By == party => Entered(view, e.Caucus, e.By, [party], e.Visibility) with
            {
                OpenedIn = view.OpenedIn.Add(view.Round),
            },
            CaucusOpened e when e.Invited.Contains(party) => view with { Invitations = view.Invitations.Add(e.Caucus) },
            CaucusInvited e when e.Invited.Contains(party) => view with
            {
                Invitations = view.Invitations.Add(e.Caucus),
            },
            CaucusJoined e when e.Party == party => Entered(view, e.Caucus, e.By, e.Members, e.Visibility),
            CaucusJoined e => Change(
                view with
                {
                    Knocks = view.Knocks.Remove(new(e.Caucus, e.Party)),
                },
                e.Caucus,
                room => room with { Members = room.Members.Add(e.Party) }
            ),
            CaucusDeclined e when e.Party == party => view with { Invitations = view.Invitations.Remove(e.Caucus) },
            CaucusKnocked e when e.Party != party => view with { Knocks = view.Knocks.Add(new(e.Caucus, e.Party)) },
            KnockDeclined e => view with { Knocks = view.Knocks.Remove(new(e.Caucus, e.Party)) },
            CaucusLeft e when e.Party == party => Without(view, e.Caucus),
            CaucusLeft e => Change(
                view,
                e.Caucus,
                room => room with { Members = room.Members.Remove(e.Party), Text = room.Text?.Without(e.Party) }
            ),
            CaucusClosed e => Without(view, e.Caucus),
            Said e when e.Party == party => Change(
                view,
                e.Channel,
                room => room with { SpokenIn = room.SpokenIn.Add(view.Round) }
            ),
            TextShown e => Change(
                view,
                e.Channel,
                room =>
                    room with
                    {
                        Text = new(e.Revision, e.Title, e.Package, e.Party, [.. e.Agreed]) { Brackets = e.Brackets },
                    }
            ),
            _ when SharedText.About(happened) is { } channel => Change(
                view,
                channel,
                room =>
                    room with
                    {
                        Text = SharedText.After(room.Text, happened),
                        WrittenIn =
                            happened is TextWritten written && written.Party == party
                                ? room.WrittenIn.Add(view.Round)
                                : room.WrittenIn,
                    }
            ),
            _ => view,
        };

    static TableView Entered(
        TableView view,
        int number,
        string by,
        IEnumerable<string> members,
        CaucusVisibility visibility
    ) =>
        view with
        {
            Invitations = view.Invitations.Remove(number),
            Rooms = view.Rooms.SetItem(number, new(number, by, [.. members], visibility)),
        };

    static TableView Change(TableView view, int number, Func<SeenRoom, SeenRoom> change) =>
        view.Rooms.TryGetValue(number, out var room)
            ? view with
            {
                Rooms = view.Rooms.SetItem(number, change(room)),
            }
            : view;

    static TableView Change(TableView view, string channel, Func<SeenRoom, SeenRoom> change) =>
        view.Rooms.Values.FirstOrDefault(r => r.Channel == channel) is { } room
            ? Change(view, room.Caucus, change)
            : view;

    static TableView Without(TableView view, int room) =>
        view with
        {
            Invitations = view.Invitations.Remove(room),
            Rooms = view.Rooms.Remove(room),
            Knocks = view.Knocks.RemoveAll(k => k.Caucus == room),
        };
}

using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <param name="Channel">As in <see cref="Said.Channel"/>.</param>
/// <param name="Party">Null when control speaks.</param>
/// <param name="Person">Null for control and bots.</param>
public sealed record Message(long At, string Channel, string? Party, string? Person, string Text);

public sealed record Statement(long At, string Party, string? Person, string Text);

/// <param name="To">Empty: everyone at the table.</param>
public sealed record Inject(long At, int Number, string Title, string Sender, string Text, ImmutableList<string> To);

/// <param name="Invited">Parties that neither joined nor declined; a declined invitation is told to few.</param>
public sealed record Caucus(
    int Number,
    string By,
    string Purpose,
    ImmutableSortedSet<string> Members,
    ImmutableSortedSet<string> Invited,
    bool Open
);

static class Talking
{
    public static SessionView Talked(this SessionView view, Frame frame) =>
        frame.Event switch
        {
            Said e => view with { Messages = view.Messages.Add(new(frame.At, e.Channel, e.Party, e.Person, e.Text)) },
            StatementMade e => view with { Statements = view.Statements.Add(new(frame.At, e.Party, e.Person, e.Text)) },
            InjectSent e => view with
            {
                Injects = view.Injects.Add(new(frame.At, e.Inject, e.Title, e.Sender, e.Text, [.. e.To])),
            },
            CaucusOpened e => view.Set(new(e.Caucus, e.By, e.Purpose, [e.By], [.. e.Invited], true)),
            CaucusInvited e => view.Set(Asked(view, e)),
            CaucusJoined e => view.Change(
                e.Caucus,
                room => room with { Members = [.. e.Members], Invited = room.Invited.Remove(e.Party) }
            ),
            CaucusDeclined e => view.Change(e.Caucus, room => room with { Invited = room.Invited.Remove(e.Party) }),
            CaucusLeft e => view.Change(e.Caucus, room => room with { Members = room.Members.Remove(e.Party) }),
            CaucusClosed e => view.Change(e.Caucus, room => room with { Open = false }),
            _ => view,
        };

    /// <summary>For those asked in now it is the first they hear of the room; for the others the list of invited grows.</summary>
    static Caucus Asked(SessionView view, CaucusInvited e)
    {
        var room = view.Caucuses.GetValueOrDefault(e.Caucus, new(e.Caucus, e.By, e.Purpose, [], [], true));
        return room with { Members = [.. e.Members], Invited = room.Invited.Union(e.Invited) };
    }

    static SessionView Set(this SessionView view, Caucus room) =>
        view with
        {
            Caucuses = view.Caucuses.SetItem(room.Number, room),
        };

    static SessionView Change(this SessionView view, int number, Func<Caucus, Caucus> change) =>
        view.Caucuses.TryGetValue(number, out var room) ? view.Set(change(room)) : view;
}

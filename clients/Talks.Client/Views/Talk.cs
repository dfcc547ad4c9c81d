using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <param name="Channel">As in <see cref="Said.Channel"/>.</param>
/// <param name="Party">Null when control speaks.</param>
/// <param name="Person">Null for control and bots.</param>
/// <param name="Grade">What may become of it beyond those who heard it. A non-paper is nobody's, unless it is one's own.</param>
/// <param name="NonPaper">Its number, if it is a non-paper.</param>
public sealed record Message(
    long At,
    string Channel,
    string? Party,
    string? Person,
    string Text,
    RecordGrade Grade = RecordGrade.Closed,
    int? NonPaper = null
);

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
)
{
    public CaucusVisibility Visibility { get; init; }

    /// <summary>When it closes by itself, on the session clock, milliseconds; null if it does not, or this seat is not told.</summary>
    public long? Until { get; init; }

    /// <summary>Parties that ask to be let in.</summary>
    public ImmutableSortedSet<string> Knocking { get; init; } = [];
}

static class Talking
{
    public static SessionView Talked(this SessionView view, Frame frame) =>
        frame.Event switch
        {
            Said e => view with
            {
                Messages = view.Messages.Add(
                    new(frame.At, e.Channel, e.Party, e.Person, e.Text, e.Grade ?? RecordGrade.Closed)
                ),
            },
            WordsReported e => view.Reported(frame.At, e),
            NonPaperCirculated e => view with
            {
                Messages = view.Messages.Add(
                    new(frame.At, e.Channel, null, null, e.Text, RecordGrade.NonPaper, e.NonPaper)
                ),
            },
            NonPaperOwned e => view.Owned(e),
            StatementMade e => view with { Statements = view.Statements.Add(new(frame.At, e.Party, e.Person, e.Text)) },
            InjectSent e => view with
            {
                Injects = view.Injects.Add(new(frame.At, e.Inject, e.Title, e.Sender, e.Text, [.. e.To])),
            },
            CaucusOpened e => view.Set(
                new(e.Caucus, e.By, e.Purpose, [.. e.Members ?? [e.By]], [.. e.Invited], true)
                {
                    Visibility = e.Visibility ?? CaucusVisibility.Secret,
                    Until = e.Until,
                }
            ),
            CaucusInvited e => view.Set(Asked(view, e)),
            CaucusJoined e => view.Set(Joined(view, e)),
            CaucusNoticed e => view.Set(Noticed(view, e)),
            CaucusKnocked e => view.Change(e.Caucus, room => room with { Knocking = room.Knocking.Add(e.Party) }),
            KnockDeclined e => view.Change(e.Caucus, room => room with { Knocking = room.Knocking.Remove(e.Party) }),
            CaucusExtended e => view.Change(e.Caucus, room => room with { Until = e.Until }),
            CaucusDeclined e => view.Change(e.Caucus, room => room with { Invited = room.Invited.Remove(e.Party) }),
            CaucusLeft e => view.Change(e.Caucus, room => room with { Members = room.Members.Remove(e.Party) }),
            CaucusClosed e => view.Change(e.Caucus, room => room with { Open = false }),
            _ => view,
        };

    /// <summary>For those asked in now it is the first they hear of the room; for the others the list of invited grows.</summary>
    static Caucus Asked(SessionView view, CaucusInvited e)
    {
        var room = view.Caucuses.GetValueOrDefault(e.Caucus, new(e.Caucus, e.By, e.Purpose, [], [], true));
        return room with
        {
            By = e.By,
            Purpose = e.Purpose,
            Members = [.. e.Members],
            Invited = room.Invited.Union(e.Invited),
            Visibility = e.Visibility ?? CaucusVisibility.Secret,
            Until = e.Until,
            Open = true,
        };
    }

    /// <summary>Who comes in by knocking learns only now what the room is about.</summary>
    static Caucus Joined(SessionView view, CaucusJoined e)
    {
        var room = view.Caucuses.GetValueOrDefault(e.Caucus, new(e.Caucus, e.By ?? "", "", [], [], true));
        return room with
        {
            By = e.By is { Length: > 0 } by ? by : room.By,
            Purpose = e.Purpose is { Length: > 0 } purpose ? purpose : room.Purpose,
            Members = [.. e.Members],
            Invited = room.Invited.Remove(e.Party),
            Knocking = room.Knocking.Remove(e.Party),
            Visibility = e.Visibility ?? room.Visibility,
            Until = e.Until ?? room.Until,
        };
    }

    /// <summary>A notice tells those inside nothing new, and those outside no more than everybody may know.</summary>
    static Caucus Noticed(SessionView view, CaucusNoticed e)
    {
        var room = view.Caucuses.GetValueOrDefault(e.Caucus, new(e.Caucus, "", "", [], [], true));
        return room with
        {
            Purpose = e.Purpose.Length > 0 ? e.Purpose : room.Purpose,
            Members = e.Visibility is CaucusVisibility.Known ? room.Members : [.. e.Members],
            Visibility = e.Visibility,
            Until = e.Until ?? room.Until,
        };
    }

    /// <summary>Those who were present have the words already, with the speaker's name.</summary>
    static SessionView Reported(this SessionView view, long at, WordsReported e) =>
        view.Messages is [.., { Grade: RecordGrade.WithoutAttribution } last]
        && (last.Channel, last.Text, last.At) == (e.Channel, e.Text, at)
            ? view
            : view with
            {
                Messages = view.Messages.Add(new(at, e.Channel, null, null, e.Text, RecordGrade.WithoutAttribution)),
            };

    static SessionView Owned(this SessionView view, NonPaperOwned e) =>
        view.Messages.FindLastIndex(m => m.NonPaper == e.NonPaper) is >= 0 and var index
            ? view with
            {
                Messages = view.Messages.SetItem(
                    index,
                    view.Messages[index] with
                    {
                        Party = e.Party,
                        Person = e.Person,
                    }
                ),
            }
            : view;

    static SessionView Set(this SessionView view, Caucus room) =>
        view with
        {
            Caucuses = view.Caucuses.SetItem(room.Number, room),
        };

    static SessionView Change(this SessionView view, int number, Func<Caucus, Caucus> change) =>
        view.Caucuses.TryGetValue(number, out var room) ? view.Set(change(room)) : view;
}

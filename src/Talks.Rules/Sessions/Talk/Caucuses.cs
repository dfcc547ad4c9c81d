using System.Collections.Immutable;

namespace Talks.Rules.Sessions.Talk;

/// <summary>The private rooms that are open, by number.</summary>
public sealed record Caucuses(ImmutableSortedDictionary<int, Caucus> Open, int Opened)
{
    public static Caucuses Empty { get; } = new(ImmutableSortedDictionary<int, Caucus>.Empty, 0);

    public Caucuses After(SessionEvent happened) =>
        happened switch
        {
            CaucusOpened e => new(Open.Add(e.Caucus, new(e.Caucus, [e.By], [.. e.Invited], e.Purpose)), Opened + 1),
            CaucusInvited e => Change(e.Caucus, c => c with { Invited = c.Invited.Union(e.Invited) }),
            CaucusJoined e => Change(
                e.Caucus,
                c => c with { Members = c.Members.Add(e.Party), Invited = c.Invited.Remove(e.Party) }
            ),
            CaucusDeclined e => Change(e.Caucus, c => c with { Invited = c.Invited.Remove(e.Party) }),
            CaucusLeft e => Change(e.Caucus, c => c with { Members = c.Members.Remove(e.Party) }),
            CaucusClosed e => this with { Open = Open.Remove(e.Caucus) },
            _ => this,
        };

    Caucuses Change(int number, Func<Caucus, Caucus> change) =>
        this with
        {
            Open = Open.SetItem(number, change(Open[number])),
        };
}

/// <param name="Members">Parties in the room.</param>
/// <param name="Invited">Parties asked to come that have not answered.</param>
public sealed record Caucus(
    int Number,
    ImmutableSortedSet<string> Members,
    ImmutableSortedSet<string> Invited,
    string Purpose
);

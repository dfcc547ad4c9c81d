using System.Collections.Immutable;

namespace Talks.Rules.Sessions.Talk;

/// <summary>The private rooms that are open, by number.</summary>
public sealed record Caucuses(ImmutableSortedDictionary<int, Caucus> Open, int Opened)
{
    public static Caucuses Empty { get; } = new(ImmutableSortedDictionary<int, Caucus>.Empty, 0);

    public Caucuses After(SessionEvent happened) =>
        happened switch
        {
            CaucusOpened e => new(
                Open.Add(
                    e.Caucus,
                    new(e.Caucus, e.Members.IsEmpty ? [e.By] : [.. e.Members], [.. e.Invited], e.Purpose)
                    {
                        By = e.By,
                        Visibility = e.Visibility,
                        Until = e.Until,
                    }
                ),
                Opened + 1
            ),
            CaucusInvited e => Change(e.Caucus, c => c with { Invited = c.Invited.Union(e.Invited) }),
            CaucusJoined e => Change(
                e.Caucus,
                c =>
                    c with
                    {
                        Members = c.Members.Add(e.Party),
                        Invited = c.Invited.Remove(e.Party),
                        Knocking = c.Knocking.Remove(e.Party),
                    }
            ),
            CaucusDeclined e => Change(e.Caucus, c => c with { Invited = c.Invited.Remove(e.Party) }),
            CaucusLeft e => Change(e.Caucus, c => c.Without(e.Party)),
            CaucusKnocked e => Change(e.Caucus, c => c with { Knocking = c.Knocking.Add(e.Party) }),
            KnockDeclined e => Change(e.Caucus, c => c with { Knocking = c.Knocking.Remove(e.Party) }),
            CaucusExtended e => Change(e.Caucus, c => c with { Until = e.Until }),
            CaucusClosed e => this with { Open = Open.Remove(e.Caucus) },
            _ when SharedText.About(happened) is { } channel && Channels.CaucusIn(channel) is { } number => Change(
                number,
                c => c with { Text = SharedText.After(c.Text, happened) }
            ),
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
)
{
    /// <summary>Who opened it; empty where the text in force did.</summary>
    public string By { get; init; } = "";
    public CaucusVisibility Visibility { get; init; }

    /// <summary>When it closes by itself, on the session clock; null if it does not.</summary>
    public long? Until { get; init; }

    /// <summary>Parties that ask to be let in.</summary>
    public ImmutableSortedSet<string> Knocking { get; init; } = [];

    /// <summary>The text it works on; null while there is none.</summary>
    public SharedText? Text { get; init; }

    public string Channel => ChannelOf(Number);

    /// <summary>Where words are spoken in the room of that number.</summary>
    public static string ChannelOf(int number) => Channels.Of(number);

    /// <summary>The room when a party has left it.</summary>
    public Caucus Without(string party) => this with { Members = Members.Remove(party), Text = Text?.Without(party) };
}

using System.Collections.Immutable;

namespace Talks.Rules.Sessions.Talk;

/// <summary>Who has the floor of the plenary, and who has asked for it, first come first.</summary>
/// <param name="Open">While it is open only the party that has the floor speaks in plenary.</param>
/// <param name="Seconds">How long each may speak; 0 for as long as it likes.</param>
/// <param name="Speaking">The party that has the floor.</param>
/// <param name="Until">When its time is up, on the session clock.</param>
public sealed record SpeakersList(bool Open, int Seconds, ImmutableArray<string> Waiting, string? Speaking, long? Until)
{
    public static SpeakersList Closed { get; } = new(false, 0, [], null, null);

    /// <summary>Who will reply before those who wait, first come first.</summary>
    public ImmutableArray<string> Replies { get; init; } = [];

    /// <summary>How often each party has claimed a reply to this list.</summary>
    public ImmutableSortedDictionary<string, int> Replied { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Who had the floor last.</summary>
    public string? Last { get; init; }

    public SpeakersList After(SessionEvent happened) =>
        happened switch
        {
            SpeakersListOpened e => Closed with { Open = true, Seconds = e.Seconds },
            SpeakersListClosed or SessionEnded => Closed,
            FloorAsked e => this with { Waiting = Waiting.Add(e.Party) },
            FloorGiven { Reply: true } e => this with
            {
                Replies = Replies.Remove(e.Party),
                Speaking = e.Party,
                Until = e.Until,
            },
            FloorGiven e => this with { Waiting = Waiting.Remove(e.Party), Speaking = e.Party, Until = e.Until },
            ReplyClaimed e => this with
            {
                Replies = Replies.Add(e.Party),
                Replied = Replied.SetItem(e.Party, Replied.GetValueOrDefault(e.Party) + 1),
            },
            FloorYielded e when e.Party == Speaking => this with { Speaking = null, Until = null, Last = e.Party },
            FloorYielded e => this with { Waiting = Waiting.Remove(e.Party), Replies = Replies.Remove(e.Party) },
            _ => this,
        };
}

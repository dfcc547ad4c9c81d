using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>Who has the floor of the plenary, and who waits for it in order.</summary>
/// <param name="Open">While it is open only the party that has the floor speaks in plenary.</param>
/// <param name="Seconds">Time of each speaker; 0 sets no limit.</param>
/// <param name="Until">When the speaker's time is up, on the session clock, milliseconds; null without a limit.</param>
public sealed record SpeakersList(bool Open, int Seconds, string? Speaking, long? Until, ImmutableList<string> Waiting)
{
    public static SpeakersList Closed { get; } = new(false, 0, null, null, []);

    /// <summary>Who replies as soon as the floor is free, before those who wait.</summary>
    public ImmutableList<string> Replies { get; init; } = [];

    public SpeakersList After(Event happened) =>
        happened switch
        {
            SpeakersListOpened e => Closed with { Open = true, Seconds = e.Seconds },
            SpeakersListClosed or SessionEnded => Closed,
            FloorAsked e => this with { Waiting = Waiting.Add(e.Party) },
            ReplyClaimed e => this with { Replies = Replies.Add(e.Party) },
            FloorGiven { Reply: true } e => this with
            {
                Speaking = e.Party,
                Until = e.Until,
                Replies = Replies.Remove(e.Party),
            },
            FloorGiven e => this with { Speaking = e.Party, Until = e.Until, Waiting = Waiting.Remove(e.Party) },
            FloorYielded e when e.Party == Speaking => this with { Speaking = null, Until = null },
            FloorYielded e => this with { Waiting = Waiting.Remove(e.Party), Replies = Replies.Remove(e.Party) },
            _ => this,
        };
}

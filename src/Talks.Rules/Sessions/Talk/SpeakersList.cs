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

    public SpeakersList After(SessionEvent happened) =>
        happened switch
        {
            SpeakersListOpened e => Closed with { Open = true, Seconds = e.Seconds },
            SpeakersListClosed or SessionEnded => Closed,
            FloorAsked e => this with { Waiting = Waiting.Add(e.Party) },
            FloorGiven e => this with { Waiting = Waiting.Remove(e.Party), Speaking = e.Party, Until = e.Until },
            FloorYielded e when e.Party == Speaking => this with { Speaking = null, Until = null },
            FloorYielded e => this with { Waiting = Waiting.Remove(e.Party) },
            _ => this,
        };
}

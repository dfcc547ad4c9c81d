using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Grains.Doors;

/// <summary>
/// By which codes and links one session can be entered now: a fold of its facts, kept apart from the talks, which know
/// nothing of codes. A way in of which nothing was ever issued has number 0, no end and no limit.
/// </summary>
/// <param name="Ways">By the name of the way in.</param>
public sealed record Door(ImmutableSortedDictionary<string, Issue> Ways)
{
    public const string Control = "control";
    public const string Spectators = "spectators";

    public static Door Untouched { get; } = new(ImmutableSortedDictionary<string, Issue>.Empty);

    public static string Of(string party) => $"party/{party}";

    public Issue this[string way] => Ways.GetValueOrDefault(way, Issue.First);

    public Door After(DoorEvent happened) =>
        happened switch
        {
            CodeIssued e => new(Ways.SetItem(e.Way, new(e.Number, e.Expires, e.Places, []))),
            PlaceTaken e when this[e.Way] is { } issue && issue.Number == e.Number => new(
                Ways.SetItem(e.Way, issue with { Guests = issue.Guests.Add(e.Guest) })
            ),
            _ => this,
        };

    /// <summary>Whether somebody may come in by a code.</summary>
    /// <param name="number">Of the code that was shown.</param>
    /// <param name="guest">Who comes; the same one again takes no second place.</param>
    /// <returns>What takes place, which may be nothing, or why they may not.</returns>
    public (DoorEvent? Event, Refusal? Refusal) Admit(string way, int number, string guest, long now)
    {
        var issue = this[way];
        if (issue.Number != number)
            return No("This code has been replaced by another. Ask your instructor for the new one.");
        if (issue.Expires <= now)
            return No("This code has expired. Ask your instructor for a new one.");
        if (issue.Places is not { } places || issue.Guests.Contains(guest))
            return (null, null);
        return issue.Guests.Count >= places
            ? No("As many people as this code admits have come in by it. Ask your instructor for a new one.")
            : (new PlaceTaken(way, number, guest), null);
    }

    static (DoorEvent?, Refusal?) No(string text) => (null, new(RefusalCode.CodeSpent, text));
}

/// <summary>The code or link given out last for one way in.</summary>
/// <param name="Number">0 for the one that came with the session, then 1, 2, 3 ...</param>
/// <param name="Expires">Milliseconds since 1970 UTC; null without end.</param>
/// <param name="Places">How many may come in by it; null without limit.</param>
/// <param name="Guests">Who came in by it, counted only where places are limited.</param>
public sealed record Issue(int Number, long? Expires, int? Places, ImmutableHashSet<string> Guests)
{
    public static Issue First { get; } = new(0, null, null, []);
}

/// <summary>What an invitation says of itself.</summary>
/// <param name="Taken">How many came in by it, counted only where places are limited.</param>
public sealed record Terms(int Number, long? Expires, int? Places, int Taken);

/// <param name="At">Milliseconds since 1970 UTC.</param>
public sealed record DoorFact(long At, DoorEvent Event);

/// <summary>What can happen at a session's door. The names and shapes are the stored format: add, never rename or reuse.</summary>
public abstract record DoorEvent;

/// <summary>A code or link takes the place of the one before.</summary>
public sealed record CodeIssued(string Way, int Number, long? Expires, int? Places) : DoorEvent;

/// <summary>Somebody came in by a code that admits only so many.</summary>
/// <param name="Guest">A person's id, or for spectators a hash: no name.</param>
public sealed record PlaceTaken(string Way, int Number, string Guest) : DoorEvent;

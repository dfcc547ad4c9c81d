using System.Collections.Immutable;

namespace Talks.Rules.Sessions;

/// <param name="By">Empty where the text in force opens it.</param>
/// <param name="Until">When it closes by itself, on the session clock, milliseconds; null if it does not.</param>
public sealed record CaucusOpened(
    int Caucus,
    string By,
    ImmutableArray<string> Invited,
    string Purpose,
    CaucusVisibility Visibility = CaucusVisibility.Secret,
    long? Until = null
) : SessionEvent
{
    /// <summary>Who sits in it from the first, where the text in force opens it; empty elsewhere, as the party that opens it does.</summary>
    public ImmutableArray<string> Members { get; init; } = [];
}

/// <param name="Members">Who sits in the room already.</param>
public sealed record CaucusInvited(
    int Caucus,
    string By,
    ImmutableArray<string> Invited,
    ImmutableArray<string> Members,
    string Purpose,
    CaucusVisibility Visibility = CaucusVisibility.Secret,
    long? Until = null
) : SessionEvent;

/// <summary>A party came in. Tells it all that those in the room know.</summary>
/// <param name="Members">Who sits in the room now, the newcomer included; empty in journals that do not tell it.</param>
/// <param name="By">Who opened it.</param>
public sealed record CaucusJoined(
    int Caucus,
    string Party,
    ImmutableArray<string> Members,
    string By = "",
    string Purpose = "",
    CaucusVisibility Visibility = CaucusVisibility.Secret,
    long? Until = null
) : SessionEvent
{
    public ImmutableArray<string> Members { get; init; } = Members.IsDefault ? [] : Members;
}

public sealed record CaucusDeclined(int Caucus, string Party) : SessionEvent;

public sealed record CaucusLeft(int Caucus, string Party) : SessionEvent;

public sealed record CaucusClosed(int Caucus, bool ByClock = false) : SessionEvent;

/// <summary>How a room that is no secret stands, as everybody may know it.</summary>
/// <param name="Members">Empty where only its existence is known.</param>
/// <param name="Purpose">Empty unless the door is open.</param>
/// <param name="Until">Null unless the door is open.</param>
public sealed record CaucusNoticed(
    int Caucus,
    CaucusVisibility Visibility,
    ImmutableArray<string> Members,
    string Purpose,
    long? Until
) : SessionEvent;

/// <summary>A party asks to be let in.</summary>
public sealed record CaucusKnocked(int Caucus, string Party) : SessionEvent;

/// <summary>A party that knocked was turned away, or went.</summary>
public sealed record KnockDeclined(int Caucus, string Party) : SessionEvent;

public sealed record CaucusExtended(int Caucus, long Until) : SessionEvent;

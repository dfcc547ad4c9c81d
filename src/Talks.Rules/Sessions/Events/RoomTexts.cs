using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions;

/// <summary>The text on which a room or a working group works, as a whole.</summary>
/// <param name="Channel">Of the room or the group.</param>
/// <param name="Revision">1 when begun, one more with each change.</param>
public sealed record TextWritten(
    string Channel,
    int Revision,
    string Party,
    string? Person,
    string Title,
    Package Package
) : SessionEvent;

/// <summary>A room's text as a newcomer finds it.</summary>
/// <param name="Agreed">Parties that agree to it as it stands.</param>
public sealed record TextShown(
    string Channel,
    int Revision,
    string Party,
    string Title,
    Package Package,
    ImmutableArray<string> Agreed
) : SessionEvent
{
    public ImmutableArray<Bracket> Brackets { get; init; } = [];
}

/// <summary>A party agrees to a text as it stands; the next change undoes it.</summary>
public sealed record TextAgreed(string Channel, int Revision, string Party, string? Person) : SessionEvent;

/// <summary>A party puts a part of a text in brackets, and agrees to the text no more.</summary>
public sealed record TextBracketed(string Channel, int Revision, string? Person, Bracket Bracket) : SessionEvent;

public sealed record TextUnbracketed(string Channel, string Party, string? Issue, string? Commitment) : SessionEvent;

/// <summary>A working group brings its text to the plenary.</summary>
/// <param name="Agreed">Members that agree to it; the others reserve their position.</param>
public sealed record TextReported(string Group, int Revision, string By, Package Package, ImmutableArray<string> Agreed)
    : SessionEvent
{
    public ImmutableArray<Bracket> Brackets { get; init; } = [];
}

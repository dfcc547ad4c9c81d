using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions;

/// <summary>An informal text goes round.</summary>
/// <param name="Party">Null for a non-paper.</param>
/// <param name="To">Its readers besides the author; empty means everyone at the table.</param>
public sealed record PaperCirculated(
    int Paper,
    PaperKind Kind,
    string? Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    ImmutableArray<string> To,
    ImmutableArray<string> Binds
) : SessionEvent;

/// <summary>Whose a non-paper is. For its author alone.</summary>
public sealed record PaperAuthored(int Paper, string Party, string? Person) : SessionEvent;

public sealed record PaperRevised(
    int Paper,
    int Version,
    string Title,
    string Summary,
    Package Package,
    ImmutableArray<string> Binds
) : SessionEvent;

public sealed record PaperWithdrawn(int Paper) : SessionEvent;

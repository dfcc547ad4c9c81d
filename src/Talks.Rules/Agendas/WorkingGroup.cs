using System.Collections.Immutable;

namespace Talks.Rules.Agendas;

/// <summary>A standing group of parties that owns some issues, works out a text on them, and reports to the plenary.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
/// <param name="Chair">The member that reports for it.</param>
/// <param name="Members">In the order in which they sit.</param>
/// <param name="Issues">The articles it owns; no other group has them.</param>
public sealed record WorkingGroup(
    string Id,
    string Title,
    string Chair,
    ImmutableArray<string> Members,
    ImmutableArray<string> Issues
);

using System.Collections.Immutable;

namespace Talks.Scenarios;

/// <summary>Customs of the talks that people read and no rule enforces.</summary>
public sealed record Procedure
{
    /// <summary>How the chair is held, in words.</summary>
    public string Chairing { get; init; } = "";

    /// <summary>How decisions are taken, in the authors' words; the rule itself is the agenda's.</summary>
    public string Decision { get; init; } = "";
    public ImmutableArray<string> Formats { get; init; } = [];
    public ImmutableArray<string> Documents { get; init; } = [];
    public ImmutableArray<WorkingGroup> WorkingGroups { get; init; } = [];

    /// <summary>Party or outsider to how it ratifies, in words.</summary>
    public ImmutableSortedDictionary<string, string> Ratification { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
    public Implementation? Implementation { get; init; }
    public ImmutableArray<LateEntry> LateEntries { get; init; } = [];
}

public sealed record WorkingGroup(string Id, ImmutableArray<string> Chairs);

/// <param name="PhaseDays">Days in one table of paired steps.</param>
/// <param name="Performers">Who must be bound before a measure enters a text, in words.</param>
public sealed record Implementation(int PhaseDays, string Principle, string Performers);

/// <param name="Brings">Ids of issues that come with the newcomer.</param>
public sealed record LateEntry(string Actor, string When, ImmutableArray<string> Brings);

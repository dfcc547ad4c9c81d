using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>A change that somebody wants in a tabled text, or in another amendment to it.</summary>
/// <param name="Version">The version of the proposal that it would change.</param>
/// <param name="Package">The whole text as it would read.</param>
public sealed record Amendment(
    int Number,
    int Version,
    string By,
    Package Package,
    ImmutableArray<string> Binds,
    AmendmentStatus Status = AmendmentStatus.Open
)
{
    /// <summary>1 as proposed, one more with every amendment to it that was taken.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The amendment that it would change, at a revision of that; null if it would change the text itself.</summary>
    public (int Amendment, int Revision)? To { get; init; }

    /// <summary>Votes on it, once it has been put to the vote.</summary>
    public ImmutableArray<Vote> Votes { get; init; } = [];

    public bool Declined => Status is AmendmentStatus.Declined;
}

public enum AmendmentStatus
{
    /// <summary>Waits for an answer.</summary>
    Open,

    /// <summary>Left aside by whoever was to answer; its mover may still put it to the vote.</summary>
    Declined,

    /// <summary>The table votes on it.</summary>
    Put,

    /// <summary>It stands in the text, or in the amendment that it changed.</summary>
    Taken,

    /// <summary>The table has voted it down.</summary>
    Lost,

    /// <summary>Its mover took it back.</summary>
    Withdrawn,
}

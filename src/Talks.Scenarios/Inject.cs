using System.Collections.Immutable;

namespace Talks.Scenarios;

/// <summary>A message control can send into the talks, with what it does to the world.</summary>
public sealed record Inject
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>The round it is planned for; null when it waits for <see cref="Trigger"/> alone.</summary>
    public int? Round { get; init; }

    /// <summary>Condition in the world file's expression language; empty when it comes by round alone.</summary>
    public string Trigger { get; init; } = "";
    public required string Sender { get; init; }

    /// <summary>Parties, outsiders, <c>all</c> or <c>press</c>.</summary>
    public required ImmutableArray<string> To { get; init; }
    public string Channel { get; init; } = "";
    public string Kind { get; init; } = "";
    public required string Text { get; init; }

    /// <summary>What delegations are expected to do about it.</summary>
    public string Expected { get; init; } = "";
    public ImmutableArray<InjectEffect> Effects { get; init; } = [];
    public string Teaches { get; init; } = "";

    /// <summary>For control alone.</summary>
    public string Note { get; init; } = "";
}

/// <param name="Variable">A state variable of the world, or <c>reservation</c>.</param>
/// <param name="Party">Whose walk-away value, with <c>reservation</c>; else null.</param>
public sealed record InjectEffect(string Variable, double Add, string? Party);

using System.Collections.Immutable;
using Talks.Rules.World.Injects;

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

    /// <summary>As control of a session holds it: addressed to those who have a seat.</summary>
    /// <param name="parties">Ids of those at the table.</param>
    public PlannedInject Plan(IReadOnlyCollection<string> parties) =>
        new(
            Id,
            Title,
            Round,
            Trigger,
            Sender,
            To.Contains("all") ? [] : [.. To.Where(parties.Contains)],
            To.Contains("press") || (To.Contains("all") && Channel == "press"),
            Text,
            Effects,
            string.Join(' ', new[] { Expected, Note }.Where(t => t.Length > 0))
        );
}

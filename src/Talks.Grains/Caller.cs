using Talks.Rules.Sessions;

namespace Talks.Grains;

/// <summary>Whose seat a command comes from, as the server has proved it. Exactly one is set, or none for control.</summary>
/// <param name="Person">A seated person.</param>
/// <param name="Autopilot">The party a bot plays for.</param>
/// <param name="Capital">The party whose capital answers by its mandate.</param>
/// <param name="Desk">With a person, the party whose memo it releases: whoever releases it, it goes out once.</param>
public sealed record Caller(string? Person, string? Autopilot, string? Capital = null, string? Desk = null)
{
    public static Caller Control { get; } = new(null, null);

    public static Caller Of(string person) => new(person, null);

    public static Caller Releasing(string person, string party) => new(person, null, Desk: party);

    internal Actor Actor =>
        this switch
        {
            { Person: { } id } => new Actor.Person(id),
            { Autopilot: { } party } => new Actor.Autopilot(party),
            { Capital: { } party } => new Actor.Capital(party),
            _ => new Actor.Control(),
        };

    /// <summary>Command ids are the caller's own: two callers may use the same one.</summary>
    internal string Scoped(string commandId) =>
        Capital is { } capital ? $"capital of {capital}:{commandId}"
        : Desk is { } desk ? $"desk of {desk}:{commandId}"
        : $"{Person ?? Autopilot ?? "control"}:{commandId}";
}

using System.Collections.Immutable;

namespace Talks.Rules.World.Injects;

/// <summary>A message that the scenario's authors prepared for control to send. For control alone, until it is sent.</summary>
/// <param name="Round">Round of the world it is planned for; null when it waits for its trigger alone.</param>
/// <param name="Trigger">Condition in the world's language; empty when it comes by round alone.</param>
/// <param name="To">Parties that receive it; empty means everyone at the table.</param>
/// <param name="Public">True: spectators see it too.</param>
/// <param name="Note">For control.</param>
public sealed record PlannedInject(
    string Id,
    string Title,
    int? Round,
    string Trigger,
    string Sender,
    ImmutableArray<string> To,
    bool Public,
    string Text,
    ImmutableArray<InjectEffect> Effects,
    string Note
);

/// <summary>What an inject does to the world before its equations next run.</summary>
/// <param name="Variable">A variable of the world, or <see cref="Reservation"/>.</param>
/// <param name="Party">Whose walk-away value moves, at once, with <see cref="Reservation"/>; else null.</param>
public sealed record InjectEffect(string Variable, double Add, string? Party = null)
{
    /// <summary>Stands for a party's walk-away value in place of a variable.</summary>
    public const string Reservation = "reservation";
}

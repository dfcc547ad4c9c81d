namespace Talks.Rules.Sessions;

/// <summary>Who gives a command.</summary>
public abstract record Actor
{
    /// <summary>The instructor's control cell.</summary>
    public sealed record Control : Actor;

    /// <summary>Somebody with a seat.</summary>
    public sealed record Person(string Id) : Actor;

    /// <summary>A party's capital that answers by its mandate, with nobody sitting there.</summary>
    public sealed record Capital(string Party) : Actor;

    /// <summary>The bot that plays for a party without a head.</summary>
    public sealed record Autopilot(string Party) : Actor;
}

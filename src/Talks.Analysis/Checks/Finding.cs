namespace Talks.Analysis.Checks;

/// <summary>Something an author should know about a scenario.</summary>
/// <param name="Code">Stable name of the kind of finding, for programs.</param>
/// <param name="Text">What it is and what could be done, for people.</param>
public sealed record Finding(Gravity Gravity, string Code, string Text);

public enum Gravity
{
    /// <summary>The scenario cannot be played to an agreement.</summary>
    Error,

    /// <summary>It can, and something is probably not meant.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}

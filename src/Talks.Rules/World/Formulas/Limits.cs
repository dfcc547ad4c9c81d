namespace Talks.Rules.World.Formulas;

/// <summary>The bounds that make a formula safe to run from a stranger's file.</summary>
public static class Limits
{
    /// <summary>Characters of one formula.</summary>
    public const int Characters = 2_000;

    /// <summary>Numbers, names, operators and calls of one formula.</summary>
    public const int Instructions = 500;

    /// <summary>Brackets, calls and operators inside each other.</summary>
    public const int Depth = 32;

    /// <summary>Values waiting at once while a formula is worked out.</summary>
    public const int Waiting = 64;

    /// <summary>Arguments of <c>min</c> and <c>max</c>.</summary>
    public const int Arguments = 16;

    /// <summary>Greatest magnitude of any value. What goes beyond it, in either direction, is held at it.</summary>
    public const double Magnitude = 1e100;

    /// <summary>Where a logarithm is asked of less than this, of zero or of a negative number, it is that of this.</summary>
    public const double LeastLogged = 1e-100;
}

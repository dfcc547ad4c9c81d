using System.Runtime.CompilerServices;
using Talks.Rules.World.Chance;

namespace Talks.Rules.World.Formulas;

/// <summary>Operations defined for every pair of numbers, so that no state of a world can stop it or poison it.</summary>
static class Arithmetic
{
    /// <summary>Held within <see cref="Limits.Magnitude"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Bounded(double x) => Math.Max(-Limits.Magnitude, Math.Min(Limits.Magnitude, x));

    public static double Of(Operation operation, double a, double b) =>
        operation switch
        {
            Operation.Add => Bounded(a + b),
            Operation.Subtract => Bounded(a - b),
            Operation.Multiply => Bounded(a * b),
            // Nothing shared among nobody: zero, not an error.
            Operation.Divide => b == 0 ? 0 : Bounded(a / b),
            Operation.Power => Power(a, b),
            Operation.Less => a < b ? 1 : 0,
            Operation.LessOrEqual => a <= b ? 1 : 0,
            Operation.Greater => a > b ? 1 : 0,
            Operation.GreaterOrEqual => a >= b ? 1 : 0,
            Operation.Equal => a == b ? 1 : 0,
            Operation.Unequal => a != b ? 1 : 0,
            Operation.And => a != 0 && b != 0 ? 1 : 0,
            Operation.Or => a != 0 || b != 0 ? 1 : 0,
            Operation.Minimum => Math.Min(a, b),
            _ => Math.Max(a, b),
        };

    public static double Log(double x) => Elementary.Log(Math.Max(x, Limits.LeastLogged));

    public static double Sigmoid(double x) => 1 / (1 + Bounded(Elementary.Exp(-x)));

    // Zero to the zero is 1; zero to a negative power is held at the bound; a negative number has whole powers only
    // (the sign by whether the power is even), and 0 for the others.
    static double Power(double a, double b)
    {
        if (b == 0)
            return 1;
        if (a == 0)
            return b > 0 ? 0 : Limits.Magnitude;
        if (a > 0)
            return Bounded(Elementary.Pow(Math.Max(a, Limits.LeastLogged), b));
        if (b != Math.Floor(b))
            return 0;
        var size = Bounded(Elementary.Pow(Math.Max(-a, Limits.LeastLogged), b));
        return b % 2 == 0 ? size : -size;
    }
}

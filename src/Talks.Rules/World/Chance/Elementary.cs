namespace Talks.Rules.World.Chance;

/// <summary>
/// Exponential, logarithm, power and the normal quantile from additions, multiplications, divisions and square roots
/// alone. Those are exact to the last bit on every machine; the ones of the runtime are not (they call the platform's
/// own mathematics library), and a replayed world must not depend on where it is replayed.
/// Within 4 units in the last place of the true value, which the tests hold against the runtime's.
/// </summary>
public static class Elementary
{
    // ln 2 in two pieces: the first has its last 32 bits zero, so that a whole multiple of it is exact.
    const double Ln2High = 6.93147180369123816490e-01;
    const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the <paramref name="x"/>, for any finite x; 0 below -708, infinite above 709.</summary>
    public static double Exp(double x)
    {
        if (x > 709)
            return double.PositiveInfinity;
        if (x < -708)
            return 0;
        var k = Math.Floor(x / (Ln2High + Ln2Low) + 0.5);
        var r = x - k * Ln2High - k * Ln2Low;
        // Taylor's series: with |r| at most 0.3466 the fourteenth term is below 2e-18.
        var sum = 1.0;
        for (var n = 13; n >= 1; n--)
            sum = 1 + r * sum / n;
        return sum * PowerOfTwo((int)k);
    }

    /// <summary>Natural logarithm of a normal number above 0.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }
        // ln m = 2 artanh s with s = (m-1)/(m+1), at most 0.1716: the eleventh term is below 1e-17.
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 21; n >= 3; n -= 2)
            sum = (sum + 1.0 / n) * square;
        return exponent * Ln2High + (2 * s + (2 * s * sum + exponent * Ln2Low));
    }

    /// <summary><paramref name="x"/> above 0 to any finite power; whole powers up to 64 by repeated multiplication.</summary>
    public static double Pow(double x, double power)
    {
        if (power != Math.Floor(power) || Math.Abs(power) > 64)
            return Exp(power * Log(x));
        var result = 1.0;
        for (var n = (int)Math.Abs(power); n > 0; n--)
            result *= x;
        return power < 0 ? 1 / result : result;
    }

    /// <summary>
    /// The standard normal value below which a share <paramref name="p"/> of cases lies, 0 &lt; p &lt; 1. Rational
    /// approximation of M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477-484; relative error near 1e-16.
    /// </summary>
    public static double NormalQuantile(double p)
    {
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
            return q * Ratio(0.180625 - q * q, CentreTop, CentreBottom);
        var r = Math.Sqrt(-Log(q < 0 ? p : 1 - p));
        var tail = r <= 5 ? Ratio(r - 1.6, MiddleTop, MiddleBottom) : Ratio(r - 5, FarTop, FarBottom);
        return q < 0 ? -tail : tail;
    }

    static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);

    static double Ratio(double r, ReadOnlySpan<double> top, ReadOnlySpan<double> bottom)
    {
        double above = top[0],
            below = bottom[0];
        for (var i = 1; i < 8; i++)
        {
            above = above * r + top[i];
            below = below * r + bottom[i];
        }
        return above / below;
    }

    // The coefficients of AS 241, highest power first.
    static readonly double[] CentreTop =
    [
        2509.0809287301226727,
        33430.575583588128105,
        67265.770927008700853,
        45921.953931549871457,
        13731.693765509461125,
        1971.5909503065514427,
        133.14166789178437745,
        3.3871328727963666080,
    ];
    static readonly double[] CentreBottom =
    [
        5226.4952788528545610,
        28729.085735721942674,
        39307.895800092710610,
        21213.794301586595867,
        5394.1960214247511077,
        687.18700749205790830,
        42.313330701600911252,
        1.0,
    ];
    static readonly double[] MiddleTop =
    [
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258,
        3.64784832476320460504,
        5.76949722146069140550,
        4.63033784615654529590,
        1.42343711074968357734,
    ];
    static readonly double[] MiddleBottom =
    [
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1.0,
    ];
    static readonly double[] FarTop =
    [
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580,
        5.46378491116411436990,
        6.65790464350110377720,
    ];
    static readonly double[] FarBottom =
    [
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612905085061485e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0,
    ];
}

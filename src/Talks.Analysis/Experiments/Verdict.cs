namespace Talks.Analysis.Experiments;

/// <summary>Where the truth of a statement comes from, judged by three profiles together. Never a proof of the statement.</summary>
public enum Origin
{
    /// <summary>The same whatever the coefficients: it follows from how the model, the texts or the sheet were written.</summary>
    BuiltIn,

    /// <summary>It turns on a coefficient; with disputed effects at zero the share is another.</summary>
    Assumed,

    /// <summary>It does not vanish with the disputed effects, and could have come out otherwise.</summary>
    Found,
}

/// <param name="Coefficient">The strongest driver, where the statement is assumed.</param>
public sealed record Verdict(Origin Origin, string? Coefficient)
{
    /// <summary>A share this near 0 or 1 in every profile leaves nothing to find.</summary>
    const double Settled = 0.95;

    /// <summary>A share that moves by more than this between the default and the null profile is the coefficients' doing.</summary>
    const double Moved = 0.25;

    /// <param name="shares">Of the default, the null and any further profile.</param>
    public static Verdict Of(Outcome byDefault, Outcome withoutEffects, params ReadOnlySpan<double> shares)
    {
        bool always = Math.Min(byDefault.Share, withoutEffects.Share) >= Settled,
            never = Math.Max(byDefault.Share, withoutEffects.Share) <= 1 - Settled;
        foreach (var share in shares)
        {
            always &= share >= Settled;
            never &= share <= 1 - Settled;
        }
        if (always || never)
            return new(Origin.BuiltIn, null);
        return Math.Abs(byDefault.Share - withoutEffects.Share) > Moved
            ? new(Origin.Assumed, byDefault.Drivers.FirstOrDefault()?.Parameter)
            : new(Origin.Found, null);
    }
}

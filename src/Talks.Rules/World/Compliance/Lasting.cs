namespace Talks.Rules.World.Compliance;

/// <summary>
/// Suspensions end after their months, by nobody's decision; a renewable one goes on, or begins anew, where its performer says so
/// itself: to deliver is what happens when nothing is chosen.
/// </summary>
static class Lasting
{
    /// <param name="before">The step as the round found it.</param>
    /// <param name="acted">The same as its performer left it.</param>
    /// <param name="choice">What the performer chose; null for nothing.</param>
    public static Obligation After(Obligation before, Obligation acted, Performance? choice, int round)
    {
        if (acted.Lasts is not { } rounds || acted.Status is ObligationStatus.Breached)
            return acted;
        if (before.Ends < round)
            return acted.Renewable && choice is Performance.Deliver && !acted.Unanswered
                ? acted with
                {
                    Status = ObligationStatus.Delivered,
                    Ends = round + rounds - 1,
                    Covert = false,
                }
                : acted with
                {
                    Status = ObligationStatus.Expired,
                    Covert = false,
                    Verified = false,
                };
        return acted.Status is ObligationStatus.Delivered && acted.Ends is null
            ? acted with
            {
                Ends = round + rounds - 1,
            }
            : acted;
    }
}

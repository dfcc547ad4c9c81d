namespace Talks.Contracts;

/// <summary>What one party can make of a package, from its own sheet, the catalogue and the public table; no other sheet enters.</summary>
/// <param name="Surplus">What the package leaves the party above its walk-away value, in points.</param>
/// <param name="Mends">Small changes that would make it acceptable to the party; empty when it is, or when none does.</param>
/// <param name="Logrolls">Giving way on one issue and gaining on another, at no loss.</param>
/// <param name="Equivalents">Packages worth as much to the party: which of them others like best tells what they care about.</param>
public sealed record Advice(
    double Surplus,
    IReadOnlyList<Trade> Mends,
    IReadOnlyList<Trade> Logrolls,
    IReadOnlyList<Trade> Equivalents
);

/// <param name="Surplus">After the changes, in points.</param>
/// <param name="Others">
/// Guessed change of the others' readiness to accept, in log-odds summed over them; above 0 they come nearer. A guess from what is
/// public, not a figure of theirs.
/// </param>
public sealed record Trade(IReadOnlyList<TermChange> Changes, double Surplus, double Others);

/// <summary>What all score sheets together say. For control alone.</summary>
/// <param name="Zone">Counts over every package; null while they are being counted, or for a space too large to be counted.</param>
/// <param name="Counting">True while they are: ask again in a moment.</param>
/// <param name="Package">Null when none was asked about.</param>
public sealed record Survey(Zone? Zone, bool Counting, PackageSurvey? Package);

/// <param name="Packages">How many can be tabled.</param>
/// <param name="AcceptableToAll">How many of them no party would rather walk away from.</param>
public sealed record Zone(long Packages, long AcceptableToAll, IReadOnlyList<PartyZone> Parties);

/// <param name="Accepts">Packages that leave the party no worse than walking away.</param>
/// <param name="Pivotal">Of those all others accept, the share it alone refuses, 0 to 1; null where they accept none.</param>
public sealed record PartyZone(string Party, long Accepts, double? Pivotal);

/// <param name="Blockers">Parties it leaves below their walk-away values.</param>
/// <param name="Mends">The smallest changes that win blockers and lose nobody: for each of them, and for all together.</param>
/// <param name="Better">Changes that leave nobody worse off and somebody better; empty when the package is Pareto optimal.</param>
public sealed record PackageSurvey(
    IReadOnlyList<string> Blockers,
    IReadOnlyList<Mend> Mends,
    IReadOnlyList<TermChange> Better
);

/// <param name="Winning">Parties that would accept, who do not now.</param>
/// <param name="Loss">Most points any party loses by it; it stays at or above its walk-away value.</param>
public sealed record Mend(IReadOnlyList<string> Winning, IReadOnlyList<TermChange> Changes, double Loss);

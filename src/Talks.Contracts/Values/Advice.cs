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

/// <summary>
/// What play so far shows. Control is told by every score sheet; a delegation by its own and by what is public, so that
/// of the others it has guesses only, and nothing of deals missed or left.
/// </summary>
/// <param name="Curves">What parties asked for as play went on: of all for control, its own for a delegation.</param>
/// <param name="Guesses">What parties' moves tell of what they care about.</param>
/// <param name="Missed">Packages that were not adopted, in order; empty for a delegation.</param>
/// <param name="Left">Null for a delegation, and where it cannot be reckoned.</param>
/// <param name="Reckoning">True while newer play is being reckoned: ask again in a moment.</param>
public sealed record Study(
    IReadOnlyList<ConcessionCurve> Curves,
    IReadOnlyList<Guess> Guesses,
    IReadOnlyList<MissedDeal> Missed,
    LeftOnTable? Left,
    bool Reckoning
);

/// <param name="Asked">Its own packages in the order of time.</param>
/// <param name="Exponent">
/// Faratin's e fitted to it: below 1 it held out until late, above 1 it gave way early; null for under three packages.
/// </param>
public sealed record ConcessionCurve(string Party, IReadOnlyList<Asked> Asked, double? Exponent);

/// <param name="At">How far play had gone, 0 to 1.</param>
/// <param name="Surplus">Points above the party's own walk-away value.</param>
/// <param name="Share">
/// Of the best it could have: for control while the others get their walk-away values, for a delegation by its own sheet
/// alone. May exceed 1.
/// </param>
public sealed record Asked(int Proposal, double At, double Surplus, double Share);

/// <summary>What a party's packages and votes tell of its preferences, as anybody at the table may reckon.</summary>
/// <param name="Moves">How many packages and votes it rests on.</param>
/// <param name="Cares">Issues in the order in which they seem to matter to it, at most five.</param>
public sealed record Guess(string Party, int Moves, IReadOnlyList<IssueWeight> Cares);

/// <summary>Share of what a party can gain that hangs on an issue, 0 to 1. Eight in ten of what is still possible lie between low and high.</summary>
public sealed record IssueWeight(string Issue, double Low, double Middle, double High);

/// <param name="At">How far play had gone when it was tabled, 0 to 1.</param>
/// <param name="Wanted">The decision rule would have adopted it had everybody voted by its score sheet.</param>
/// <param name="Refusing">Parties for which it is worth less than walking away.</param>
/// <param name="Changes">Issues that have to change until none of them would; null for more than four.</param>
public sealed record MissedDeal(int Proposal, double At, bool Wanted, IReadOnlyList<string> Refusing, int? Changes);

/// <param name="Had">Points above walking away that all parties have in sum by what was adopted last; 0 before.</param>
/// <param name="Best">Of packages no party would rather walk away from, the greatest such sum.</param>
/// <param name="Better">Changes to what was adopted that leave nobody worse off and somebody better; empty where there are none.</param>
public sealed record LeftOnTable(double Had, double Best, IReadOnlyList<TermChange> Better);

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

using System.Collections.Immutable;
using Talks.Rules.Sessions;

namespace Talks.Rules.Packages;

/// <summary>Whether a package is whole and of a size the rules weigh. What it says is the business of <see cref="Legality"/>.</summary>
static class Form
{
    /// <summary>What is wrong with the form, in a sentence; null if nothing is.</summary>
    public static string? Flaw(Package? package) =>
        package switch
        {
            null => "The package is missing: send one.",
            { Terms: null } or { Commitments.IsDefault: true } => "The package lacks its terms or its commitments.",
            { Terms.Count: > Limits.TermsPerPackage } => $"A package answers at most {Limits.TermsPerPackage} issues.",
            { Commitments.Length: > Limits.CommitmentsPerPackage } =>
                $"A package holds at most {Limits.CommitmentsPerPackage} commitments.",
            _ => package.Commitments.Select(Flaw).FirstOrDefault(f => f is not null),
        };

    static string? Flaw(Commitment? commitment) =>
        commitment switch
        {
            null or { Measure: null } => "A commitment lacks its measure.",
            { Performers: var performers } when Holey(performers) => "A commitment lacks its performers.",
            { Performers.Length: > Limits.PerformersPerCommitment } =>
                $"A commitment names at most {Limits.PerformersPerCommitment} performers.",
            { Clause: { } clause } => Flaw(clause),
            _ => null,
        };

    static string? Flaw(Clause clause) =>
        clause switch
        {
            _ when Holey(clause.Beneficiaries) || Holey(clause.Pairs) => "A clause lacks a beneficiary or a pair.",
            { After: var after } when after.IsDefault || after.Any(p => p is not { Commitment: not null }) =>
                "A precondition lacks the commitment it waits for.",
            { Snapback: { } snapback } when Holey(snapback.Restores) => "A snapback clause lacks what it brings back.",
            _ when WordsThatDoNotExist(clause) => "A clause holds a word that does not exist.",
            _ when clause.Beneficiaries.Length > Limits.PerformersPerCommitment =>
                $"A clause names at most {Limits.PerformersPerCommitment} beneficiaries.",
            _ when new[] { clause.After.Length, clause.Pairs.Length, clause.Snapback?.Restores.Length ?? 0 }.Max()
                    > Limits.ReferencesPerClause =>
                $"A clause refers to at most {Limits.ReferencesPerClause} commitments in one way.",
            _ => Lines(clause)
                .Select(line => Texts.UnfitLine(line.Text, line.Most, line.What, mayBeEmpty: true)?.Refusal?.Text)
                .Append(
                    Texts.Unfit(clause.Wording, Limits.ReasonLength, "The wording", mayBeEmpty: true)?.Refusal?.Text
                )
                .FirstOrDefault(unfit => unfit is not null),
        };

    static bool WordsThatDoNotExist(Clause clause) =>
        (clause.Rule is { } rule && !Enum.IsDefined(rule))
        || clause.After.Any(p => !Enum.IsDefined(p.Milestone))
        || (clause.Remedy is { } remedy && !Enum.IsDefined(remedy.Kind))
        || (clause.Snapback is { } snapback && !Enum.IsDefined(snapback.Procedure));

    static IEnumerable<(string? Text, int Most, string What)> Lines(Clause clause)
    {
        if (clause.Quantity is { } quantity)
            yield return (quantity.Unit, Limits.UnitLength, "The unit");
        if (clause.Due?.Date is { } date)
            yield return (date, Limits.UnitLength, "The date");
        if (clause.Due?.Words is { } words)
            yield return (words, Limits.PurposeLength, "The time");
        if (clause.Verifier is { } verifier)
            yield return (verifier, Limits.UnitLength, "The verifier");
        if (clause.Remedy is { } remedy)
            yield return (remedy.Words, Limits.PurposeLength, "The remedy");
        if (clause.Lifting is { } lifting)
            yield return (lifting.Instrument, Limits.PurposeLength, "The instrument");
    }

    /// <summary>Whether a list is missing, or one of its entries.</summary>
    public static bool Holey(ImmutableArray<string> list) => list.IsDefault || list.Any(entry => entry is null);
}

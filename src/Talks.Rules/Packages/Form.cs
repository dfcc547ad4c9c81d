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
            _ => null,
        };

    /// <summary>Whether a list is missing, or one of its entries.</summary>
    public static bool Holey(ImmutableArray<string> list) => list.IsDefault || list.Any(entry => entry is null);
}

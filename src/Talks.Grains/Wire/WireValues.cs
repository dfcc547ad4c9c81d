using System.Collections.Immutable;
using Talks.Rules.Packages;
using C = Talks.Contracts;
using R = Talks.Rules.Sessions;

namespace Talks.Grains.Wire;

/// <summary>Values that travel both ways. Enums of the same names are cast; a test holds their orders equal.</summary>
public static class WireValues
{
    public static C.Package Of(Package package) =>
        new(package.Terms, [.. package.Commitments.Select(WireCommitments.Of)]);

    public static C.Difference Of(Difference difference) =>
        new(
            [.. difference.Terms.Select(t => new C.TermChange(t.Issue, t.From, t.To))],
            [
                .. difference.Commitments.Select(c => new C.CommitmentChange(
                    c.Measure,
                    c.From is { } from ? WireCommitments.Of(from) : null,
                    c.To is { } to ? WireCommitments.Of(to) : null
                )),
            ]
        );

    public static ImmutableArray<R.Ask> Of(IReadOnlyList<C.Ask> asks) =>
        [.. asks.Select(a => new R.Ask(a.Issue, a.Level))];

    public static IReadOnlyList<C.Ask> Of(ImmutableArray<R.Ask> asks) =>
        [.. asks.Select(a => new C.Ask(a.Issue, a.Level))];

    /// <summary>Levels below 1 mean "not included" and are left out.</summary>
    public static Package Of(C.Package package) =>
        new()
        {
            Terms = package.Terms.Where(t => t.Value > 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Commitments = [.. package.Commitments.Select(WireCommitments.Of)],
        };

    public static C.Problem Of(Problem problem) => new((C.Severity)problem.Severity, problem.Code, problem.Text);

    public static C.Refusal Of(R.Refusal refusal) =>
        new(Enum.Parse<C.RefusalCode>(refusal.Code.ToString()), refusal.Text);

    /// <summary>Null for a refusal that is none of the rules'.</summary>
    public static R.Refusal? Of(C.Refusal refusal) =>
        Enum.TryParse<R.RefusalCode>(refusal.Code.ToString(), out var code) ? new(code, refusal.Text) : null;

    public static R.Temperament Of(C.Temperament temperament) => (R.Temperament)temperament;

    public static R.Embargo Of(C.Embargo embargo) => (R.Embargo)embargo;

    public static R.Pace Of(C.Pace pace) => (R.Pace)pace;

    public static R.Role? Of(C.Role? role) => (R.Role?)role;
}

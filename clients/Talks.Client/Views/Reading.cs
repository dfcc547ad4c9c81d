using System.Collections.Immutable;
using System.Text.Json;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>Reading a text part by part.</summary>
static class Reading
{
    /// <summary>Whether a text still reads, where a bracket stands, as another did.</summary>
    public static bool Alike(Bracket bracket, Package older, Package newer) =>
        bracket.Issue is { } issue
            ? older.Terms.GetValueOrDefault(issue) == newer.Terms.GetValueOrDefault(issue)
            : Find(older, bracket.Commitment) is { } before
                && Find(newer, bracket.Commitment) is { } after
                && JsonSerializer.Serialize(before) == JsonSerializer.Serialize(after);

    /// <summary>In place of the party's own brackets there, if there are any.</summary>
    public static ImmutableList<Bracket> Placed(this ImmutableList<Bracket> brackets, Bracket bracket) =>
        brackets.Lifted(bracket.Party, bracket.Issue, bracket.Commitment).Add(bracket);

    public static ImmutableList<Bracket> Lifted(
        this ImmutableList<Bracket> brackets,
        string party,
        string? issue,
        string? commitment
    ) => brackets.RemoveAll(b => (b.Party, b.Issue, b.Commitment) == (party, issue, commitment));

    /// <param name="key">The measure, and from the second part on a dot and the part.</param>
    static Commitment? Find(Package package, string? key) =>
        package.Commitments.FirstOrDefault(c =>
            (c.Part ?? 1) == 1 ? c.Measure == key : FormattableString.Invariant($"{c.Measure}.{c.Part}") == key
        );
}

using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// [A part of a text that a party does not agree to.] It names an issue or a commitment, never both, and may say what the
/// party would have in its place.
/// </summary>
/// <param name="Issue">Id of the issue whose answer stands in brackets.</param>
/// <param name="Commitment">Key of the commitment that stands in brackets.</param>
/// <param name="Option">With an issue, the option the party would have instead, 0 for none; null if it does not say.</param>
/// <param name="Instead">With a commitment, what the party would have instead; null if it does not say.</param>
public sealed record Bracket(
    string Party,
    string? Issue,
    string? Commitment,
    string Note,
    int? Option = null,
    Commitment? Instead = null
)
{
    public bool On(string? issue, string? commitment) => Issue == issue && Commitment == commitment;

    /// <summary>By content.</summary>
    public bool Same(Bracket other) =>
        (Party, Issue, Commitment, Note, Option)
            == (other.Party, other.Issue, other.Commitment, other.Note, other.Option)
        && (Instead is null ? other.Instead is null : other.Instead is { } instead && Instead.Same(instead));

    /// <summary>Whether a text still reads, where the bracket stands, as another did.</summary>
    public bool Holds(Package older, Package newer) =>
        Issue is not null
            ? older.LevelOf(Issue) == newer.LevelOf(Issue)
            : Commitment is not null
                && older.Find(Commitment) is { } before
                && newer.Find(Commitment) is { } after
                && before.Same(after);
}

/// <summary>The brackets of one text, in the order in which they were put there: one of each party on a part.</summary>
static class Brackets
{
    public static ImmutableArray<Bracket> Placed(this ImmutableArray<Bracket> brackets, Bracket bracket) =>
        brackets.Lifted(bracket.Party, bracket.Issue, bracket.Commitment).Add(bracket);

    public static ImmutableArray<Bracket> Lifted(
        this ImmutableArray<Bracket> brackets,
        string party,
        string? issue,
        string? commitment
    ) => brackets.RemoveAll(b => b.Party == party && b.On(issue, commitment));

    /// <summary>Those that hold when a text comes to read otherwise.</summary>
    public static ImmutableArray<Bracket> Holding(
        this ImmutableArray<Bracket> brackets,
        Package older,
        Package newer
    ) => brackets.RemoveAll(b => !b.Holds(older, newer));
}

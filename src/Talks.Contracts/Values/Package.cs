namespace Talks.Contracts;

/// <param name="Terms">Issue id to option level, 1 and up; issues left out are not included.</param>
/// <param name="Commitments">Who does what and when; covers every measure the terms call for.</param>
public sealed record Package(IReadOnlyDictionary<string, int> Terms, IReadOnlyList<Commitment> Commitments);

/// <param name="Part">1 and up, where a measure stands in several parts; null means the first.</param>
/// <param name="Clause">Its particulars; null where the text says no more of it.</param>
public sealed record Commitment(
    string Measure,
    int Level,
    IReadOnlyList<string> Performers,
    int Phase,
    int? Part = null,
    Clause? Clause = null
);

/// <summary>A wish named with a vote: this issue at this option or better.</summary>
public sealed record Ask(string Issue, int Level);

/// <summary>Where a party leans before it votes.</summary>
public enum Leaning
{
    For,

    /// <summary>For, if what it asks is met.</summary>
    ForIf,
    Against,
    Undecided,
}

/// <summary>What changes from one package to another; both lists in the order of their ids.</summary>
public sealed record Difference(IReadOnlyList<TermChange> Terms, IReadOnlyList<CommitmentChange> Commitments);

/// <param name="From">Option before; 0 is "not included".</param>
public sealed record TermChange(string Issue, int From, int To);

/// <param name="From">Null if the commitment is new.</param>
/// <param name="To">Null if it is dropped.</param>
public sealed record CommitmentChange(string Measure, Commitment? From, Commitment? To);

public enum Ballot
{
    Accept,
    Reject,
    Abstain,
}

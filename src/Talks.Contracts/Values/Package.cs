namespace Talks.Contracts;

/// <param name="Terms">Issue id to option level, 1 and up; issues left out are not included.</param>
/// <param name="Commitments">Who does what and when; covers every measure the terms call for.</param>
public sealed record Package(IReadOnlyDictionary<string, int> Terms, IReadOnlyList<Commitment> Commitments);

public sealed record Commitment(string Measure, int Level, IReadOnlyList<string> Performers, int Phase);

/// <summary>A wish named with a vote: this issue at this option or better.</summary>
public sealed record Ask(string Issue, int Level);

public enum Ballot
{
    Accept,
    Reject,
    Abstain,
}

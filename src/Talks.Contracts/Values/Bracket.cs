namespace Talks.Contracts;

/// <summary>
/// A part of a text that a party does not agree to: the answer to an issue, or a commitment; exactly one is not null.
/// </summary>
/// <param name="Commitment">Key of the commitment.</param>
/// <param name="Option">With an issue, the option the party would have instead, 0 for none; null if it does not say.</param>
/// <param name="Instead">With a commitment, what the party would have instead; null if it does not say.</param>
public sealed record Bracket(
    string Party,
    string? Issue,
    string? Commitment,
    string Note,
    int? Option = null,
    Commitment? Instead = null
);

public enum PaperKind
{
    /// <summary>Nobody owns it.</summary>
    NonPaper,

    /// <summary>Its author stands to it, and to no more than that it be talked about.</summary>
    WorkingPaper,
}

using System.Collections.Immutable;

namespace Talks.Rules.Agendas;

/// <summary>
/// Whose consent brings a signed text into force, and how long it is waited for (Vienna Convention on the Law of Treaties,
/// articles 15 and 24). Whatever it says, the text binds only those that have consented.
/// </summary>
/// <param name="Parties">With <see cref="EntryRule.Quorum"/>, how many parties must have consented, 1 and up; a text that obliges fewer needs all of those.</param>
/// <param name="Named">With <see cref="EntryRule.Named"/>, who must have consented; where a text obliges none of them it needs all whom it obliges.</param>
public sealed record EntryIntoForce(EntryRule Rule, int Parties, ImmutableArray<string> Named)
{
    /// <summary>Every party that the text obliges, however long that takes.</summary>
    public static EntryIntoForce Usual { get; } = new(EntryRule.All, 0, []);

    /// <summary>Minutes on the session clock for which initials, and then signatures, are waited for; 0 sets no limit.</summary>
    public int SigningMinutes { get; init; }

    /// <summary>The same for a capital whose own rule sets no limit.</summary>
    public int RatifyingMinutes { get; init; }

    /// <summary>Whether a party that the text would oblige, and that did not consent in time, may accede while it is in force.</summary>
    public bool Accession { get; init; }

    /// <summary>Whether those that consented bring it into force.</summary>
    /// <param name="signatories">Those that the text would oblige.</param>
    public bool IsMet(IReadOnlyCollection<string> signatories, IReadOnlyCollection<string> consented) =>
        consented.Count > 0
        && Rule switch
        {
            EntryRule.Quorum => consented.Count >= Math.Min(Parties, signatories.Count),
            EntryRule.Named when Needed(signatories) is { Count: > 0 } needed => needed.TrueForAll(consented.Contains),
            _ => signatories.All(consented.Contains),
        };

    List<string> Needed(IReadOnlyCollection<string> signatories) => [.. Named.Where(signatories.Contains)];
}

public enum EntryRule
{
    /// <summary>Every party that the text obliges.</summary>
    All,

    /// <summary>As many of them as the scenario says.</summary>
    Quorum,

    /// <summary>Those of them that the scenario names; the others may stay out.</summary>
    Named,
}

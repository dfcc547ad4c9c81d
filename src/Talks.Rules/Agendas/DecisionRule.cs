using System.Collections.Immutable;

namespace Talks.Rules.Agendas;

/// <summary>How votes on a tabled package become an agreement. Whatever the rule, nobody is bound against its own vote.</summary>
/// <param name="Threshold">Parties that must accept under <see cref="DecisionKind.Majority"/>; ignored elsewhere.</param>
/// <param name="Vetoes">Parties whose rejection ends a package under any rule.</param>
public sealed record DecisionRule(DecisionKind Kind, int Threshold, ImmutableArray<string> Vetoes);

public enum DecisionKind
{
    /// <summary>Every party at the table accepts.</summary>
    Unanimity,

    /// <summary>Nobody rejects by the end of the round, and every party the text binds accepts.</summary>
    Consensus,

    /// <summary>Every party the text binds accepts; the others' votes are heard and do not decide.</summary>
    Named,

    /// <summary>At least the threshold accepts, every party the text binds among them.</summary>
    Majority,
}

using System.Collections.Immutable;

namespace Talks.Rules.Agendas;

/// <summary>How votes on a tabled package become an agreement. Whatever the rule, nobody is bound against its own vote.</summary>
/// <param name="Threshold">Votes for that a majority, a qualified majority or sufficient consensus needs at least; ignored elsewhere.</param>
/// <param name="Vetoes">Parties whose rejection ends a package under any rule.</param>
public sealed record DecisionRule(DecisionKind Kind, int Threshold, ImmutableArray<string> Vetoes)
{
    public static DecisionRule Unanimity { get; } = new(DecisionKind.Unanimity, 0, []);

    /// <summary>Parties that must accept under any rule.</summary>
    public ImmutableArray<string> Core { get; init; } = [];

    /// <summary>Party to how many votes it has, 1 and up; a party not named has one.</summary>
    public ImmutableSortedDictionary<string, int> Weights { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Share of the votes for and against that must be for under <see cref="DecisionKind.Qualified"/>, 0 to 1.</summary>
    public double Share { get; init; }

    public BallotForm Ballots { get; init; }

    /// <summary>Whether control is told who voted what in a secret ballot.</summary>
    public bool ControlSees { get; init; } = true;

    /// <summary>Sponsors, its author among them, that a text needs before the others vote on it.</summary>
    public int Sponsors { get; init; }

    /// <summary>Minutes of silence that begin by themselves with every text under <see cref="DecisionKind.Silence"/>.</summary>
    public int SilenceMinutes { get; init; }

    /// <summary>Whether some of the parties may agree among themselves, each of them accepting.</summary>
    public bool Subsets { get; init; }

    public bool Secret => Ballots is BallotForm.Secret;

    public int WeightOf(string party) => Weights.GetValueOrDefault(party, 1);

    /// <summary>The rule among some of the parties only: every one of them accepts.</summary>
    public DecisionRule AmongSome() => Unanimity with { Ballots = Ballots, ControlSees = ControlSees };
}

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

    /// <summary>Of the votes for and against, abstentions apart, at least the share is for, and not fewer than the threshold.</summary>
    Qualified,

    /// <summary>
    /// Everybody has been heard, the core and every party the text binds accept, and at least the threshold is for: the
    /// others' objections are recorded and do not stop it.
    /// </summary>
    Sufficient,

    /// <summary>As consensus, and silence begins with the text: whom it does not bind need only not object.</summary>
    Silence,
}

public enum BallotForm
{
    /// <summary>Everybody learns how each party voted, when it votes.</summary>
    Open,

    /// <summary>Nobody but the party learns how it voted. The votes are counted when all are in, and only the outcome is told.</summary>
    Secret,
}

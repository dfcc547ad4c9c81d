using System.Collections.Immutable;
using Talks.Rules.World.Compliance;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>A question before the table: are steps that benefit those in breach held back?</summary>
public sealed record SnapbackMotion(SnapbackMoved Moved, ImmutableSortedDictionary<string, bool> Votes)
{
    public static SnapbackMotion Of(SnapbackMoved moved) =>
        new(
            moved,
            moved.Party is { } mover
                ? ImmutableSortedDictionary<string, bool>.Empty.Add(mover, true)
                : ImmutableSortedDictionary<string, bool>.Empty
        );

    public int ToEnd => Votes.Count(v => v.Value);
    public int ToKeep => Votes.Count(v => !v.Value);
    public bool Complete => Votes.Count == Moved.Voters.Length;

    /// <summary>Whether relief ends by the votes cast, those not cast counting for neither side.</summary>
    /// <param name="vetoes">Parties that may veto a decision.</param>
    public bool Ends(ImmutableArray<string> vetoes) => Ends(vetoed: !Against(vetoes).IsEmpty);

    /// <summary>The parties whose veto decides it, where it would go the other way without; empty otherwise.</summary>
    public ImmutableArray<string> VetoedBy(ImmutableArray<string> vetoes) =>
        Ends(vetoes) == Ends(vetoed: false) ? [] : Against(vetoes);

    // What is put to the vote is to end relief; under the second clause it is to keep it.
    ImmutableArray<string> Against(ImmutableArray<string> vetoes) =>
        [.. Votes.Where(v => v.Value == Moved.Clause >= 2 && vetoes.Contains(v.Key)).Select(v => v.Key)];

    bool Ends(bool vetoed) => Snapback.EndsRelief(Moved.Clause, ToEnd, ToKeep, vetoed, Moved.Voters.Length / 2 + 1);
}

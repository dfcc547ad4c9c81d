using System.Collections.Immutable;
using Talks.Rules.World.Compliance;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>A question before the table: are steps that benefit those in breach held back?</summary>
public sealed record SnapbackMotion(SnapbackMoved Moved, ImmutableSortedDictionary<string, bool> Votes)
{
    public static SnapbackMotion Of(SnapbackMoved moved) =>
        new(moved, ImmutableSortedDictionary<string, bool>.Empty.Add(moved.Party, true));

    public int ToEnd => Votes.Count(v => v.Value);
    public int ToKeep => Votes.Count(v => !v.Value);
    public bool Complete => Votes.Count == Moved.Voters.Length;

    /// <summary>Whether relief ends by the votes cast, those not cast counting for neither side.</summary>
    /// <param name="vetoes">Parties that may veto a decision.</param>
    public bool Ends(ImmutableArray<string> vetoes)
    {
        // What is put to the vote is to end relief; under the second clause it is to keep it.
        var against = Moved.Clause >= 2;
        return Snapback.EndsRelief(
            Moved.Clause,
            ToEnd,
            ToKeep,
            Votes.Any(v => v.Value == against && vetoes.Contains(v.Key)),
            Moved.Voters.Length / 2 + 1
        );
    }
}

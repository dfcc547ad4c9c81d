using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Learning;

/// <summary>What a party did that tells of its preferences.</summary>
public enum Stance
{
    Offered,
    Accepted,
    Rejected,
}

/// <param name="Outcome">A value per issue.</param>
/// <param name="At">How far play had gone, 0 to 1.</param>
public sealed record Move(ImmutableArray<int> Outcome, double At, Stance Stance)
{
    /// <summary>What one party tabled and how it voted, in the order of time; abstentions tell nothing.</summary>
    public static ImmutableArray<Move> Of(Space space, TableView view, string party) =>
        [.. view.Proposals.SelectMany(p => Of(space, p, party)).OrderBy(m => m.At)];

    static IEnumerable<Move> Of(Space space, SeenProposal proposal, string party)
    {
        ImmutableArray<int> outcome = [.. space.TextOf(proposal.Package).Select(l => (int)l)];
        if (proposal.By == party)
            yield return new(outcome, proposal.At, Stance.Offered);
        else
            foreach (var vote in proposal.Votes.Where(v => v.By == party && v.Ballot is not Ballot.Abstain))
                yield return new(outcome, vote.At, vote.Ballot is Ballot.Accept ? Stance.Accepted : Stance.Rejected);
    }
}

/// <summary>An estimate with the range that holds eight in ten of what is still possible.</summary>
/// <param name="Low">10th percentile.</param>
/// <param name="High">90th percentile.</param>
public readonly record struct Likely(double Low, double Middle, double High)
{
    public double Width => High - Low;

    public static Likely Of(List<double> samples)
    {
        samples.Sort();
        return new(At(0.1), At(0.5), At(0.9));

        double At(double share) => samples[(int)Math.Round(share * (samples.Count - 1))];
    }
}

/// <summary>What is thought of a party's preferences.</summary>
/// <param name="Weights">By issue: its share of what the party can gain; the middles need not sum to exactly 1.</param>
/// <param name="Values">By issue and value: 0 for its worst, 1 for its best.</param>
/// <param name="Moves">How many moves it rests on.</param>
public sealed record OpponentModel(
    ImmutableArray<Likely> Weights,
    ImmutableArray<ImmutableArray<Likely>> Values,
    int Moves
)
{
    /// <summary>Utility, 0 to 1, by the middles.</summary>
    public double Utility(ReadOnlySpan<int> outcome)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < outcome.Length; i++)
        {
            sum += Weights[i].Middle * Values[i][outcome[i]].Middle;
            total += Weights[i].Middle;
        }
        return total > 0 ? sum / total : 0;
    }
}

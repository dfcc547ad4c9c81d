using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// Whether votes make an agreement under a decision rule. One law stands above every rule: a party that the text
/// obliges to act must itself have accepted it.
/// </summary>
public static class Tally
{
    /// <summary>Two thirds of three are two, whatever a fraction comes to in binary.</summary>
    const double Rounding = 1e-9;

    /// <param name="parties">Everybody who has a vote.</param>
    /// <param name="binds">Those the text obliges to act.</param>
    /// <param name="closing">True when no further vote will be cast.</param>
    public static Verdict Of(
        DecisionRule rule,
        IReadOnlyCollection<string> parties,
        IReadOnlyCollection<string> binds,
        ImmutableArray<Vote> votes,
        bool closing
    )
    {
        var accepted = votes.Where(v => v.Ballot is Ballot.Accept).Select(v => v.Party).ToHashSet();
        var rejected = votes.Where(v => v.Ballot is Ballot.Reject).Select(v => v.Party).ToHashSet();
        var silent = parties.Count - votes.Length;
        // Secret votes are counted together: an early outcome would tell what the last of them was.
        if (rule.Secret && silent > 0 && !closing)
            return Verdict.Pending;

        var needed = rule.Core.Where(parties.Contains).Concat(binds).ToHashSet();
        if (
            needed.Any(p => votes.Any(v => v.Party == p && v.Ballot is not Ballot.Accept))
            || rejected.Overlaps(rule.Vetoes)
        )
            return Lost(silent, closing);

        var neededAgree = needed.IsSubsetOf(accepted);
        var heard = silent == 0 || closing;
        int Weight(IEnumerable<string> some) => some.Sum(rule.WeightOf);
        var (yes, no) = (Weight(accepted), Weight(rejected));
        var open = Weight(parties.Where(p => votes.All(v => v.Party != p)));
        bool Enough(int yes, int no) => yes >= rule.Threshold && yes + Rounding >= rule.Share * (yes + no);
        var (met, lost) = rule.Kind switch
        {
            DecisionKind.Unanimity => (accepted.Count == parties.Count, votes.Any(v => v.Ballot is not Ballot.Accept)),
            DecisionKind.Consensus or DecisionKind.Silence => (
                neededAgree && rejected.Count == 0 && accepted.Count > 0 && heard,
                rejected.Count > 0 || (silent == 0 && accepted.Count == 0)
            ),
            // A text that binds nobody at the table still needs one who wants it and none of the named against.
            DecisionKind.Named => (neededAgree && accepted.Count > 0, false),
            DecisionKind.Qualified => (
                neededAgree && accepted.Count > 0 && Enough(yes, closing ? no : no + open),
                !Enough(yes + open, no) || (silent == 0 && accepted.Count == 0)
            ),
            DecisionKind.Sufficient => (
                neededAgree && accepted.Count > 0 && yes >= rule.Threshold && heard,
                yes + open < rule.Threshold || (silent == 0 && accepted.Count == 0)
            ),
            _ => (neededAgree && yes >= rule.Threshold, yes + open < rule.Threshold),
        };
        // A veto holder may still speak: a majority does not overtake it.
        var vetoPending = !closing && rule.Vetoes.Any(v => parties.Contains(v) && votes.All(vote => vote.Party != v));
        if (lost)
            return Lost(silent, closing);
        if (met && !vetoPending)
            return Verdict.Adopted;
        return closing ? Verdict.Lapsed : Verdict.Pending;
    }

    /// <summary>
    /// The parties whose veto lost a text that would have been adopted had they accepted it; empty where others were against
    /// it as well, and in a secret ballot, which tells of nobody how it voted.
    /// </summary>
    public static ImmutableArray<string> VetoedBy(
        DecisionRule rule,
        IReadOnlyCollection<string> parties,
        IReadOnlyCollection<string> binds,
        ImmutableArray<Vote> votes
    )
    {
        ImmutableArray<string> against =
        [
            .. votes.Where(v => v.Ballot is Ballot.Reject && rule.Vetoes.Contains(v.Party)).Select(v => v.Party),
        ];
        ImmutableArray<Vote> without =
        [
            .. votes.Select(v => against.Contains(v.Party) ? v with { Ballot = Ballot.Accept } : v),
        ];
        return rule.Secret || Of(rule, parties, binds, without, closing: true) is not Verdict.Adopted ? [] : against;
    }

    /// <summary>A text that can no longer pass stays open until all have spoken: one rejection silences nobody else's asks.</summary>
    static Verdict Lost(int silent, bool closing) => silent == 0 || closing ? Verdict.Rejected : Verdict.Pending;
}

public enum Verdict
{
    Pending,
    Adopted,
    Rejected,
    Lapsed,
}

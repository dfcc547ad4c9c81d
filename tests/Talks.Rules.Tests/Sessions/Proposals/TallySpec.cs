using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Tests.Sessions.Proposals;

/// <summary>Every combination of votes (accept, reject, abstain, silent) of two and three parties, under every rule.</summary>
public class TallySpec
{
    static readonly string[] Names = ["A", "B", "C"];

    [Fact]
    public void Whatever_the_rule_nobody_is_bound_without_its_own_acceptance() =>
        ForEach(c =>
        {
            if (c.Verdict is Verdict.Adopted)
                Assert.All(c.Binds, p => Assert.Contains(p, c.With(Ballot.Accept)));
        });

    [Fact]
    public void Unanimity_is_everybody() =>
        ForEach(
            DecisionKind.Unanimity,
            c => Assert.Equal(c.With(Ballot.Accept).Count == c.Parties.Length, c.Verdict is Verdict.Adopted)
        );

    [Fact]
    public void Consensus_is_nobody_against_everybody_bound_for_and_everybody_heard() =>
        ForEach(
            DecisionKind.Consensus,
            c =>
                Assert.Equal(
                    c.With(Ballot.Reject).Count == 0
                        && c.With(Ballot.Accept).Count > 0
                        && c.BoundAccept
                        && (c.Closing || c.Votes.Length == c.Parties.Length),
                    c.Verdict is Verdict.Adopted
                )
        );

    [Fact]
    public void Named_is_everybody_bound_and_the_others_do_not_decide() =>
        ForEach(
            DecisionKind.Named,
            c => Assert.Equal(c.BoundAccept && c.With(Ballot.Accept).Count > 0, c.Verdict is Verdict.Adopted)
        );

    [Fact]
    public void Majority_is_the_threshold_and_everybody_bound() =>
        ForEach(
            DecisionKind.Majority,
            c =>
                Assert.Equal(
                    c.BoundAccept && c.With(Ballot.Accept).Count >= c.Rule.Threshold,
                    c.Verdict is Verdict.Adopted
                )
        );

    [Fact]
    public void A_qualified_majority_is_a_share_of_the_votes_for_and_against()
    {
        var rule = new DecisionRule(DecisionKind.Qualified, 0, []) { Share = 2.0 / 3 };
        Assert.Equal(Verdict.Adopted, Of(rule, "A+ B+ C-", closing: true));
        Assert.Equal(Verdict.Rejected, Of(rule, "A+ B0 C-", closing: true));
        // An abstention is not counted; a vote still to come is, for it may be against.
        Assert.Equal(Verdict.Adopted, Of(rule, "A+ B0 C0", closing: false));
        Assert.Equal(Verdict.Pending, Of(rule, "A+", closing: false));
        Assert.Equal(Verdict.Adopted, Of(rule, "A+ B+", closing: false));
        Assert.Equal(Verdict.Rejected, Of(rule with { Threshold = 3 }, "A+ B+ C-", closing: true));
    }

    [Fact]
    public void Sufficient_consensus_hears_everybody_and_is_stopped_by_the_core_alone()
    {
        var rule = new DecisionRule(DecisionKind.Sufficient, 2, []) { Core = ["A"] };
        Assert.Equal(Verdict.Pending, Of(rule, "A+ B+", closing: false));
        Assert.Equal(Verdict.Adopted, Of(rule, "A+ B+ C-", closing: false));
        Assert.Equal(Verdict.Rejected, Of(rule, "A- B+ C+", closing: false));
        Assert.Equal(Verdict.Lapsed, Of(rule, "B+ C+", closing: true));
        Assert.Equal(Verdict.Rejected, Of(rule, "A+ B0 C-", closing: true));
    }

    [Fact]
    public void Weights_count_votes_and_the_core_must_accept_under_any_rule()
    {
        var weighted = new DecisionRule(DecisionKind.Majority, 3, [])
        {
            Weights = ImmutableSortedDictionary<string, int>.Empty.Add("A", 3),
        };
        Assert.Equal(Verdict.Adopted, Of(weighted, "A+ B- C-", closing: false));
        Assert.Equal(Verdict.Rejected, Of(weighted, "A- B+ C+", closing: false));
        Assert.Equal(Verdict.Pending, Of(weighted with { Core = ["B"] }, "A+ C+", closing: false));
    }

    [Fact]
    public void Secret_votes_are_counted_together()
    {
        var rule = new DecisionRule(DecisionKind.Majority, 1, []) { Ballots = BallotForm.Secret };
        Assert.Equal(Verdict.Pending, Of(rule, "A+ B-", closing: false));
        Assert.Equal(Verdict.Adopted, Of(rule, "A+ B-", closing: true));
        Assert.Equal(Verdict.Adopted, Of(rule, "A+ B- C-", closing: false));
    }

    /// <param name="votes">A+ accepts, A- rejects, A0 abstains.</param>
    static Verdict Of(DecisionRule rule, string votes, bool closing) =>
        Tally.Of(
            rule,
            Names,
            [],
            [
                .. votes
                    .Split(' ')
                    .Select(v => new Vote(
                        v[..1],
                        v[1] switch
                        {
                            '+' => Ballot.Accept,
                            '-' => Ballot.Reject,
                            _ => Ballot.Abstain,
                        }
                    )),
            ],
            closing
        );

    [Fact]
    public void A_veto_ends_a_text_and_a_veto_holder_is_waited_for() =>
        ForEach(
            c =>
            {
                var veto = c.Votes.FirstOrDefault(v => v.Party == "A")?.Ballot;
                if (veto is Ballot.Reject)
                    Assert.Equal(c.Heard ? Verdict.Rejected : Verdict.Pending, c.Verdict);
                if (veto is null && !c.Closing)
                    Assert.NotEqual(Verdict.Adopted, c.Verdict);
            },
            vetoes: ["A"]
        );

    [Fact]
    public void The_end_of_a_round_leaves_nothing_pending() =>
        ForEach(c =>
        {
            if (c.Closing)
                Assert.NotEqual(Verdict.Pending, c.Verdict);
            else
                Assert.NotEqual(Verdict.Lapsed, c.Verdict);
        });

    [Fact]
    public void What_is_rejected_no_further_votes_could_have_saved() =>
        ForEach(c =>
        {
            if (c.Verdict is not Verdict.Rejected)
                return;
            var silent = c.Parties.Where(p => c.Votes.All(v => v.Party != p)).Select(p => new Vote(p, Ballot.Accept));
            var best = Tally.Of(c.Rule, c.Parties, c.Binds, [.. c.Votes, .. silent], closing: true);
            Assert.NotEqual(Verdict.Adopted, best);
        });

    [Fact]
    public void The_order_of_votes_decides_nothing() =>
        ForEach(c => Assert.Equal(c.Verdict, Tally.Of(c.Rule, c.Parties, c.Binds, [.. c.Votes.Reverse()], c.Closing)));

    static void ForEach(DecisionKind kind, Action<Count> check) =>
        ForEach(c =>
        {
            if (c.Rule.Kind == kind)
                check(c);
        });

    static void ForEach(Action<Count> check, string[]? vetoes = null)
    {
        foreach (var kind in Enum.GetValues<DecisionKind>())
        foreach (var n in Enumerable.Range(2, 2))
        foreach (var threshold in kind is DecisionKind.Majority ? Enumerable.Range(1, n) : [0])
        foreach (var votes in Votes(n))
        foreach (var bound in Enumerable.Range(0, 1 << n))
        foreach (var closing in new[] { false, true })
        {
            var rule = new DecisionRule(kind, threshold, [.. vetoes ?? []]);
            var binds = Names.Take(n).Where((_, i) => (bound >> i & 1) == 1).ToArray();
            check(new(rule, Names[..n], binds, votes, closing));
        }
    }

    /// <summary>Each party accepts, rejects, abstains or is silent.</summary>
    static IEnumerable<ImmutableArray<Vote>> Votes(int n) =>
        Enumerable
            .Range(0, 1 << 2 * n)
            .Select(code =>
                Enumerable
                    .Range(0, n)
                    .Where(i => (code >> 2 * i & 3) < 3)
                    .Select(i => new Vote(Names[i], (Ballot)(code >> 2 * i & 3)))
                    .ToImmutableArray()
            );

    sealed record Count(DecisionRule Rule, string[] Parties, string[] Binds, ImmutableArray<Vote> Votes, bool Closing)
    {
        public Verdict Verdict { get; } = Tally.Of(Rule, Parties, Binds, Votes, Closing);

        public List<string> With(Ballot ballot) => [.. Votes.Where(v => v.Ballot == ballot).Select(v => v.Party)];

        public bool Heard => Closing || Votes.Length == Parties.Length;

        public bool BoundAccept => Binds.All(With(Ballot.Accept).Contains);
    }
}

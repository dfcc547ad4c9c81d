using System.Collections.Immutable;
using System.Numerics;
using Talks.Analysis.Spaces;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Analysis.Sweeps;

/// <summary>
/// What a scenario's decision rule can adopt, when each party accepts what reaches its walk-away value and rejects the
/// rest. Whom a text binds depends on the text, so the combinations of a block are taken in groups that bind the same.
/// </summary>
public sealed class Adoption
{
    readonly WholePoints points;
    readonly Space space;
    readonly int[] binds;
    readonly int[] votes;
    readonly Sweep sweep;
    readonly (int Binds, ulong[] Members)[] groups;
    readonly ulong[] common;
    readonly ulong[] any;
    readonly Dictionary<(int Must, int Needed), int[]> least = [];

    /// <summary>Texts that need more parties than this are passed over; may fall during a walk.</summary>
    int most = int.MaxValue;

    /// <param name="votes">How many votes each party has.</param>
    Adoption(WholePoints points, int[] votes)
    {
        this.points = points;
        this.votes = votes;
        space = points.Space;
        sweep = new Sweep(points);
        binds =
        [
            .. Enumerable
                .Range(0, space.Issues)
                .SelectMany(i => Enumerable.Range(0, space.Sizes[i]).Select(l => Binds(i, l))),
        ];
        groups = Groups();
        common = new ulong[sweep.Block.Words];
        any = new ulong[sweep.Block.Words];
    }

    /// <summary>Texts that the decision rule would adopt, exactly; a text that includes nothing is never adopted.</summary>
    public static long Count(WholePoints points)
    {
        var agenda = points.Space.Agenda;
        var vetoes = agenda.Parties.Select((p, i) => agenda.Decision.Vetoes.Contains(p.Id) ? 1 << i : 0).Sum();
        var rule = agenda.Decision;
        var core = agenda.Parties.Select((p, i) => rule.Core.Contains(p.Id) ? 1 << i : 0).Sum();
        var votes = agenda.Parties.Select(p => rule.WeightOf(p.Id)).ToArray();
        var needed = rule.Kind switch
        {
            DecisionKind.Named => 1,
            DecisionKind.Majority => rule.Threshold,
            DecisionKind.Sufficient => Math.Max(1, rule.Threshold),
            DecisionKind.Qualified => Math.Max(rule.Threshold, (int)Math.Ceiling(rule.Share * votes.Sum() - 1e-9)),
            _ => votes.Sum(),
        };
        var adoption = new Adoption(points, votes);
        var count = 0L;
        adoption.Walk(
            vetoes | core,
            (sums, willing, sure, must) => count += adoption.Accepted(sums, willing, sure, must, needed)
        );
        return count;
    }

    /// <summary>
    /// The smallest coalitions that could sign something among themselves: a text that binds only them and suits all of them.
    /// Sets of seats, bit n for seat n; empty when nobody can. The decision rule plays no part: it tells whether some could go
    /// ahead without the rest.
    /// </summary>
    public static ImmutableArray<int> SmallestCoalitions(WholePoints points)
    {
        var adoption = new Adoption(points, [.. Enumerable.Repeat(1, points.Parties)]);
        var found = new SortedSet<int>();
        adoption.Walk(
            0,
            (sums, willing, sure, bound) =>
            {
                var size = Size(bound);
                if (size == 0 || found.Contains(bound) || adoption.Accepted(sums, willing, sure, bound, size) == 0)
                    return;
                if (size < adoption.most)
                    found.Clear();
                adoption.most = size;
                found.Add(bound);
            }
        );
        return [.. found];
    }

    /// <param name="willing">Combinations of one group that suit everybody in <paramref name="sure"/>.</param>
    /// <param name="must">Everybody who must accept: those the text binds, and those asked for.</param>
    delegate void Visit(long[] sums, ulong[] willing, int sure, int must);

    /// <summary>Calls with each group of texts that bind the same parties, where those bound by the walked issues are willing.</summary>
    void Walk(int alsoMust, Visit visit)
    {
        var agreed = new ulong[sweep.Block.Words];
        var willing = new ulong[sweep.Block.Words];
        sweep.Run(
            (text, sums) =>
            {
                var sure = alsoMust;
                var nothing = true;
                for (var i = 0; i < text.Length; i++)
                {
                    sure |= binds[space.Offset(i) + text[i]];
                    nothing &= text[i] == 0;
                }
                if (Size(sure) > most)
                    return;
                Array.Fill(agreed, ulong.MaxValue);
                if (!Join(agreed, sums, sure))
                    return;
                foreach (var (also, members) in groups)
                    if (
                        Size(sure | also) <= most
                        && Meeting.And(agreed, nothing ? WithoutNothing(members) : members, willing) > 0
                    )
                        visit(sums, willing, sure, sure | also);
            }
        );
    }

    /// <summary>Of these combinations, how many suit everybody in <paramref name="must"/> and at least so many in all.</summary>
    int Accepted(long[] sums, ulong[] willing, int sure, int must, int needed)
    {
        var coalitions = Least(must, needed);
        if (coalitions is [var only])
            return CountOf(willing, sums, only & ~sure);
        Array.Clear(any);
        foreach (var coalition in coalitions)
        {
            willing.CopyTo(common, 0);
            if (Join(common, sums, coalition & ~sure))
                for (var w = 0; w < any.Length; w++)
                    any[w] |= common[w];
        }
        var count = 0;
        foreach (var word in any)
            count += BitOperations.PopCount(word);
        return count;
    }

    int CountOf(ulong[] willing, long[] sums, int parties)
    {
        willing.CopyTo(common, 0);
        return Join(common, sums, parties) ? common.Sum(BitOperations.PopCount) : 0;
    }

    /// <summary>Keeps the combinations that suit these parties; false when none is left.</summary>
    bool Join(ulong[] combinations, long[] sums, int parties)
    {
        for (var p = 0; p < points.Parties; p++)
            if (
                (parties >> p & 1) != 0
                && Meeting.And(
                    combinations,
                    sweep.Block.Meeting(p, points.Reservations[p] - sums[p], out _),
                    combinations
                ) == 0
            )
                return false;
        return true;
    }

    /// <summary>The coalitions that hold everybody in <paramref name="must"/>, have votes enough, and would not without any other of them.</summary>
    int[] Least(int must, int needed)
    {
        if (least.TryGetValue((must, needed), out var known))
            return known;
        return least[(must, needed)] = [
            .. Enumerable
                .Range(0, 1 << points.Parties)
                .Where(c =>
                    (c & must) == must && Votes(c) >= needed && Others(c & ~must).All(p => Votes(c & ~p) < needed)
                ),
        ];
    }

    static int Size(int coalition) => BitOperations.PopCount((uint)coalition);

    int Votes(int coalition) => Others(coalition).Sum(p => votes[BitOperations.TrailingZeroCount(p)]);

    static IEnumerable<int> Others(int coalition) =>
        Enumerable.Range(0, 31).Select(i => 1 << i).Where(p => (coalition & p) != 0);

    (int, ulong[])[] Groups()
    {
        var block = sweep.Block;
        var text = new byte[space.Issues];
        var groups = new SortedDictionary<int, ulong[]>();
        for (var c = 0; c < block.Count; c++)
        {
            block.Fill(text, c);
            var bound = 0;
            for (var i = 0; i < text.Length; i++)
                bound |= binds[space.Offset(i) + text[i]];
            if (!groups.TryGetValue(bound, out var members))
                groups[bound] = members = new ulong[block.Words];
            members[c >> 6] |= 1UL << (c & 63);
        }
        return [.. groups.Select(g => (g.Key, g.Value))];
    }

    ulong[] WithoutNothing(ulong[] members)
    {
        var some = (ulong[])members.Clone();
        foreach (var c in Meeting.Members(members))
            if (sweep.Block.Included(c) == 0)
                some[c >> 6] &= ~(1UL << (c & 63));
        return some;
    }

    /// <summary>Set of seats that an option alone binds.</summary>
    int Binds(int issue, int level)
    {
        var agenda = space.Agenda;
        var package = Drafting.FromTerms(agenda, [new(agenda.Issues[issue].Id, level)]);
        var bound = Drafting.BoundBy(agenda, package);
        return agenda.Parties.Select((p, i) => bound.Contains(p.Id) ? 1 << i : 0).Sum();
    }
}

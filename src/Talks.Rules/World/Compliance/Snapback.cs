using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.World.Compliance;

/// <summary>Whether relief ends after a breach, by the clause the text holds.</summary>
public static class Snapback
{
    /// <summary>Votes of the Security Council that carry a decision.</summary>
    public const int Majority = 9;

    /// <summary>Id of the issue whose option is the clause: 0, 1 or 2 as told below.</summary>
    public const string Issue = "snapback";

    /// <summary>The clause of a text: the strongest of those it holds, as option of the issue or as undertaking of its own.</summary>
    /// <returns>0, 1 or 2, as <see cref="EndsRelief"/> tells them.</returns>
    public static int ClauseOf(Package package) =>
        Told(package)
            .Select(c => c.Procedure is SnapbackProcedure.Automatic ? 2 : 1)
            .Append(package.LevelOf(Issue))
            .Max();

    /// <summary>Keys of the commitments that the text's clauses name as brought back; empty means all that is relief.</summary>
    public static ImmutableHashSet<string> RestoredBy(Package package) =>
        Told(package).Any(c => c.Restores.IsEmpty) ? [] : [.. Told(package).SelectMany(c => c.Restores)];

    static IEnumerable<SnapbackClause> Told(Package package) =>
        package.Commitments.Select(c => c.Clause?.Snapback).OfType<SnapbackClause>();

    /// <param name="clause">
    /// 0: no clause, so relief ends only by a new decision that no permanent member vetoes. 1: nine votes, the veto having been
    /// renounced in writing. 2: relief ends by itself unless nine vote to keep it and none vetoes that.
    /// </param>
    /// <param name="toEnd">Votes to end relief.</param>
    /// <param name="toKeep">Votes to keep it.</param>
    /// <param name="vetoes">True when a permanent member vetoes the decision put to the vote.</param>
    /// <param name="majority">Votes that carry a decision; at a smaller table than the Council's, more than half of it.</param>
    public static bool EndsRelief(int clause, int toEnd, int toKeep, bool vetoes, int majority = Majority) =>
        clause switch
        {
            <= 0 => toEnd >= majority && !vetoes,
            1 => toEnd >= majority,
            _ => toKeep < majority || vetoes,
        };
}

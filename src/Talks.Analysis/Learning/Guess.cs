using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;

namespace Talks.Analysis.Learning;

/// <summary>What a party's texts and votes tell of what it cares about, from what everybody at the table has seen.</summary>
/// <param name="Moves">How many texts and votes it rests on.</param>
/// <param name="Cares">The issues that seem to matter most to it, most first; none before its first move.</param>
public sealed record Guess(string Party, int Moves, ImmutableArray<IssueWeight> Cares)
{
    const int MostIssues = 5;

    /// <param name="parties">Whose preferences are guessed at.</param>
    public static ImmutableArray<Guess> Of(Space space, TableView view, IEnumerable<string> parties) =>
        [.. parties.Select(p => Of(space, p, Move.Of(space, view, p)))];

    static Guess Of(Space space, string party, ImmutableArray<Move> moves) =>
        new(
            party,
            moves.Length,
            moves.IsEmpty
                ? []
                :
                [
                    .. BayesianModel
                        .Of(space.Sizes, moves, seed: 1)
                        .Weights.Select((w, i) => new IssueWeight(space.Agenda.Issues[i].Id, w))
                        .OrderByDescending(w => w.Weight.Middle)
                        .Take(MostIssues),
                ]
        );
}

/// <param name="Weight">Share of what the party can gain that hangs on the issue, 0 to 1.</param>
public sealed record IssueWeight(string Issue, Likely Weight);

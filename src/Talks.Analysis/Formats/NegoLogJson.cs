using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>NegoLog: a file per party with issue weights and value utilities; utility is their weighted sum.</summary>
static class NegoLogJson
{
    public static Game Read(string name, IReadOnlyList<TreePart> profiles)
    {
        ImmutableArray<GameIssue> issues =
        [
            .. profiles[0]
                .Need("issues")
                .Members.Select(i => new GameIssue(i.Name, [.. i.Value.Members.Select(v => v.Name)])),
        ];
        return new(name, "negolog-json", issues, [.. profiles.Select(p => Party(issues, p))]);
    }

    static Payoff Party(ImmutableArray<GameIssue> issues, TreePart root) =>
        new()
        {
            Party = root.File,
            Reservation = root.Find("reservationValue")?.Number,
            Points =
            [
                .. issues.Select(i =>
                {
                    var weight = root.Need("issueWeights").Need(i.Name).Number;
                    var utilities = root.Need("issues").Need(i.Name);
                    return i.Values.Select(v => weight * utilities.Need(v).Number).ToImmutableArray();
                }),
            ],
        };
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>NegoLog: a file per party with issue weights and value utilities; utility is their weighted sum.</summary>
static class NegoLogJson
{
    public static Game Read(string name, IReadOnlyList<(string File, JsonObject Root)> profiles)
    {
        var (first, root) = profiles[0];
        ImmutableArray<GameIssue> issues =
        [
            .. GameFiles
                .Inside(first, root["issues"], "issues")
                .Select(i => new GameIssue(i.Key, [.. GameFiles.Inside(first, i.Value, i.Key).Select(v => v.Key)])),
        ];
        return new(name, "negolog-json", issues, [.. profiles.Select(p => Party(issues, p.File, p.Root))]);
    }

    static Payoff Party(ImmutableArray<GameIssue> issues, string file, JsonObject root) =>
        new()
        {
            Party = file,
            Reservation = root["reservationValue"] is { } r ? GameFiles.Number(file, r, "reservationValue") : null,
            Points =
            [
                .. issues.Select(i =>
                {
                    var weight = GameFiles.Number(file, root["issueWeights"]?[i.Name], $"issueWeights.{i.Name}");
                    return i
                        .Values.Select(v =>
                            weight * GameFiles.Number(file, root["issues"]?[i.Name]?[v], $"issues.{i.Name}.{v}")
                        )
                        .ToImmutableArray();
                }),
            ],
        };
}

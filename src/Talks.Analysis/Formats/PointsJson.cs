using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>Score sheets in whole points, with packages that pay when all their conditions hold: points-1, points-packages-1.</summary>
static class PointsJson
{
    public static Game Read(string name, string file, JsonObject root)
    {
        ImmutableArray<GameIssue> issues =
        [
            .. (root["issues"] as JsonArray ?? throw new MalformedException(file, 0, "'issues' is missing.")).Select(
                i => new GameIssue((string?)i?["name"] ?? "", GameFiles.Texts(file, i?["options"], "options"))
            ),
        ];
        var parties = root["parties"] as JsonArray ?? throw new MalformedException(file, 0, "'parties' is missing.");
        return new(
            name,
            (string)root["format"]!,
            issues,
            [.. parties.Select(p => Party(file, issues, GameFiles.Inside(file, p, "party")))]
        );
    }

    static Payoff Party(string file, ImmutableArray<GameIssue> issues, JsonObject party) =>
        new()
        {
            Party = (string?)party["name"] ?? "",
            Reservation = party["reservation"] is { } r ? GameFiles.Number(file, r, "reservation") : null,
            Points =
            [
                .. issues.Select(i =>
                    i.Values.Select(v => GameFiles.Number(file, party["scores"]?[i.Name]?[v], $"scores.{i.Name}.{v}"))
                        .ToImmutableArray()
                ),
            ],
            Bundles =
            [
                .. (party["packages"] as JsonArray ?? []).Select(p =>
                    Package(file, issues, GameFiles.Inside(file, p, "package"))
                ),
            ],
        };

    static Bundle Package(string file, ImmutableArray<GameIssue> issues, JsonObject package)
    {
        var when = ImmutableSortedDictionary.CreateBuilder<int, ImmutableHashSet<int>>();
        foreach (var (issue, options) in GameFiles.Inside(file, package["when"], "when"))
        {
            var at = issues.ToList().FindIndex(i => i.Name == issue);
            if (at < 0)
                throw new MalformedException(file, 0, $"A package names issue '{issue}', which does not exist.");
            when[at] = [.. GameFiles.Texts(file, options, issue).Select(o => issues[at].Values.IndexOf(o))];
            if (when[at].Contains(-1))
                throw new MalformedException(file, 0, $"A package names an option of '{issue}' that does not exist.");
        }
        return new(when.ToImmutable(), GameFiles.Number(file, package["points"], "points"));
    }
}

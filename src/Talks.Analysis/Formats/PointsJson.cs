using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// Our own form, which holds every game: score sheets, and packages that pay when all their conditions hold (points-1,
/// points-packages-1); a scale the sum is divided by, a cap and a discount where a game has them.
/// </summary>
static class PointsJson
{
    public static Game Read(string name, TreePart root)
    {
        ImmutableArray<GameIssue> issues =
        [
            .. root.Need("issues").Items.Select(i => new GameIssue(i.Need("name").Text, i.Need("options").Texts)),
        ];
        return new(
            name,
            root.Need("format").Text,
            issues,
            [.. root.Need("parties").Items.Select(p => Party(issues, p))]
        );
    }

    static Payoff Party(ImmutableArray<GameIssue> issues, TreePart party)
    {
        var scores = party.Need("scores");
        return new()
        {
            Party = party.Find("name")?.Text ?? "",
            Reservation = party.Find("reservation")?.Number,
            Discount = party.Find("discount")?.Number ?? 1,
            Scale = party.Find("scale")?.Number ?? 1,
            Cap = party.Find("cap")?.Number,
            Points = [.. issues.Select(i => i.Values.Select(v => Score(scores, i.Name, v)).ToImmutableArray())],
            Bundles = party.Find("packages") is { } packages ? [.. packages.Items.Select(p => Package(issues, p))] : [],
        };
    }

    static double Score(TreePart scores, string issue, string value) => scores.Need(issue).Need(value).Number;

    static Bundle Package(ImmutableArray<GameIssue> issues, TreePart package)
    {
        var when = ImmutableSortedDictionary.CreateBuilder<int, ImmutableHashSet<int>>();
        foreach (var (issue, options) in package.Need("when").Members)
        {
            var at = issues.ToList().FindIndex(i => i.Name == issue);
            if (at < 0)
                throw options.Wrong($"A package names issue '{issue}', which does not exist.");
            when[at] = [.. options.Texts.Select(o => issues[at].Values.IndexOf(o))];
            if (when[at].Contains(-1))
                throw options.Wrong($"A package names an option of '{issue}' that does not exist.");
        }
        return new(when.ToImmutable(), package.Need("points").Number);
    }
}

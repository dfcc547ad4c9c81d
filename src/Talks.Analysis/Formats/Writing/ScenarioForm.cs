using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>
/// A scenario that plays live. Values become options 1 and up; an issue may also be left open, and that is worth to each party
/// less than or as much as any value of it, so that the frontier and every fair point stay what they are. Utilities
/// about 0 to 1 are shown as points out of 100. All must consent.
/// </summary>
static class ScenarioForm
{
    static readonly string[] Hues =
    [
        "indigo",
        "ochre",
        "pine",
        "claret",
        "sky",
        "umber",
        "olive",
        "violet",
        "slate",
        "brick",
    ];

    /// <summary>Points are written to so many digits: less is noise of the reckoning.</summary>
    const int Digits = 9;

    public static ImmutableArray<DomainFile> Write(Game game)
    {
        if (game.Parties.Length > Hues.Length)
            throw new CannotHoldException($"A table has at most {Hues.Length} seats; there are {game.Parties.Length}.");
        var ids = Ids(game);
        var issues = IssueIds(game);
        var scenario = new JsonObject
        {
            ["format"] = 1,
            ["id"] = Slug(game.Name, 60),
            ["title"] = game.Name,
            ["duration"] = "two rounds of 20 minutes",
            ["measures"] = new JsonObject(),
            ["parties"] = new JsonObject(
                game.Parties.Select(
                    (p, n) =>
                        KeyValuePair.Create<string, JsonNode?>(
                            ids[n],
                            new JsonObject { ["name"] = p.Party, ["hue"] = Hues[n] }
                        )
                )
            ),
            ["reservation"] = ByParty(ids, p => Round(Reservation(game.Parties[p]) * Unit(game.Parties[p]))),
            ["decision"] = new JsonObject { ["rule"] = "unanimity" },
            ["phases"] = new JsonArray(new JsonObject { ["label"] = "Agreement" }),
            ["rounds"] = new JsonArray(
                new JsonObject { ["label"] = "First offers", ["minutes"] = 20 },
                new JsonObject
                {
                    ["label"] = "Last offers",
                    ["kind"] = "decision",
                    ["minutes"] = 20,
                }
            ),
            ["issues"] = new JsonObject(
                game.Issues.Select(
                    (issue, i) => KeyValuePair.Create<string, JsonNode?>(issues[i], Issue(game, issue, i, ids))
                )
            ),
        };
        var interactions = Interactions(game, ids, issues);
        if (interactions.Count > 0)
            scenario["interactions"] = interactions;
        return
        [
            new TreeFile("scenario.yaml", scenario),
            new TextFile("brief.md", Brief(game)),
            .. ids.Select(id => new TextFile(
                $"briefings/{id}.md",
                $"# Instructions to {id}\n\nYour score sheet says what every answer is worth to you.\n"
            )),
        ];
    }

    /// <summary>What a live session does not hold, a sentence each.</summary>
    public static IEnumerable<string> Losses(Game game)
    {
        foreach (var party in game.Parties.Where(p => p.Discount != 1))
            yield return $"{party.Party}: time costs nothing in a live session; the discount is left out.";
        foreach (var party in game.Parties.Where(p => p.Cap is { } cap && Written.Ceiling(p) > cap + 1e-9))
            yield return $"{party.Party}: utilities are not cut off at {GeniusForm.Figure(party.Cap!.Value)}.";
    }

    static JsonObject Issue(Game game, GameIssue issue, int i, ImmutableArray<string> ids) =>
        new()
        {
            ["title"] = issue.Name,
            ["notIncluded"] = new JsonObject
            {
                ["label"] = "Left open",
                ["points"] = ByParty(ids, p => Round(Open(game.Parties[p], i) * Unit(game.Parties[p]))),
            },
            ["options"] = new JsonArray([
                .. issue.Values.Select(
                    (value, v) =>
                        new JsonObject
                        {
                            ["label"] = value,
                            ["points"] = ByParty(
                                ids,
                                p => Round(Written.Share(game.Parties[p], i, v) * Unit(game.Parties[p]))
                            ),
                        }
                ),
            ]),
        };

    /// <summary>Least of its values, less what packages with this issue could still cost: filling it in hurts nobody.</summary>
    static double Open(Payoff party, int issue) =>
        (
            party.Points[issue].Min()
            + party.Bundles.Where(b => b.When.ContainsKey(issue)).Sum(b => Math.Min(0, b.Points))
        ) / party.Scale;

    /// <summary>Without one a party signs whatever is worth anything.</summary>
    static double Reservation(Payoff party) => party.Reservation ?? 0;

    /// <summary>Weights that sum to a little more than 1 are common in GENIUS.</summary>
    static double Unit(Payoff party) => Written.Ceiling(party) <= 2 ? 100 : 1;

    static double Round(double points) => Math.Round(points, Digits);

    static JsonObject Interactions(Game game, ImmutableArray<string> ids, ImmutableArray<string> issues)
    {
        var told = new JsonObject();
        foreach (var (p, party) in game.Parties.Index())
        foreach (var (b, bundle) in party.Bundles.Index())
        foreach (var (k, box) in Boxes(bundle).Index())
            told[$"{ids[p].ToLowerInvariant()}-{b + 1}-{k + 1}"] = new JsonObject
            {
                ["text"] = Sentence(game, bundle),
                ["when"] = string.Join(" and ", box.SelectMany(c => Condition(game, issues, c))),
                ["points"] = new JsonObject { [ids[p]] = Round(bundle.Points / party.Scale * Unit(party)) },
            };
        return told;
    }

    static IEnumerable<string> Condition(Game game, ImmutableArray<string> issues, (int Issue, int From, int To) bound)
    {
        var (issue, from, to) = (bound.Issue, bound.From + 1, bound.To + 1);
        if (from == to)
            yield return $"{issues[issue]} == {from}";
        else
        {
            yield return $"{issues[issue]} >= {from}";
            if (to < game.Issues[issue].Values.Length)
                yield return $"{issues[issue]} <= {to}";
        }
    }

    static IEnumerable<ImmutableArray<(int Issue, int From, int To)>> Boxes(Bundle bundle)
    {
        IEnumerable<ImmutableArray<(int Issue, int From, int To)>> boxes = [ImmutableArray<(int, int, int)>.Empty];
        foreach (var (issue, values) in bundle.When)
        {
            var runs = RectanglesForm.Runs(values).ToList();
            boxes = [.. boxes.SelectMany(box => runs.Select(r => box.Add((issue, r.From, r.To))))];
        }
        return boxes;
    }

    static string Sentence(Game game, Bundle bundle) =>
        string.Join(
            " with ",
            bundle.When.Select(w =>
                $"{game.Issues[w.Key].Name}: {string.Join(" or ", w.Value.Order().Select(v => game.Issues[w.Key].Values[v]))}"
            )
        )
            is { Length: > 0 } sentence
            ? sentence
            : "Any agreement";

    static JsonObject ByParty(ImmutableArray<string> ids, Func<int, double> points) =>
        new(ids.Select((id, p) => KeyValuePair.Create<string, JsonNode?>(id, points(p))));

    /// <summary>One to eight capital letters or digits, each once.</summary>
    static ImmutableArray<string> Ids(Game game)
    {
        var ids = new List<string>();
        foreach (var stem in game.Parties.Select(p => Written.Stem(p.Party)))
        {
            var plain = string.Concat(stem.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            var id = plain.Length is 0 or > 8 || ids.Contains(plain) ? $"PARTY{ids.Count + 1}" : plain;
            ids.Add(id);
        }
        return [.. ids];
    }

    static ImmutableArray<string> IssueIds(Game game)
    {
        var ids = new List<string>();
        foreach (var issue in game.Issues)
        {
            var slug = Slug(issue.Name, 40);
            ids.Add(ids.Contains(slug) ? $"{slug}-{ids.Count + 1}" : slug);
        }
        return [.. ids];
    }

    static string Slug(string name, int most)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var cut = slug.ToString();
        cut = (cut.Length > most ? cut[..most] : cut).Trim('-');
        return cut.Length == 0 ? "domain" : cut;
    }

    static string Brief(Game game) =>
        $"# {game.Name}\n\n{game.Parties.Length} parties settle {game.Issues.Length} issues. A text may leave issues open; one that settles them all is never worth less to anybody.\n";
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>Our own form; every game fits.</summary>
static class PointsForm
{
    public static ImmutableArray<DomainFile> Write(Game game) =>
        [
            new TreeFile(
                "game.json",
                new()
                {
                    ["format"] = game.Parties.All(p => p.Bundles.IsEmpty) ? "points-1" : "points-packages-1",
                    ["id"] = game.Name,
                    ["issues"] = new JsonArray([
                        .. game.Issues.Select(i => new JsonObject
                        {
                            ["name"] = i.Name,
                            ["options"] = new JsonArray([.. i.Values.Select(v => JsonValue.Create(v))]),
                        }),
                    ]),
                    ["parties"] = new JsonArray([.. game.Parties.Select(p => Party(game, p))]),
                }
            ),
        ];

    static JsonObject Party(Game game, Payoff party)
    {
        var told = new JsonObject { ["name"] = party.Party };
        if (party.Reservation is { } reservation)
            told["reservation"] = reservation;
        if (party.Discount != 1)
            told["discount"] = party.Discount;
        if (party.Scale != 1)
            told["scale"] = party.Scale;
        if (party.Cap is { } cap)
            told["cap"] = cap;
        told["scores"] = new JsonObject(
            game.Issues.Select(
                (issue, i) =>
                    KeyValuePair.Create<string, JsonNode?>(
                        issue.Name,
                        new JsonObject(
                            issue.Values.Select(
                                (value, v) => KeyValuePair.Create<string, JsonNode?>(value, party.Points[i][v])
                            )
                        )
                    )
            )
        );
        if (!party.Bundles.IsEmpty)
            told["packages"] = new JsonArray([.. party.Bundles.Select(b => Package(game, b))]);
        return told;
    }

    static JsonObject Package(Game game, Bundle bundle) =>
        new()
        {
            ["when"] = new JsonObject(
                bundle.When.Select(w =>
                    KeyValuePair.Create<string, JsonNode?>(
                        game.Issues[w.Key].Name,
                        new JsonArray([.. w.Value.Order().Select(v => JsonValue.Create(game.Issues[w.Key].Values[v]))])
                    )
                )
            ),
            ["points"] = bundle.Points,
        };
}

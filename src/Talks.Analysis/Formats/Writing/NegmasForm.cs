using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>NegMAS: weights are 1 throughout and value functions are tables, so that no figure is rounded.</summary>
static class NegmasForm
{
    public static ImmutableArray<DomainFile> Write(Game game, string ending)
    {
        Written.RefuseBundles(game, "A linear additive function of NegMAS");
        var names = Written.Names(game);
        var space = new JsonObject
        {
            ["name"] = game.Name,
            ["path"] = null,
            ["type"] = "DiscreteCartesianOutcomeSpace",
            ["issues"] = new JsonArray([
                .. game.Issues.Select(i => new JsonObject
                {
                    ["name"] = i.Name,
                    ["type"] = "CategoricalIssue",
                    ["values"] = new JsonArray([.. i.Values.Select(v => JsonValue.Create(v))]),
                }),
            ]),
        };
        return
        [
            new TreeFile($"{Written.Stem(game.Name)}-domain.{ending}", space),
            .. game.Parties.Select((p, n) => new TreeFile($"{names[n]}.{ending}", Wrapped(game, p))),
        ];
    }

    static JsonObject Wrapped(Game game, Payoff party) =>
        party.Discount == 1
            ? Function(game, party)
            : new()
            {
                ["type"] = "ExpDiscountedUFun",
                ["name"] = party.Party,
                ["discount"] = party.Discount,
                ["factor"] = "relative_time",
                ["ufun"] = Function(game, party),
            };

    static JsonObject Function(Game game, Payoff party)
    {
        var told = new JsonObject { ["type"] = "LinearAdditiveUtilityFunction", ["name"] = party.Party };
        if (party.Reservation is { } reservation)
            told["reserved_value"] = reservation;
        told["weights"] = new JsonArray([.. game.Issues.Select(_ => JsonValue.Create(1.0))]);
        told["values"] = new JsonArray([
            .. game.Issues.Select(
                (issue, i) =>
                    new JsonObject
                    {
                        ["type"] = "TableFun",
                        ["mapping"] = new JsonObject(
                            issue.Values.Select(
                                (value, v) => KeyValuePair.Create<string, JsonNode?>(value, Written.Share(party, i, v))
                            )
                        ),
                    }
            ),
        ]);
        return told;
    }
}

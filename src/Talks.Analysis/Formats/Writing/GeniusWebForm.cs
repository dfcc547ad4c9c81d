using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>
/// GeniusWeb: weights are decimals that sum to exactly 1, utilities lie between 0 and 1, and a reservation value is that of
/// some bid. An issue weighs its greatest share; what is missing to 1 is added to the first.
/// </summary>
static class GeniusWebForm
{
    /// <summary>Digits of a weight behind the point.</summary>
    const int Digits = 15;

    /// <summary>Bids tried for one worth the reservation value.</summary>
    const int MostBids = 1_000_000;

    public static ImmutableArray<DomainFile> Write(Game game)
    {
        Written.RefuseBundles(game, "GeniusWeb's linear additive space");
        if (game.Parties.FirstOrDefault(p => p.Points.Any(i => i.Any(v => v < 0))) is { } negative)
            throw new CannotHoldException(
                $"GeniusWeb has no utilities below 0, and {negative.Party} has points below 0."
            );
        var names = Written.Names(game);
        return
        [
            new TreeFile("domain.json", Domain(game)),
            .. game.Parties.Select(
                (p, n) => new TreeFile($"{names[n]}.json", new() { ["LinearAdditiveUtilitySpace"] = Profile(game, p) })
            ),
        ];
    }

    static JsonObject Domain(Game game) =>
        new()
        {
            ["name"] = game.Name,
            ["issuesValues"] = Object(
                game,
                (issue, _) =>
                    new JsonObject { ["values"] = new JsonArray([.. issue.Values.Select(v => JsonValue.Create(v))]) }
            ),
        };

    static JsonObject Profile(Game game, Payoff party)
    {
        var divisor = Written.Divisor(party);
        var weights = Weights(game, party, divisor);
        return new()
        {
            ["name"] = party.Party,
            ["domain"] = Domain(game),
            ["issueUtilities"] = Object(
                game,
                (issue, i) =>
                    new JsonObject
                    {
                        ["DiscreteValueSetUtilities"] = new JsonObject
                        {
                            ["valueUtilities"] = new JsonObject(
                                issue.Values.Select(
                                    (value, v) =>
                                        KeyValuePair.Create<string, JsonNode?>(
                                            value,
                                            weights[i] == 0 ? 0 : Share(i, v) / (double)weights[i]
                                        )
                                )
                            ),
                        },
                    }
            ),
            ["issueWeights"] = Object(game, (_, i) => weights[i]),
            ["reservationBid"] = party.Reservation is { } r ? Bid(game, party, r) : null,
        };

        double Share(int issue, int value) => Written.Share(party, issue, value) / divisor;
    }

    static decimal[] Weights(Game game, Payoff party, double divisor)
    {
        var weights = game
            .Issues.Select(
                (issue, i) =>
                    decimal.Round(
                        (decimal)issue.Values.Select((_, v) => Written.Share(party, i, v) / divisor).Max(),
                        Digits
                    )
            )
            .ToArray();
        var most = Array.IndexOf(weights, weights.Max());
        weights[most] += 1 - weights.Sum();
        return weights;
    }

    /// <summary>A bid worth the reservation value, issues left open where they give nothing; null when none is found.</summary>
    static JsonObject? Bid(Game game, Payoff party, double reservation)
    {
        var bid = new int?[game.Issues.Length];
        var tried = 0;
        return Search(0, 0)
            ? new()
            {
                ["issuevalues"] = new JsonObject(
                    game.Issues.Index()
                        .Where(i => bid[i.Index] is not null)
                        .Select(i =>
                            KeyValuePair.Create<string, JsonNode?>(i.Item.Name, i.Item.Values[bid[i.Index]!.Value])
                        )
                ),
            }
            : null;

        bool Search(int issue, double sum)
        {
            if (Math.Abs(sum - reservation) < 1e-9)
                return true;
            if (issue == game.Issues.Length || sum > reservation || ++tried > MostBids)
                return false;
            for (var v = 0; v < game.Issues[issue].Values.Length; v++)
            {
                bid[issue] = v;
                if (Search(issue + 1, sum + Written.Share(party, issue, v)))
                    return true;
            }
            bid[issue] = null;
            return Search(issue + 1, sum);
        }
    }

    static JsonObject Object(Game game, Func<GameIssue, int, JsonNode> value) =>
        new(game.Issues.Select((issue, i) => KeyValuePair.Create<string, JsonNode?>(issue.Name, value(issue, i))));
}

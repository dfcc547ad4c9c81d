using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>NegoLog: two parties, a weighted sum. Weights are 1 throughout, so that no figure is rounded.</summary>
static class NegoLogForm
{
    public static ImmutableArray<DomainFile> Write(Game game)
    {
        Written.RefuseBundles(game, "NegoLog");
        if (game.Parties.Length != 2)
            throw new CannotHoldException($"NegoLog is for two parties; there are {game.Parties.Length}.");
        return
        [
            new TreeFile("profileA.json", Profile(game, game.Parties[0])),
            new TreeFile("profileB.json", Profile(game, game.Parties[1])),
        ];
    }

    static JsonObject Profile(Game game, Payoff party)
    {
        var told = new JsonObject();
        if (party.Reservation is { } reservation)
            told["reservationValue"] = reservation;
        told["issueWeights"] = Object(game, (_, _) => 1);
        told["issues"] = Object(
            game,
            (issue, i) =>
                new JsonObject(
                    issue.Values.Select(
                        (value, v) => KeyValuePair.Create<string, JsonNode?>(value, Written.Share(party, i, v))
                    )
                )
        );
        return told;
    }

    static JsonObject Object(Game game, Func<GameIssue, int, JsonNode> value) =>
        new(game.Issues.Select((issue, i) => KeyValuePair.Create<string, JsonNode?>(issue.Name, value(issue, i))));
}

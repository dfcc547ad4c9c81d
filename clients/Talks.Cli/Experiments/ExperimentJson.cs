using System.Text.Json;
using System.Text.Json.Nodes;
using Talks.Analysis.Experiments;

namespace Talks.Cli.Experiments;

/// <summary>Findings as JSON, for scripts. Figures are rounded to four places; the tables hold them whole.</summary>
static class ExperimentJson
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static string Of(ExperimentResults results)
    {
        var experiment = results.Laboratory.Experiment;
        return new JsonObject
        {
            ["experiment"] = experiment.Id,
            ["sheet"] = results.Request.Sheet,
            ["profile"] = results.Headline.Profile.Id,
            ["draws"] = experiment.Draws,
            ["seeds"] = experiment.Seeds,
            ["seed"] = results.Request.Seed,
            ["statements"] = new JsonArray([
                .. results.Headline.Outcomes.Select((o, i) => (JsonNode)OfStatement(results, o, i)),
            ]),
        }.ToJsonString(Readable);
    }

    static JsonObject OfStatement(ExperimentResults results, Outcome outcome, int index)
    {
        var verdict = results.Verdicts[index];
        var statement = new JsonObject
        {
            ["id"] = outcome.Statement.Id,
            ["text"] = outcome.Statement.Text,
            ["share"] = Round(outcome.Share),
            ["median"] = Round(outcome.Median),
            ["p10"] = Round(outcome.P10),
            ["p90"] = Round(outcome.P90),
            ["drivers"] = new JsonArray([
                .. outcome.Drivers.Select(d =>
                    (JsonNode)new JsonObject { ["parameter"] = d.Parameter, ["correlation"] = Round(d.Correlation) }
                ),
            ]),
            ["shares"] = new JsonObject(
                results.All.Select(f => KeyValuePair.Create(f.Profile.Id, (JsonNode?)Round(f.Outcomes[index].Share)))
            ),
            ["origin"] = JsonNamingPolicy.CamelCase.ConvertName(verdict.Origin.ToString()),
            ["coefficient"] = verdict.Coefficient,
        };
        if (results.Sobol.Count > 0)
            statement["sobol"] = new JsonArray([
                .. results
                    .Sobol[index]
                    .Indices.Select(s =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["parameter"] = s.Parameter,
                                ["first"] = Round(s.First),
                                ["total"] = Round(s.Total),
                            }
                    ),
            ]);
        return statement;
    }

    static double Round(double value) => Math.Round(value, 4);
}

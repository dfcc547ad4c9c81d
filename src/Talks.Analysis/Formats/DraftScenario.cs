using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;

namespace Talks.Analysis.Formats;

/// <summary>What came of reading a draft.</summary>
/// <param name="Problem">Why there is no scenario; null when there is one.</param>
public sealed record DraftReading(Scenario? Scenario, string? Problem);

/// <summary>
/// Reads the bargaining part of a scenario drafted as JSON ("schema": "draft-1"): parties, issues, points, requirements,
/// interaction rules, walk-away values and reference packages. Measures, briefs, rounds and worlds stay behind, so the
/// result is for analysis, not for play, and every text needs everybody's consent.
/// </summary>
public static class DraftScenario
{
    const string Schema = "draft-1";

    /// <summary>Whether a text claims to be such a draft.</summary>
    public static bool Claims(string text) =>
        text.Contains("\"schema\"", StringComparison.Ordinal)
        && text.Contains($"\"{Schema}\"", StringComparison.Ordinal);

    public static DraftReading Read(string file, string text)
    {
        try
        {
            var root =
                JsonNode.Parse(text) as JsonObject ?? throw new MalformedException(file, 1, "Expected an object.");
            if ((string?)root["schema"] is not Schema)
                throw new MalformedException(file, 1, $"'schema' must be \"{Schema}\".");
            return new(Parse(file, root), null);
        }
        catch (JsonException e)
        {
            return new(null, $"{file}({e.LineNumber + 1}): Not JSON: {e.Message}");
        }
        catch (Exception e) when (e is MalformedException or InvalidOperationException or FormatException)
        {
            return new(null, e.Message);
        }
    }

    static Scenario Parse(string file, JsonObject root)
    {
        var parties = Objects(file, root, "parties")
            .Select(p => new Party(Text(file, p, "id"), Text(file, p, "name"), "slate", ""))
            .ToImmutableArray();
        var issues = Objects(file, root, "issues").ToImmutableArray();
        var agenda = new Agenda
        {
            Id = Text(file, root, "id"),
            Title = Text(file, root, "title"),
            Brief = "",
            Parties = parties,
            Issues = [.. issues.Select(i => Issue(file, i))],
            Measures = [],
            Phases = [new(1, "", null)],
            Requirements = [.. Requirements(file, root)],
            Decision = new(DecisionKind.Unanimity, 0, []),
            Rounds = [new(1, "Bargaining", "bargaining", 60)],
        };
        foreach (var r in agenda.Requirements)
            if (agenda.FindIssue(r.Issue) is null || agenda.FindIssue(r.Needs) is null)
                throw new MalformedException(
                    file,
                    0,
                    $"A requirement joins '{r.Issue}' and '{r.Needs}', of which one does not exist."
                );
        return new()
        {
            Agenda = agenda,
            Positions = [.. parties.Select(p => Position(file, root, p.Id, issues, agenda))],
            References =
            [
                .. Objects(file, root, "reference_packages", mayBeMissing: true).Select(r => Reference(file, r)),
            ],
        };
    }

    static Issue Issue(string file, JsonObject issue) =>
        new(
            Text(file, issue, "id"),
            Text(file, issue, "title"),
            [
                .. Objects(file, issue, "options")
                    .Select(
                        (o, level) =>
                            new Option(level, Text(file, o, "label"), ImmutableSortedDictionary<string, int>.Empty)
                    ),
            ]
        );

    static IEnumerable<Requirement> Requirements(string file, JsonObject root) =>
        (root["requires"] as JsonArray ?? []).Select(r =>
            r is JsonArray { Count: 4 } four
                ? new Requirement((string)four[0]!, (int)four[1]!, (string)four[2]!, (int)four[3]!)
                : throw new MalformedException(file, 0, "A requirement is [issue, level, needed issue, level].")
        );

    static Position Position(
        string file,
        JsonObject root,
        string party,
        ImmutableArray<JsonObject> issues,
        Agenda agenda
    ) =>
        new()
        {
            Party = party,
            Reservation = GameFiles.Number(file, root["reservation"]?[party], $"reservation.{party}"),
            Points = issues.ToImmutableSortedDictionary(
                i => Text(file, i, "id"),
                i =>
                    Objects(file, i, "options")
                        .Select(o => GameFiles.Number(file, o["points"]?[party], $"points.{party}"))
                        .ToImmutableArray()
            ),
            Rules = [.. Objects(file, root, "rules", mayBeMissing: true).Select(r => Rule(file, r, party, agenda))],
        };

    static InteractionRule Rule(string file, JsonObject rule, string party, Agenda agenda)
    {
        var when = (rule["if_all"] as JsonArray ?? []).Select(c => Condition(file, c as JsonArray, agenda));
        return new(
            Text(file, rule, "id"),
            (string?)rule["text"] ?? "",
            [.. when],
            GameFiles.Number(file, rule["points"]?[party], $"points.{party}")
        );
    }

    static Condition Condition(string file, JsonArray? condition, Agenda agenda)
    {
        if (condition is not { Count: 3 } three || agenda.FindIssue((string)three[0]!) is null)
            throw new MalformedException(
                file,
                0,
                "A condition is [issue, comparison, level], of an issue that exists."
            );
        var comparison = (string?)three[1] switch
        {
            ">=" => Comparison.AtLeast,
            "<=" => Comparison.AtMost,
            "==" => Comparison.Exactly,
            var other => throw new MalformedException(file, 0, $"A comparison is >=, <= or ==, not '{other}'."),
        };
        return new((string)three[0]!, comparison, (int)three[2]!);
    }

    static ReferencePackage Reference(string file, JsonObject reference) =>
        new(
            Text(file, reference, "id"),
            GameFiles
                .Inside(file, reference["options"], "options")
                .Where(o => (int)o.Value! > 0)
                .ToImmutableSortedDictionary(o => o.Key, o => (int)o.Value!),
            GameFiles
                .Inside(file, reference["points"], "points")
                .ToImmutableSortedDictionary(p => p.Key, p => (double)p.Value!),
            reference["accepted_by"] is JsonArray accepted ? [.. accepted.Select(a => (string)a!)] : []
        );

    static IEnumerable<JsonObject> Objects(string file, JsonObject from, string name, bool mayBeMissing = false) =>
        from[name] is JsonArray array ? array.Select(o => GameFiles.Inside(file, o, name))
        : mayBeMissing ? []
        : throw new MalformedException(file, 0, $"'{name}' is missing or no list.");

    static string Text(string file, JsonObject from, string name) =>
        (string?)from[name] ?? throw new MalformedException(file, 0, $"'{name}' is missing.");
}

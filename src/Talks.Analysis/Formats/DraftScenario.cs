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
                JsonNode.Parse(text, documentOptions: TreePart.Json) as JsonObject
                ?? throw new MalformedException(file, 1, "Expected an object.");
            return new(Parse(TreePart.Of(new(file, root, pointer => JsonLines.Of(text, pointer)))), null);
        }
        catch (JsonException e)
        {
            return new(null, $"{file}({e.LineNumber + 1}): Not JSON: {e.Message}");
        }
        catch (MalformedException e)
        {
            return new(null, e.Message);
        }
    }

    static Scenario Parse(TreePart root)
    {
        if (root.Need("schema") is { Text: not Schema } other)
            throw other.Wrong($"'schema' must be \"{Schema}\".");
        var parties = root.Need("parties")
            .Items.Select(p => new Party(p.Need("id").Text, p.Need("name").Text, "slate", ""))
            .ToImmutableArray();
        var issues = root.Need("issues").Items;
        var agenda = new Agenda
        {
            Id = root.Need("id").Text,
            Title = root.Need("title").Text,
            Brief = "",
            Parties = parties,
            Issues = [.. issues.Select(Issue)],
            Measures = [],
            Phases = [new(1, "", null)],
            Decision = new(DecisionKind.Unanimity, 0, []),
            Rounds = [new(1, "Bargaining", "bargaining", 60)],
        };
        return new()
        {
            Agenda = agenda with { Requirements = [.. Items(root, "requires").Select(r => Requirement(r, agenda))] },
            Positions = [.. parties.Select(p => Position(root, p.Id, issues, agenda))],
            References = [.. Items(root, "reference_packages").Select(Reference)],
        };
    }

    static Issue Issue(TreePart issue) =>
        new(
            issue.Need("id").Text,
            issue.Need("title").Text,
            [
                .. issue
                    .Need("options")
                    .Items.Select(
                        (o, level) =>
                            new Option(level, o.Need("label").Text, ImmutableSortedDictionary<string, int>.Empty)
                    ),
            ]
        );

    static Requirement Requirement(TreePart requirement, Agenda agenda) =>
        requirement.Items is [var issue, var level, var needs, var needsLevel]
            ? new(Known(issue, agenda), Whole(level), Known(needs, agenda), Whole(needsLevel))
            : throw requirement.Wrong("A requirement is [issue, level, needed issue, level].");

    static string Known(TreePart issue, Agenda agenda) =>
        agenda.FindIssue(issue.Text) is not null ? issue.Text : throw issue.Wrong($"There is no issue '{issue.Text}'.");

    static int Whole(TreePart part) =>
        part.Number is >= 0 and <= byte.MaxValue and var number && double.IsInteger(number)
            ? (int)number
            : throw part.Wrong("A level is a whole number from 0 up.");

    static Position Position(TreePart root, string party, ImmutableArray<TreePart> issues, Agenda agenda) =>
        new()
        {
            Party = party,
            Reservation = root.Need("reservation").Need(party).Number,
            Points = issues.ToImmutableSortedDictionary(
                i => i.Need("id").Text,
                i => i.Need("options").Items.Select(o => o.Need("points").Need(party).Number).ToImmutableArray()
            ),
            Rules = [.. Items(root, "rules").Select(r => Rule(r, party, agenda))],
        };

    static InteractionRule Rule(TreePart rule, string party, Agenda agenda) =>
        new(
            rule.Need("id").Text,
            rule.Find("text")?.Text ?? "",
            [.. Items(rule, "if_all").Select(c => Condition(c, agenda))],
            rule.Need("points").Need(party).Number
        );

    static Condition Condition(TreePart condition, Agenda agenda)
    {
        if (condition.Items is not [var issue, var sign, var level])
            throw condition.Wrong("A condition is [issue, comparison, level].");
        var comparison = sign.Text switch
        {
            ">=" => Comparison.AtLeast,
            "<=" => Comparison.AtMost,
            "==" => Comparison.Exactly,
            var other => throw sign.Wrong($"A comparison is >=, <= or ==, not '{other}'."),
        };
        return new(Known(issue, agenda), comparison, Whole(level));
    }

    static ReferencePackage Reference(TreePart reference) =>
        new(
            reference.Need("id").Text,
            reference
                .Need("options")
                .Members.Where(o => Whole(o.Value) > 0)
                .ToImmutableSortedDictionary(o => o.Name, o => Whole(o.Value)),
            reference.Need("points").Members.ToImmutableSortedDictionary(p => p.Name, p => p.Value.Number),
            reference.Find("accepted_by") is { } accepted ? accepted.Texts : []
        );

    static ImmutableArray<TreePart> Items(TreePart from, string name) => from.Find(name)?.Items ?? [];
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace Talks.Scenarios.Tests;

/// <summary>The published schemas accept what the loader accepts, and know the keys it knows.</summary>
public class SchemaSpec
{
    static string Path(params string[] steps) => System.IO.Path.Combine([AppContext.BaseDirectory, .. steps]);

    static Task<JsonSchema> Schema(string name) => JsonSchema.FromFileAsync(Path($"{name}.schema.json"));

    public static TheoryData<string> LibraryFiles =>
        [
            .. Directory
                .EnumerateFiles(Path("Library"), "*.yaml", SearchOption.AllDirectories)
                .Select(f => System.IO.Path.GetRelativePath(Path("Library"), f))
                .Order(),
        ];

    [Theory, MemberData(nameof(LibraryFiles))]
    public async Task Every_file_of_the_library_fits_its_schema(string file)
    {
        var schema = await Schema(System.IO.Path.GetFileNameWithoutExtension(file));
        Assert.Empty(schema.Validate(Json(await File.ReadAllTextAsync(Path("Library", file)))));
    }

    [Theory]
    [InlineData("scenario")]
    [InlineData("measures")]
    public async Task The_worked_example_fits_its_schema(string name) =>
        Assert.Empty((await Schema(name)).Validate(Json(Bay.Files[$"{name}.yaml"])));

    [Fact]
    public void Both_schemas_describe_measures_alike()
    {
        var (scenario, measures) = (Parsed("scenario"), Parsed("measures"));
        foreach (var definition in new[] { "measures", "measure", "level" })
            Assert.True(
                JsonNode.DeepEquals(scenario["definitions"]![definition], measures["definitions"]![definition]),
                definition
            );
    }

    /// <summary>One key too many in each mapping, so that the loader names the keys it knows there.</summary>
    public static TheoryData<string, string, string, string> Mappings =>
        new()
        {
            { "", Bay.Main, "format: 1", "zzzzzzzzzz: 1\nformat: 1" },
            { "parties/*", Bay.Main, "head: Mayor", "head: Mayor, zzzzzzzzzz: 1" },
            { "outsiders/*", Bay.Main, "undertakes: true", "undertakes: true, zzzzzzzzzz: 1" },
            { "decision", Bay.Main, "{rule: unanimity", "{zzzzzzzzzz: 1, threshold: 1, rule: majority" },
            {
                "instruments/*",
                Bay.Main,
                "chair:",
                "instruments: {pact: {zzzzzzzzzz: 1, title: Pact, consent: signature}}\nchair:"
            },
            {
                "ratification/*",
                Bay.Main,
                "chair:",
                "ratification: {NORTH: {zzzzzzzzzz: 1, by: odds, odds: '0.5'}}\nchair:"
            },
            {
                "redLines/*/*",
                Bay.Main,
                "chair:",
                "redLines: {NORTH: {pier: {zzzzzzzzzz: 1, text: The pier, crossed: pier == 0}}}\nchair:"
            },
            { "phases/[]", Bay.Main, "label: After", "label: After, zzzzzzzzzz: 1" },
            { "rounds/[]", Bay.Main, "minutes: 8", "minutes: 8, zzzzzzzzzz: 1" },
            { "issues/*", Bay.Main, "    title: Catch limit", "    title: Catch limit\n    zzzzzzzzzz: 1" },
            { "issues/*/options/[]", Bay.Main, "      - label: Ten", "      - zzzzzzzzzz: 1\n        label: Ten" },
            {
                "issues/*/notIncluded",
                Bay.Main,
                "    title: Catch limit",
                "    notIncluded: {zzzzzzzzzz: 1, points: {NORTH: 0, SOUTH: 0}}\n    title: Catch limit"
            },
            { "interactions/*", Bay.Main, "    when: quota", "    zzzzzzzzzz: 1\n    when: quota" },
            { "references/[]", Bay.Main, "  - title: Limit", "  - zzzzzzzzzz: 1\n    title: Limit" },
            {
                "reservationShift/[]",
                Bay.Main,
                "chair:",
                "reservationShift: [{zzzzzzzzzz: 1, party: NORTH, expression: '1'}]\nchair:"
            },
            { "profiles/*", Bay.Main, "chair:", "profiles: {p: {zzzzzzzzzz: 1, title: P}}\nchair:" },
            {
                "profiles/*/scale/[]",
                Bay.Main,
                "chair:",
                "profiles: {p: {title: P, scale: [{zzzzzzzzzz: 1, parties: [NORTH], issues: [pier]}]}}\nchair:"
            },
            { "roles/*", Bay.Main, "chair:", "roles: {mentor: {zzzzzzzzzz: 1, powers: []}}\nchair:" },
            {
                "workingGroups/*",
                Bay.Main,
                "chair:",
                "workingGroups: {g: {zzzzzzzzzz: 1, title: G, chair: NORTH, issues: [pier]}}\nchair:"
            },
            { "procedure", Bay.Main, "chair:", "procedure: {zzzzzzzzzz: 1}\nchair:" },
            {
                "procedure/implementation",
                Bay.Main,
                "chair:",
                "procedure: {implementation: {zzzzzzzzzz: 1, phaseDays: 9}}\nchair:"
            },
            {
                "procedure/lateEntry/*",
                Bay.Main,
                "chair:",
                "procedure: {lateEntry: {COAST: {zzzzzzzzzz: 1, when: x}}}\nchair:"
            },
            { "measures/*", "measures.yaml", "    title: Limit", "    zzzzzzzzzz: 1\n    title: Limit" },
            { "measures/*/levels/[]", "measures.yaml", "{label: For", "{zzzzzzzzzz: 1, label: For" },
        };

    [Theory, MemberData(nameof(Mappings))]
    public void Schema_and_loader_know_the_same_keys(string where, string file, string old, string now)
    {
        var problem = Bay.Read((file, Bay.Changed(file, old, now)))
            .Errors.Single(p => p.What.StartsWith("'zzzzzzzzzz' is no key", StringComparison.Ordinal));
        AssertSameKeys(file == Bay.Main ? "scenario" : "measures", where, problem);
    }

    /// <param name="problem">What the loader said of a key too many: its advice lists the keys it knows.</param>
    internal static void AssertSameKeys(string schema, string where, ScenarioProblem problem)
    {
        var known = problem.Mend["Use one of: ".Length..].TrimEnd('.').Split(", ");

        var node = Steps(Parsed(schema), where);
        Assert.Equal(node["properties"]!.AsObject().Select(p => p.Key).Order(), known.Order());
        Assert.False(node["additionalProperties"]!.GetValue<bool>());
        var readme = File.ReadAllText(Path("README.md"));
        Assert.All(known, key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }

    static JsonNode Steps(JsonNode root, string where)
    {
        var node = root;
        foreach (var step in where.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = step switch
            {
                "[]" => node["items"]!,
                "*" => node["patternProperties"]!.AsObject().Single().Value!,
                _ => node["properties"]![step]!,
            };
            if (node["$ref"] is { } reference)
                node = root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!;
        }
        return node;
    }

    static JsonNode Parsed(string name) => JsonNode.Parse(File.ReadAllText(Path($"{name}.schema.json")))!;

    /// <summary>YAML as JSON, with plain scalars read as numbers and truth values where they look like them.</summary>
    static string Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return JsonSerializer.Serialize(Value(stream.Documents[0].RootNode));
    }

    static object Value(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => map.Children.ToDictionary(p => ((YamlScalarNode)p.Key).Value!, p => Value(p.Value)),
            YamlSequenceNode list => list.Children.Select(Value).ToArray(),
            YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value
                == "true",
            YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain
                when double.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ => ((YamlScalarNode)node).Value!,
        };
}

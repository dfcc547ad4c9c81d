namespace Talks.Scenarios.Tests;

/// <summary>The README's bay with a world, injects, sources and another score sheet.</summary>
static class Weather
{
    public const string World = """
        {
          "id": "bay",
          "title": "One bay",
          "start": "2021-01",
          "round_months": 6,
          "rounds": 2,
          "state": [
            {"id": "fish", "title": "Fish", "unit": "t", "init": 50, "min": 0, "max": 100, "plausible_range": [40, 60]}
          ],
          "parameters": [{"id": "birth", "low": 0.1, "mid": 0.2, "high": 0.3}],
          "controls": [{"id": "limit", "combine": "max", "default": 0}],
          "inputs": ["in_force"],
          "streams": [],
          "equations": [
            {"set": "fish", "expr": "fish*(1+birth)-20*(1-c_limit)"}
          ]
        }
        """;

    public const string Injects = """
        injects:
          B-1:
            title: Empty nets
            trigger: fish<40 and raised('B-2')==0
            sender: Fishermen
            to: [all]
            text: The nets come up empty.
            effects:
              - {var: fish, add: -1}
          B-2:
            round: 2
            sender: Bishop
            to: [SOUTH, press]
            text: Make peace.
            effects:
              - {var: reservation, party: SOUTH, add: -1}
        """;

    public const string Sources = """
        sources:
          LOG:
            where: Harbour log, 1990 to 2020
            supports: Catches halved
            unchecked: true
        """;

    public static string Scenario { get; } =
        Bay.Changed(
            Bay.Main,
            "chair: NORTH\n",
            """
            chair: NORTH
            world: world.json
            injects: injects.yaml
            sources: sources.yaml
            reservationShift:
              - {party: NORTH, expression: 0.1*(50-fish)}
            profiles:
              proud:
                title: Proud villages
                reservation: {SOUTH: 2}
                scale:
                  - {parties: [NORTH], issues: [quota], costs: 1.5, gains: 2}

            """
        );

    public static string Measures { get; } =
        Bay.Changed("measures.yaml", "verification: The", "sources: [LOG]\n    verification: The")
            .Replace("months: 1, ", "months: 1, effects: {limit: 0.5}, ", StringComparison.Ordinal);

    /// <summary>The bay with its weather, one file changed.</summary>
    public static ScenarioReading Read(string file = "", string old = "", string now = "")
    {
        var files = new Dictionary<string, string>
        {
            [Bay.Main] = Scenario,
            ["measures.yaml"] = Measures,
            ["world.json"] = World,
            ["injects.yaml"] = Injects,
            ["sources.yaml"] = Sources,
        };
        if (file.Length > 0)
        {
            Assert.Equal(2, files[file].Split(old).Length);
            files[file] = files[file].Replace(old, now, StringComparison.Ordinal);
        }
        return Bay.Read([.. files.Select(f => (f.Key, f.Value))]);
    }
}

using System.CommandLine;
using Talks.Analysis.Formats;
using Talks.Rules;
using Talks.Rules.Sessions;
using Talks.Scenarios;

namespace Talks.Cli.Input;

/// <summary>A scenario named on the command line: an id of the library, a folder that holds one or a domain of the field, a file.</summary>
static class ScenarioInput
{
    public static Argument<string> Argument { get; } =
        new("scenario")
        {
            Description =
                "Id of a scenario of the library, the folder of one, a domain of the field (folder or file), or a draft in JSON.",
        };

    public static Scenario Read(string given) => ReadWithWorld(given).Scenario;

    /// <summary>The same, with the world it is played in; null where it has none.</summary>
    public static (Scenario Scenario, WorldLaid? World) ReadWithWorld(string given)
    {
        if (File.Exists(given) && File.ReadAllText(given) is var text && DraftScenario.Claims(text))
        {
            var draft = DraftScenario.Read(Path.GetFileName(given), text);
            return (draft.Scenario ?? throw new BadInputException(draft.Problem!), null);
        }
        var reading =
            Directory.Exists(given) ? ScenarioFile.Read(given)
            : File.Exists(given) && Path.GetFileName(given) == "scenario.yaml"
                ? ScenarioFile.Read(Path.GetDirectoryName(Path.GetFullPath(given))!)
            : File.Exists(given) ? ScenarioFile.Read(given)
            : ScenarioLibrary.Default.Load(given);
        return reading.Scenario is { } scenario
            ? (scenario, reading.Annex?.WorldOf(scenario.Agenda))
            : throw new BadInputException(string.Join(Environment.NewLine, reading.Problems.Select(p => p.ToString())));
    }
}

using System.CommandLine;
using Talks.Rules;
using Talks.Scenarios;

namespace Talks.Cli.Input;

/// <summary>A scenario named on the command line: an id of the library, or a folder that holds one.</summary>
static class ScenarioInput
{
    public static Argument<string> Argument { get; } =
        new("scenario") { Description = "Id of a scenario of the library, or the folder of one." };

    public static Scenario Read(string given)
    {
        var reading =
            Directory.Exists(given) ? ScenarioFile.Read(given)
            : File.Exists(given) ? ScenarioFile.Read(Path.GetDirectoryName(Path.GetFullPath(given))!)
            : ScenarioLibrary.Default.Load(given);
        return reading.Scenario
            ?? throw new BadInputException(
                string.Join(Environment.NewLine, reading.Problems.Select(p => p.ToString()))
            );
    }
}

using Talks.Analysis.Formats;
using Talks.Analysis.Games;
using Talks.Scenarios.Domains;

namespace Talks.Cli.Input;

/// <summary>The files of a domain: a folder, or one file.</summary>
static class GameInput
{
    public static GameReading Read(string given) =>
        File.Exists(given) || Directory.Exists(given)
            ? DomainFiles.Read(given)
            : throw new BadInputException($"There is no file or folder '{given}'.");

    /// <summary>A domain, or every domain in the folders of a folder that is none itself.</summary>
    public static IEnumerable<Game> ReadAll(string given)
    {
        if (Directory.Exists(given) && Directory.GetFiles(given).All(f => Path.GetFileName(f) is "index.json"))
            return Directory
                .GetDirectories(given)
                .Order(StringComparer.Ordinal)
                .Select(d => Read(d).Game)
                .OfType<Game>();
        var reading = Read(given);
        return [reading.Game ?? throw new BadInputException(reading.Problem!)];
    }
}

using Talks.Scenarios.Texts;

namespace Talks.Scenarios;

/// <summary>Reads one scenario. Never throws over what is written in it: everything wrong comes back as problems.</summary>
public static class ScenarioFile
{
    /// <summary>Reads the folder of a scenario. It may refer to files in the folders beside it, no further.</summary>
    public static ScenarioReading Read(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(full);
        return Path.GetDirectoryName(full) is { } library
            ? new ScenarioReader(new FolderShelf(library), name).Read(name)
            : new ScenarioReader(new FolderShelf(full), "").Read(null);
    }

    /// <summary>Reads a scenario from memory, as it was uploaded.</summary>
    /// <param name="files">Path, with forward slashes, to contents.</param>
    /// <param name="folder">The folder of scenario.yaml among these paths; empty when it is at the top.</param>
    public static ScenarioReading Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string folder = "") =>
        new ScenarioReader(new MemoryShelf(files), folder).Read(null);
}

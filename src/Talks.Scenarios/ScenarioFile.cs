using Talks.Scenarios.Domains;
using Talks.Scenarios.Texts;

namespace Talks.Scenarios;

/// <summary>Reads one scenario. Never throws over what is written in it: everything wrong comes back as problems.</summary>
public static class ScenarioFile
{
    /// <summary>
    /// Reads the folder of a scenario, which may refer to files in the folders beside it, no further; or, where there is no
    /// scenario.yaml, a folder or file that holds a domain of the field.
    /// </summary>
    public static ScenarioReading Read(string folder)
    {
        var isScenario = File.Exists(Path.Combine(folder, ScenarioReader.Main));
        var isThere = File.Exists(folder) || Directory.Exists(folder);
        if (!isScenario && isThere && DomainFiles.Read(folder) is { IsUnknown: false } domain)
            return PlayableDomain.Of(Path.GetFileName(folder), domain);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(full);
        return Path.GetDirectoryName(full) is { } library
            ? new ScenarioReader(new FolderShelf(library), name).Read(name)
            : new ScenarioReader(new FolderShelf(full), "").Read(null);
    }

    /// <summary>Reads a scenario, or a domain of the field, from memory, as it was uploaded.</summary>
    /// <param name="files">Path, with forward slashes, to contents.</param>
    /// <param name="folder">The folder of scenario.yaml among these paths; empty when it is at the top.</param>
    public static ScenarioReading Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string folder = "") =>
        !files.ContainsKey(folder.Length == 0 ? ScenarioReader.Main : $"{folder}/{ScenarioReader.Main}")
        && DomainFiles.Read("upload", files) is { IsUnknown: false } domain
            ? PlayableDomain.Of("upload", domain)
            : new ScenarioReader(new MemoryShelf(files), folder).Read(null);
}

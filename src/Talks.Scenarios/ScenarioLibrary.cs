using System.Collections.Concurrent;
using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Scenarios;

/// <summary>
/// A folder of scenarios, one to a folder. Each is read once, when first asked for; a new library sees later changes.
/// Safe to use from many threads.
/// </summary>
/// <param name="folder">Holds one folder for each scenario, and folders of files that scenarios share.</param>
public sealed class ScenarioLibrary(string folder)
{
    readonly ConcurrentDictionary<string, Lazy<ScenarioReading>> readings = new(StringComparer.Ordinal);

    /// <summary>The scenarios that come with the program.</summary>
    public static ScenarioLibrary Default { get; } = new(Path.Combine(AppContext.BaseDirectory, "Library"));

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The scenarios that can be played, by id. A folder that is not there holds none.</summary>
    public IReadOnlyList<ScenarioSummary> List() =>
        [
            .. All()
                .Select(r => r.Scenario?.Agenda)
                .OfType<Rules.Agendas.Agenda>()
                .Select(a => new ScenarioSummary(a.Id, a.Title, a.Parties, a.Duration, a.Brief, a.Issues.Length)),
        ];

    /// <summary>The scenarios that cannot be played, with the reasons.</summary>
    public IReadOnlyList<ScenarioReading> Refused() => [.. All().Where(r => r.Scenario is null)];

    /// <summary>The scenario of that id, or the reasons why there is none.</summary>
    public ScenarioReading Load(string id)
    {
        if (Names().Contains(id))
            return readings.GetOrAdd(id, Reading).Value;
        var problem = new ScenarioProblem(
            Severity.Error,
            ScenarioReader.Main,
            1,
            1,
            $"There is no scenario '{Ledger.Quote(id)}'.",
            Ledger.Suggest(id, Names())
        );
        return new ScenarioReading(id, null, null, [problem]);
    }

    IEnumerable<ScenarioReading> All() => Names().Select(Load);

    Lazy<ScenarioReading> Reading(string id) => new(() => ScenarioFile.Read(Path.Combine(Folder, id)));

    ImmutableSortedSet<string> Names() =>
        Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Folder)
                    .Where(d => File.Exists(Path.Combine(d, ScenarioReader.Main)))
                    .Select(d => Path.GetFileName(d)),
            ]
            : [];
}

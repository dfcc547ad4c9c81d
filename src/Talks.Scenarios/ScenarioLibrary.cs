using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Talks.Rules.Packages;
using Talks.Scenarios.Domains;

namespace Talks.Scenarios;

/// <summary>
/// A folder of scenarios, one to a folder. Each is read once, when first asked for; a new library sees later changes.
/// Safe to use from many threads.
/// </summary>
/// <param name="folder">Holds one folder for each scenario, and folders of files that scenarios share.</param>
/// <param name="own">A folder of the host's own: scenarios, and domains of the field as folders or files. Null for none.</param>
public sealed partial class ScenarioLibrary(string folder, string? own = null)
{
    readonly ConcurrentDictionary<string, Lazy<ScenarioReading>> readings = new(StringComparer.Ordinal);

    /// <summary>The scenarios that come with the program.</summary>
    public static ScenarioLibrary Default { get; } = With(null);

    /// <summary>The scenarios that come with the program, and those of a folder of the host's own.</summary>
    public static ScenarioLibrary With(string? own) => new(Path.Combine(AppContext.BaseDirectory, "Library"), own);

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
        if (Places().ContainsKey(id))
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

    Lazy<ScenarioReading> Reading(string id) => new(() => WithId(id, ScenarioFile.Read(Places()[id])));

    /// <summary>A domain is called by its file here, whatever it calls itself.</summary>
    static ScenarioReading WithId(string id, ScenarioReading reading) =>
        reading.Scenario is { } scenario && scenario.Agenda.Id != id
            ? reading with
            {
                Id = id,
                Scenario = scenario with { Agenda = scenario.Agenda with { Id = id } },
            }
            : reading with
            {
                Id = id,
            };

    IEnumerable<string> Names() => Places().Keys;

    /// <summary>Id to folder or file. What comes with the program goes before what the host has under the same name.</summary>
    ImmutableSortedDictionary<string, string> Places()
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(Folder))
            foreach (var scenario in Directory.EnumerateDirectories(Folder))
                if (File.Exists(Path.Combine(scenario, ScenarioReader.Main)))
                    places[Path.GetFileName(scenario)] = scenario;
        if (own is not null && Directory.Exists(own))
            foreach (var entry in Directory.EnumerateFileSystemEntries(own).Order(StringComparer.Ordinal))
                if (Directory.Exists(entry) || DomainFiles.MayHold(entry))
                    places.TryAdd(IdOf(entry), entry);
        return places.ToImmutable();
    }

    /// <summary>The name of a folder or file, in the letters an id may have.</summary>
    static string IdOf(string entry) =>
        NotInIds().Replace(Path.GetFileNameWithoutExtension(entry).ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInIds();
}

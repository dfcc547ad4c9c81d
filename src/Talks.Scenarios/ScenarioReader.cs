using System.Collections.Immutable;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Scenarios.Parts;
using Talks.Scenarios.Texts;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios;

/// <summary>Puts a scenario together out of its files, part by part, each part checking what it reads.</summary>
sealed class ScenarioReader(IShelf shelf, string folder)
{
    public const string Main = "scenario.yaml";
    readonly Ledger ledger = new();

    /// <param name="name">The id the scenario must have; null when any will do.</param>
    public ScenarioReading Read(string? name)
    {
        var texts = new TextReading(shelf, folder, ledger);
        var start = new Place(folder.Length == 0 ? Main : $"{folder}/{Main}", 1, 1);
        if (
            texts.Read(Main, start) is var (file, text)
            && YamlTree.Parse(file, text, ledger) is { } root
            && Entry.From(ledger, root, "the scenario") is { } entry
        )
            return Read(entry, texts, name);
        return new ScenarioReading(name ?? "", null, null, ledger.Problems);
    }

    ScenarioReading Read(Entry entry, TextReading texts, string? name)
    {
        entry.Whole("format", 1, 1);
        var id = ReadId(entry, name);
        var roster = Roster.Read(entry, ledger);
        var sources = Sources.Read(entry, texts, ledger);
        var catalogue = Catalogue.Read(entry, texts, roster, sources, ledger);
        var sheet = IssueSheet.Read(entry, roster, catalogue, ledger);
        var (decision, decisionNote) = Decision.Read(entry, roster, ledger);
        var world = WorldPart.Read(entry, texts, ledger);
        var instruments = Instruments.Read(entry, roster, ledger);
        var agenda = new Agenda
        {
            Id = id,
            Title = entry.Text("title"),
            Brief = Briefs.Public(entry, texts, ledger),
            Duration = entry.TextOr("duration", ""),
            Parties = roster.Parties,
            Outsiders = roster.Outsiders,
            Issues = sheet.Issues,
            Measures = catalogue.Measures,
            Phases = Timetable.Phases(entry, ledger),
            Requirements = RequirementList.Read(entry, sheet.Highest, ledger),
            Decision = decision,
            Rounds = Timetable.Rounds(entry, ledger),
            Roles = RolesPart.Read(entry, ledger),
            Posts = RolesPart.Posts(entry, ledger),
            Groups = GroupsPart.Read(entry, roster, sheet.Issues, ledger),
            Chair = entry.Word("chair") is { } chair && roster.CheckParty(ledger, chair) ? chair.Value : null,
            Instruments = instruments,
            Ratifications = Capitals.Ratifications(entry, roster, world, sheet.Highest, instruments, ledger),
        };
        var positions = ReadPositions(entry, texts, roster, sheet);
        if (world is not null)
            WorldPart.CheckEffects(catalogue, world, ledger);
        var procedure = ProcedurePart.Read(entry, decisionNote, roster, ledger);
        var issues = sheet.Highest.Keys.Concat(procedure.LateEntries.SelectMany(l => l.Brings));
        var annex = new ScenarioAnnex
        {
            World = world,
            Injects = InjectList.Read(entry, texts, roster, world, issues, ledger),
            ReservationShifts = WorldPart.Shifts(entry, roster, world, ledger),
            Profiles = Profiles.Read(entry, roster, positions, sheet.Highest, ledger),
            Procedure = procedure,
            Sources = sources.Citations,
        };
        var references = References.Read(entry, roster, sheet.Highest, ledger);
        entry.Close();
        var scenario = new Scenario
        {
            Agenda = agenda,
            Positions = positions,
            References = [.. references.Select(r => r.Package)],
        };
        if (!ledger.HasErrors)
            References.Check(scenario, references, ledger);
        return ledger.HasErrors
            ? new ScenarioReading(id, null, null, ledger.Problems)
            : new ScenarioReading(id, scenario, annex, ledger.Problems);
    }

    string ReadId(Entry entry, string? name)
    {
        var id = entry.Text("id");
        if (entry.Word("id") is not { } word || id.Length == 0)
            return name ?? "";
        Ids.Check(ledger, word, "a scenario");
        if (name is not null && id != name)
            ledger.Error(
                word.At,
                $"The id is '{Ledger.Quote(id)}', but the folder is '{name}'.",
                "Give both the same name."
            );
        return id;
    }

    ImmutableArray<Position> ReadPositions(Entry entry, TextReading texts, Roster roster, IssueSheet sheet)
    {
        var briefs = Briefs.Confidential(entry, texts, roster, ledger);
        var reservation = PartyPoints.Read(entry, "reservation", roster, ledger, complete: true, "the scenario");
        var interactions = Interactions.Read(entry, roster, sheet.Highest, ledger);
        var redLines = Capitals.RedLines(entry, roster, sheet.Highest, ledger);
        return
        [
            .. roster.PartyIds.Select(party => new Position
            {
                Party = party,
                Points = sheet.Points.ToImmutableSortedDictionary(
                    i => i.Key,
                    i => i.Value.Select(option => option[party]).ToImmutableArray()
                ),
                Rules = interactions.For(party),
                Reservation = reservation[party],
                Brief = briefs[party],
                RedLines = redLines.GetValueOrDefault(party, []),
            }),
        ];
    }
}

using System.Collections.Immutable;
using Talks.Rules;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Packages the authors compare with, held to what they found.</summary>
static class References
{
    public static ImmutableArray<(ReferencePackage Package, Place At)> Read(
        Entry scenario,
        Roster roster,
        IReadOnlyDictionary<string, int> issues,
        Ledger ledger
    )
    {
        var read = new List<(ReferencePackage Package, Place At)>();
        foreach (var item in scenario.Items("references", ScenarioLimits.References))
        {
            if (Entry.From(ledger, item, $"reference package {read.Count + 1}") is not { } entry)
                continue;
            var title = entry.Text("title");
            if (read.FirstOrDefault(r => r.Package.Title == title) is { Package: not null } earlier)
                ledger.Error(
                    item.At,
                    $"The package in line {earlier.At.Line} has this title too.",
                    "Rename one of the two."
                );
            entry.Need("options");
            var options = LevelsOf.Read(entry, "options", "an issue", issues, ledger);
            var points = PartyPoints.Read(
                entry,
                "points",
                roster,
                ledger,
                complete: true,
                $"reference package '{title}'"
            );
            var accepted = entry.Words("acceptedBy", ScenarioLimits.MostParties, required: true);
            var parties = accepted.Where(w => roster.CheckParty(ledger, w)).Select(w => w.Value).ToImmutableArray();
            entry.Close();
            read.Add((new ReferencePackage(title, options, points, parties), item.At));
        }
        return [.. read];
    }

    /// <summary>Reports each reference that the score sheets contradict or that could not be tabled.</summary>
    public static void Check(
        Scenario scenario,
        IEnumerable<(ReferencePackage Package, Place At)> references,
        Ledger ledger
    )
    {
        foreach (var (reference, at) in references)
        {
            var package = Drafting.FromTerms(scenario.Agenda, reference.Terms);
            // The empty package is the comparison with signing nothing; nobody would table it.
            if (!reference.Terms.IsEmpty)
                foreach (
                    var problem in Legality.Check(scenario.Agenda, package).Where(p => p.Severity == Severity.Error)
                )
                    ledger.Error(
                        at,
                        $"'{reference.Title}' cannot be tabled: {problem.Text}",
                        "Change its options, or the scenario."
                    );
            foreach (var position in scenario.Positions)
                Compare(reference, Appraisal.Of(position, package), at, ledger);
        }
    }

    static void Compare(ReferencePackage reference, Appraisal worth, Place at, Ledger ledger)
    {
        var recorded = reference.Points[worth.Party];
        // Sheets are written by hand with few decimals; a sum of them is off by rounding only.
        if (Math.Abs(recorded - worth.Total) > 1e-6)
            ledger.Error(
                at,
                $"'{reference.Title}' is worth {worth.Total} to {worth.Party}, not {recorded}.",
                "Correct the recorded points, or the options' points."
            );
        var accepts = reference.AcceptedBy.Contains(worth.Party);
        if (accepts != worth.Surplus >= 0)
            ledger.Error(
                at,
                $"{worth.Party} {(accepts ? "would refuse" : "would accept")} '{reference.Title}': {worth.Total} against a walk-away value of {worth.Reservation}.",
                accepts ? $"Remove {worth.Party} from acceptedBy." : $"Add {worth.Party} to acceptedBy."
            );
    }
}

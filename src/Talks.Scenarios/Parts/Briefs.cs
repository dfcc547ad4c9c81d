using Talks.Scenarios.Texts;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The Markdown beside a scenario: one public brief, one briefing for each party.</summary>
static class Briefs
{
    public static string Public(Entry scenario, TextReading texts, Ledger ledger)
    {
        var path = scenario.Word("brief");
        return Markdown(path?.Value ?? "brief.md", path?.At ?? scenario.At, texts, ledger);
    }

    /// <summary>Party id to its confidential instructions.</summary>
    public static Dictionary<string, string> Confidential(
        Entry scenario,
        TextReading texts,
        Roster roster,
        Ledger ledger
    )
    {
        var folder = scenario.Word("briefings");
        return roster
            .PartyIds.Distinct()
            .ToDictionary(
                party => party,
                party =>
                    Markdown($"{folder?.Value ?? "briefings"}/{party}.md", folder?.At ?? scenario.At, texts, ledger)
            );
    }

    static string Markdown(string path, Place named, TextReading texts, Ledger ledger)
    {
        if (texts.Read(path, named) is not var (file, text))
            return "";
        var trimmed = text.ReplaceLineEndings("\n").Trim();
        CheckHidden(file, text, ledger);
        if (trimmed.Length == 0)
            ledger.Error(new Place(file, 1, 1), "The text is empty.", "Write it, in Markdown.");
        if (trimmed.Length > ScenarioLimits.Brief)
            ledger.Error(
                new Place(file, 1, 1),
                $"The text has {trimmed.Length} characters.",
                $"Shorten it to {ScenarioLimits.Brief}."
            );
        return trimmed;
    }

    static void CheckHidden(string file, string text, Ledger ledger)
    {
        foreach (var (number, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
            if (line.TakeWhile(c => !Entry.IsHidden(c)).Count() is var column && column < line.Length)
                ledger.Error(
                    new Place(file, number + 1, column + 1),
                    "The text holds a control character.",
                    Entry.Hidden
                );
    }
}

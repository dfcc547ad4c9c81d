using System.Collections.Immutable;
using Talks.Scenarios.Texts;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>What a scenario cites.</summary>
sealed record Sources(ImmutableArray<Citation> Citations)
{
    readonly HashSet<string> keys = [.. Citations.Select(c => c.Key)];

    public static Sources Read(Entry scenario, TextReading texts, Ledger ledger)
    {
        if (scenario.Word("sources") is not { } path)
            return new Sources([]);
        if (
            texts.Read(path.Value, path.At) is not var (file, text)
            || YamlTree.Parse(file, text, ledger) is not { } root
        )
            return new Sources([]);
        if (Entry.From(ledger, root, "the list of sources") is not { } list)
            return new Sources([]);
        var pairs = list.Pairs("sources", ScenarioLimits.Sources, required: true);
        list.Close();
        return new Sources([.. pairs.Select(p => ReadCitation(p, ledger))]);
    }

    /// <summary>The key <c>sources</c> of an entry: keys that must be in the list.</summary>
    public ImmutableArray<string> Keys(Entry entry, Ledger ledger)
    {
        var words = entry.Words("sources", ScenarioLimits.Sources);
        foreach (var word in words.Where(w => !keys.Contains(w.Value)))
            ledger.Unknown(word.At, "a source", word.Value, keys);
        return [.. words.Select(w => w.Value)];
    }

    static Citation ReadCitation(YamlPair pair, Ledger ledger)
    {
        Ids.CheckKey(ledger, pair.Key, "a source");
        if (Entry.From(ledger, pair.Value, $"source '{Ledger.Quote(pair.Key.Value)}'") is not { } entry)
            return new Citation(pair.Key.Value, "", "", false);
        var citation = new Citation(
            pair.Key.Value,
            entry.Text("where", ScenarioLimits.Prose),
            entry.TextOr("supports", "", ScenarioLimits.Prose),
            entry.FlagOr("unchecked", false)
        );
        entry.Close();
        return citation;
    }
}

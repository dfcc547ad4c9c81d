using System.Text.Json;
using System.Text.Json.Nodes;
using Talks.Grains;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;

namespace Talks.Cli.Audits;

/// <summary>
/// Texts that were private when they came up: what was said in rooms, drafts, instructions, purposes, news to some. They
/// are looked for in every fact that others see. Whoever knew a text may repeat it: that is negotiating, not a leak.
/// </summary>
/// <remarks>A text shorter than <see cref="LeastTelling"/> is left aside: two people write "Agreed." by chance.</remarks>
sealed class PrivateTexts(IReadOnlyCollection<string> table)
{
    /// <summary>Characters from which on the same words in two places are no chance.</summary>
    public const int LeastTelling = 24;

    const string Control = "control";
    const string Gallery = "public";

    readonly Dictionary<string, HashSet<string>> knowers = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> byBeginning = new(StringComparer.Ordinal);

    public int Count => knowers.Values.Count(k => !k.Contains(Gallery));

    public void Take(string party, DelegationFact fact)
    {
        if (fact.Event is Refused)
            return;
        foreach (var text in Texts(JsonSerializer.SerializeToNode(fact.Event, StoredFormat.Options)))
            Learn(text, [party]);
    }

    /// <summary>The feeds in which this fact shows a text to people who were never told it, by somebody who was not either.</summary>
    public IReadOnlyList<(string Feed, string Text)> Take(Fact fact)
    {
        // The server's own sentence, which whoever gave the command has had as its answer.
        if (fact.Event is CommandRefused)
            return [];
        var stored = JsonSerializer.SerializeToNode(fact.Event, StoredFormat.Options)!.AsObject();
        var author = Author(fact.Event, stored);
        var readers = fact.Audience.Spectators ? [.. table, Gallery] : fact.Audience.Parties.ToArray();
        var shown = new List<(string, string)>();
        foreach (var text in Texts(stored))
        {
            foreach (var known in Inside(text).Where(k => author is null || !Knows(author, k)))
                if (readers.Where(r => !Knows(r, known)).ToList() is { Count: > 0 } told)
                    shown.Add((told.Contains(Gallery) ? Gallery : $"party/{told[0]}", known));
            Learn(text, author is null ? readers : [.. readers, author]);
        }
        return shown;
    }

    bool Knows(string who, string text) => who is Control || knowers[text].Contains(who);

    void Learn(string text, IEnumerable<string> those)
    {
        if (text.Length < LeastTelling)
            return;
        if (!knowers.TryGetValue(text, out var known))
        {
            knowers[text] = known = [];
            var beginning = text[..LeastTelling];
            if (!byBeginning.TryGetValue(beginning, out var same))
                byBeginning[beginning] = same = [];
            same.Add(text);
        }
        known.UnionWith(those);
    }

    /// <summary>Texts met before that stand in this one, or are it.</summary>
    IEnumerable<string> Inside(string text)
    {
        for (var i = 0; i + LeastTelling <= text.Length; i++)
            if (byBeginning.TryGetValue(text.Substring(i, LeastTelling), out var candidates))
                foreach (var candidate in candidates)
                    if (string.CompareOrdinal(text, i, candidate, 0, candidate.Length) == 0)
                        yield return candidate;
    }

    /// <summary>Who put the words: a party or control; null when nobody did and the server wrote the fact by itself.</summary>
    static string? Author(SessionEvent happened, JsonObject stored) =>
        happened switch
        {
            Said { Party: null } or InjectSent or MomentMarked or SessionEnded or SessionConvened => Control,
            // The authors of the scenario wrote these, and control reads them all.
            WorldLaid or WorldIntroduced => Control,
            _ => (stored["party"] ?? stored["by"]) is JsonValue name && name.TryGetValue<string>(out var party)
                ? party
                : null,
        };

    static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject those => those.SelectMany(member => Texts(member.Value)),
            JsonArray those => those.SelectMany(Texts),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };
}

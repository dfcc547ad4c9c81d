using System.Text;
using System.Text.Json.Nodes;

namespace Talks.Grains.Erasing;

/// <summary>
/// What is left of a stored fact when a person is forgotten: that it took place, and everything the talks rest on; not the
/// name, and no word of theirs.
/// </summary>
public static class Forgetting
{
    public const string Erased = "[erased]";

    /// <summary>Members that hold what people typed. Ids, numbers, parties and packages are not among them.</summary>
    static readonly HashSet<string> Typed =
    [
        "name",
        "text",
        "title",
        "summary",
        "reason",
        "purpose",
        "sender",
        "reservation",
        "interpretation",
        "note",
    ];

    /// <summary>The stored fact without them; null if nothing of it is theirs.</summary>
    /// <param name="person">Whose; null for everybody's.</param>
    public static byte[]? Without(byte[] stored, string? person)
    {
        var fact = JsonNode.Parse(stored)!.AsObject();
        if (fact["event"] is not JsonObject happened || !IsTheirs(happened, person))
            return null;
        var changed = false;
        foreach (var (member, value) in happened.ToList())
            if (Typed.Contains(member) && value is JsonValue text && text.TryGetValue<string>(out var words))
                if (words.Length > 0 && words != Erased)
                {
                    happened[member] = Erased;
                    changed = true;
                }
        return changed ? Encoding.UTF8.GetBytes(fact.ToJsonString()) : null;
    }

    /// <summary>The title and scenario with which a session begins are nobody's words.</summary>
    static bool IsTheirs(JsonObject happened, string? person) =>
        person is null
            ? happened["type"]?.GetValue<string>() is not ("sessionConvened" or "positionAssigned" or "roundOpened")
            : happened["person"] is JsonValue by && by.TryGetValue<string>(out var id) && id == person;
}

using System.Collections.Immutable;
using System.Globalization;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios;

/// <summary>
/// One mapping of a file while it is read: each call takes a key, checks its type and range, and reports what is wrong
/// with its place. What is asked for is what is allowed: <see cref="Close"/> reports every other key.
/// </summary>
sealed class Entry
{
    public const string Hidden = "Remove it: on a terminal or a page it can hide or turn round what others read.";

    readonly Ledger ledger;
    readonly YamlMap map;
    readonly string what;
    readonly HashSet<string> asked = [];

    Entry(Ledger ledger, YamlMap map, string what)
    {
        this.ledger = ledger;
        this.map = map;
        this.what = what;
    }

    public Place At => map.At;

    /// <param name="what">What the mapping describes, for messages: "issue 'testing'".</param>
    public static Entry? From(Ledger ledger, YamlNode node, string what)
    {
        if (node is YamlMap map)
            return new Entry(ledger, map, what);
        ledger.Error(
            node.At,
            $"{Capital(what)} is {Kind(node)} where keys with values belong.",
            "Write 'key: value' lines under it."
        );
        return null;
    }

    public YamlNode? Find(string key)
    {
        asked.Add(key);
        return map.Find(key)?.Value is { } node and not YamlScalar { IsNull: true } ? node : null;
    }

    public YamlNode? Need(string key)
    {
        var node = Find(key);
        if (node is null)
            ledger.Error(map.Find(key)?.Key.At ?? At, $"{Capital(what)} has no '{key}'.", $"Add '{key}: ...'.");
        return node;
    }

    public string Text(string key, int longest = ScenarioLimits.Line) =>
        Need(key) is { } node ? AsText(node, key, longest) : "";

    public string TextOr(string key, string otherwise, int longest = ScenarioLimits.Line) =>
        Find(key) is { } node ? AsText(node, key, longest) : otherwise;

    public YamlScalar? Word(string key) => Find(key) is { } node ? AsWord(node, key) : null;

    public double Number(string key, double least, double most) =>
        Need(key) is { } node ? AsNumber(node, key, least, most) : least;

    public double NumberOr(string key, double otherwise, double least, double most) =>
        Find(key) is { } node ? AsNumber(node, key, least, most) : otherwise;

    public int Whole(string key, int least, int most) =>
        Need(key) is { } node ? AsWhole(node, key, least, most) : least;

    public int? WholeOrNone(string key, int least, int most) =>
        Find(key) is { } node ? AsWhole(node, key, least, most) : null;

    public bool FlagOr(string key, bool otherwise)
    {
        if (Find(key) is not { } node)
            return otherwise;
        if (node is YamlScalar { Plain: true, Value: "true" or "false" } flag)
            return flag.Value == "true";
        ledger.Error(node.At, $"'{key}' is {Kind(node)} where true or false belongs.", "Write true or false.");
        return otherwise;
    }

    /// <summary>A word out of an enumeration, written in lower case.</summary>
    public T Choice<T>(string key, T? otherwise = null)
        where T : struct, Enum
    {
        var node = otherwise is null ? Need(key) : Find(key);
        if (node is null || AsWord(node, key) is not { } word)
            return otherwise ?? default;
        foreach (var value in Enum.GetValues<T>())
            if (Lower(value) == word.Value)
                return value;
        ledger.Error(
            word.At,
            $"'{Ledger.Quote(word.Value)}' is no {key}.",
            Ledger.Suggest(word.Value, Enum.GetValues<T>().Select(Lower))
        );
        return otherwise ?? default;
    }

    /// <summary>The items of a list, none when the key is absent.</summary>
    public ImmutableArray<YamlNode> Items(string key, int most, bool required = false)
    {
        var node = required ? Need(key) : Find(key);
        if (node is null)
            return [];
        if (node is not YamlList list)
        {
            ledger.Error(
                node.At,
                $"'{key}' is {Kind(node)} where a list belongs.",
                "Write items as '- item' or [item, item]."
            );
            return [];
        }
        return Bounded(list.Items, key, most, node.At);
    }

    /// <summary>The words of a list such as [DPRK, ROK], none when the key is absent.</summary>
    public ImmutableArray<YamlScalar> Words(string key, int most, bool required = false)
    {
        var words = Items(key, most, required).Select(i => AsWord(i, key)).OfType<YamlScalar>().ToImmutableArray();
        foreach (var again in words.GroupBy(w => w.Value).SelectMany(g => g.Skip(1)))
            ledger.Error(again.At, $"'{Ledger.Quote(again.Value)}' stands twice in '{key}'.", "Keep one of them.");
        return words;
    }

    /// <summary>The pairs of a mapping, none when the key is absent.</summary>
    public ImmutableArray<YamlPair> Pairs(string key, int most, bool required = false)
    {
        var node = required ? Need(key) : Find(key);
        if (node is null)
            return [];
        if (node is not YamlMap inner)
        {
            ledger.Error(
                node.At,
                $"'{key}' is {Kind(node)} where keys with values belong.",
                "Write '{key: value, ...}' or lines of 'key: value'."
            );
            return [];
        }
        return Bounded(inner.Pairs, key, most, node.At);
    }

    /// <summary>The pairs of a mapping that is itself the value of a pair.</summary>
    public ImmutableArray<YamlPair> Inner(YamlPair pair, int most) =>
        pair.Value is YamlMap inner ? Bounded(inner.Pairs, pair.Key.Value, most, pair.Value.At) : [];

    public string AsText(YamlNode node, string key, int longest)
    {
        if (AsWord(node, key) is not { } word)
            return "";
        var text = word.Value.Trim();
        if (text.Length == 0)
            ledger.Error(node.At, $"'{key}' of {what} is empty.", "Write it, or remove the key if it is optional.");
        if (text.Any(IsHidden))
            ledger.Error(node.At, $"'{key}' of {what} holds a control character.", Hidden);
        if (text.Length > longest)
            ledger.Error(node.At, $"'{key}' of {what} has {text.Length} characters.", $"Shorten it to {longest}.");
        return text;
    }

    public double AsNumber(YamlNode node, string key, double least, double most)
    {
        if (
            node is not YamlScalar { Plain: true } scalar
            || !double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
        {
            ledger.Error(
                node.At,
                $"'{key}' of {what} is {Kind(node)} where a number belongs.",
                $"Write a number from {least} to {most}, without quotes."
            );
            return least;
        }
        if (number >= least && number <= most)
            return number;
        ledger.Error(node.At, $"'{key}' of {what} is {scalar.Value}.", $"Write a number from {least} to {most}.");
        return least;
    }

    public int AsWhole(YamlNode node, string key, int least, int most)
    {
        var number = AsNumber(node, key, least, most);
        if (double.IsInteger(number))
            return (int)number;
        ledger.Error(
            node.At,
            $"'{key}' of {what} is no whole number.",
            $"Write a whole number from {least} to {most}."
        );
        return least;
    }

    /// <summary>Reports every key that nothing asked for.</summary>
    public void Close()
    {
        foreach (var pair in map.Pairs.Where(p => !asked.Contains(p.Key.Value)))
            ledger.Error(
                pair.Key.At,
                $"'{Ledger.Quote(pair.Key.Value)}' is no key of {what}.",
                Ledger.Suggest(pair.Key.Value, asked)
            );
    }

    YamlScalar? AsWord(YamlNode node, string key)
    {
        if (node is YamlScalar scalar)
            return scalar;
        ledger.Error(
            node.At,
            $"'{key}' of {what} is {Kind(node)} where text belongs.",
            "Write one line of text; quote it if it holds ': ' or begins with [ or {."
        );
        return null;
    }

    ImmutableArray<T> Bounded<T>(ImmutableArray<T> items, string key, int most, Place at)
    {
        if (items.Length <= most)
            return items;
        ledger.Error(at, $"'{key}' holds {items.Length} entries.", $"Keep at most {most}.");
        return items[..most];
    }

    /// <summary>Control characters, and those that reverse the direction of writing.</summary>
    public static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    static string Kind(YamlNode node) =>
        node switch
        {
            YamlMap => "a mapping",
            YamlList => "a list",
            YamlScalar { IsNull: true } => "nothing",
            YamlScalar scalar => $"'{Ledger.Quote(scalar.Value)}'",
            _ => "something else",
        };

    static string Lower<T>(T value)
        where T : struct, Enum => value.ToString()!.ToLowerInvariant();

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

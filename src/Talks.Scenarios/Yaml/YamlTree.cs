using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Talks.Scenarios.Yaml;

/// <summary>
/// From text to a tree that remembers where everything stood. Anchors, aliases and tags are refused: they are what
/// turns a short file into a huge value, and no scenario needs them. Iterative, so that depth cannot exhaust the stack.
/// </summary>
static class YamlTree
{
    /// <summary>The root, or null when the text is no YAML of ours; the reasons are in <paramref name="ledger"/>.</summary>
    public static YamlNode? Parse(string file, string text, Ledger ledger)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return Build(parser, file, ledger);
        }
        catch (YamlException e)
        {
            return Unreadable(ledger, file, e.Start, $"This is not YAML: {e.Message.TrimEnd('.', ' ')}.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner leaks these on some broken text, such as "[1" before a line with a key and a comment.
            return Unreadable(ledger, file, parser.Current?.End ?? Mark.Empty, "This is not YAML.");
        }
    }

    static YamlNode? Unreadable(Ledger ledger, string file, Mark mark, string what) =>
        Stop(
            ledger,
            new Place(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column)),
            what,
            "Check indentation, quotes and brackets on this line and those around it."
        );

    static YamlNode? Build(Parser parser, string file, Ledger ledger)
    {
        var open = new Stack<Unfinished>();
        YamlNode? root = null;
        var count = 0;
        while (parser.MoveNext())
        {
            var now = parser.Current!;
            var at = new Place(file, (int)now.Start.Line, (int)now.Start.Column);
            if (now is NodeEvent && ++count > ScenarioLimits.Nodes)
                return Stop(
                    ledger,
                    at,
                    $"There are more than {ScenarioLimits.Nodes} values.",
                    "Split or shorten the file."
                );
            if (now is AnchorAlias || now is NodeEvent { Anchor.IsEmpty: false })
                return Stop(ledger, at, "Anchors and aliases (& and *) are not allowed.", "Write the value out.");
            if (now is NodeEvent { Tag.IsEmpty: false })
                return Stop(ledger, at, "Tags (!) are not allowed.", "Remove the tag, or put the text in quotes.");
            switch (now)
            {
                case DocumentStart when root is not null:
                    return Stop(ledger, at, "There is a second document.", "Remove the line '---' and what follows.");
                case MappingStart or SequenceStart when open.Count == ScenarioLimits.Depth:
                    return Stop(ledger, at, $"Nested deeper than {ScenarioLimits.Depth} levels.", "Flatten it.");
                case MappingStart or SequenceStart:
                    open.Push(new Unfinished(at, now is MappingStart, ledger));
                    break;
                case MappingEnd or SequenceEnd:
                    var finished = open.Pop().Finish();
                    if (!open.TryPeek(out var outer))
                        root = finished;
                    else
                        outer.Add(finished);
                    break;
                case Scalar scalar:
                    var node = new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain);
                    if (!open.TryPeek(out var holder))
                        root = node;
                    else
                        holder.Add(node);
                    break;
                default:
                    break;
            }
        }
        return root
            ?? Stop(ledger, new Place(file, 1, 1), "The file is empty.", "Fill it, or remove what refers to it.");
    }

    static YamlNode? Stop(Ledger ledger, Place at, string what, string mend)
    {
        ledger.Error(at, what, mend);
        return null;
    }

    sealed class Unfinished(Place at, bool isMap, Ledger ledger)
    {
        readonly List<YamlNode> items = [];
        readonly Dictionary<string, int> seen = [];
        readonly List<YamlPair> pairs = [];
        YamlNode? key;

        public void Add(YamlNode node)
        {
            if (!isMap)
                items.Add(node);
            else if (key is null)
                key = node;
            else
            {
                Pair(key, node);
                key = null;
            }
        }

        public YamlNode Finish() => isMap ? new YamlMap(at, [.. pairs]) : new YamlList(at, [.. items]);

        void Pair(YamlNode named, YamlNode value)
        {
            if (named is not YamlScalar scalar)
                ledger.Error(named.At, "A key must be a word.", "Write 'key: value'.");
            else if (!seen.TryAdd(scalar.Value, scalar.At.Line))
                ledger.Error(
                    scalar.At,
                    $"'{Ledger.Quote(scalar.Value)}' stands here twice; the first is in line {seen[scalar.Value]}.",
                    "Keep one of them."
                );
            else
                pairs.Add(new YamlPair(scalar, value));
        }
    }
}

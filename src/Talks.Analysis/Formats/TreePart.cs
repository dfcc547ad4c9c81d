using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Talks.Analysis.Formats;

/// <summary>A value inside a JSON or YAML file that knows where it stands, so that what is wrong can be told with its line.</summary>
sealed class TreePart
{
    /// <summary>A key that stands twice is an error here, and not when somebody looks into its object.</summary>
    public static JsonDocumentOptions Json { get; } = new() { AllowDuplicateProperties = false };

    readonly TreeFile file;
    readonly string pointer;

    TreePart(TreeFile file, string pointer, JsonNode node) => (this.file, this.pointer, Node) = (file, pointer, node);

    public static TreePart Of(TreeFile file) => new(file, "", file.Root);

    public string File => file.Path;
    public JsonNode Node { get; }

    /// <summary>Null when the member is missing, or null, or this is no object.</summary>
    public TreePart? Find(string name) =>
        Node is JsonObject members && members.TryGetPropertyValue(name, out var node) && node is not null
            ? new(file, $"{pointer}/{name}", node)
            : null;

    /// <exception cref="MalformedException">The member is missing.</exception>
    public TreePart Need(string name) => Find(name) ?? throw Wrong($"'{Inside(name)}' is missing.");

    /// <summary>The members of an object, in the order of the file.</summary>
    public IEnumerable<(string Name, TreePart Value)> Members =>
        Node is JsonObject members
            ? members.Select(m =>
                (m.Key, m.Value is { } node ? new TreePart(file, $"{pointer}/{m.Key}", node) : throw Null(m.Key))
            )
            : throw Wrong($"An object is expected{Within}.");

    /// <summary>The items of a list.</summary>
    public ImmutableArray<TreePart> Items =>
        Node is JsonArray list
            ?
            [
                .. list.Select(
                    (node, n) => node is null ? throw Null($"{n}") : new TreePart(file, $"{pointer}/{n}", node)
                ),
            ]
            : throw Wrong($"A list is expected{Within}.");

    public double Number =>
        Node is JsonValue value
            ? value.TryGetValue(out double number)
                ? number
                : value.GetValueKind() is JsonValueKind.Number
                    ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)
                    : throw Wrong($"A number is expected{Within}, not {Shown}.")
            : throw Wrong($"A number is expected{Within}.");

    /// <summary>Text, or a number as it is written.</summary>
    public string Text => Node is JsonValue ? Node.ToString() : throw Wrong($"A text is expected{Within}.");

    public ImmutableArray<string> Texts => [.. Items.Select(i => i.Text)];

    /// <summary>A refusal that names this place.</summary>
    public MalformedException Wrong(string what) => new(file.Path, file.LineOf(pointer), what);

    MalformedException Null(string name) => Wrong($"'{Inside(name)}' is null.");

    string Within => pointer.Length == 0 ? "" : $" at {pointer[1..].Replace('/', '.')}";

    string Inside(string name) => $"{pointer}/{name}"[1..].Replace('/', '.');

    string Shown => Node.ToJsonString() is var text && text.Length <= 40 ? text : text[..40] + "...";
}

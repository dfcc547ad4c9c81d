using Talks.Cli.Live.Acts;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>A line typed by a delegate: a command, a question about a proposal's worth, or why it is neither.</summary>
/// <param name="Shown">What was asked to be shown of what is known already.</param>
sealed record Typed(
    Command? Command = null,
    int? Worth = null,
    string? Problem = null,
    IEnumerable<string>? Shown = null
)
{
    /// <summary>Everything that can be typed, in the order in which it is listed.</summary>
    public static IReadOnlyList<Entry> Entries { get; } =
    [
        .. Speaking.Entries,
        .. Rooms.Entries,
        .. Tabling.Entries,
        .. Texts.Entries,
        .. Consenting.Entries,
        .. Deeds.Entries,
    ];

    static readonly Dictionary<string, Entry> ByWord = Entries.ToDictionary(entry => entry.Word);

    public static string Help { get; } =
        string.Join(
            Environment.NewLine,
            [
                $"{"words", -Entry.Column} said in the plenary",
                .. Entries.Select(entry => $"{entry.Form, -Entry.Column} {entry.Means}"),
                $"{"/quit", -Entry.Column} closes this program; the seat stays yours",
                "TERMS are answers to issues, as in testing=2,relief=1; 0 takes an issue out, and /issues lists them. TEXT is a number of a",
                "proposal, or a channel: caucus/3, group/energy. PART is an issue or a commitment of it, as /text lists them.",
            ]
        );

    public static Typed Read(string line, SessionView view)
    {
        var text = line.Trim();
        if (!text.StartsWith('/'))
            return new(new Say("plenary", text));
        var typed = new Line(text, view);
        var word = typed.Word("a word after the slash");
        if (!ByWord.TryGetValue(word, out var entry))
            return new(Problem: $"There is no {word}; /help lists what there is.");
        var read = entry.Read(typed);
        return typed.Problem is { } problem ? new(Problem: $"{problem} Write: {entry.Form}") : read;
    }
}

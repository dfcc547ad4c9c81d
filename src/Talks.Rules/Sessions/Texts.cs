using System.Buffers;

namespace Talks.Rules.Sessions;

/// <summary>What text people may send: not empty, not too long, no control characters but line breaks and tabs.</summary>
static class Texts
{
    const string Breaks = "\n\r\t";
    static readonly SearchValues<char> Controls = SearchValues.Create([.. AllControls().Except(Breaks)]);
    static readonly SearchValues<char> NotOfALine = SearchValues.Create([
        .. AllControls(),
        .. Range('\u202A', '\u202E'),
        .. Range('\u2066', '\u2069'),
    ]);

    static IEnumerable<char> AllControls() => Range(char.MinValue, '\u00FF').Where(char.IsControl);

    static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    /// <summary>The refusal for unfit text of several lines, or null if it is fit.</summary>
    public static Outcome? Unfit(string? text, int most, string what, bool mayBeEmpty = false)
    {
        if (text is null || (string.IsNullOrWhiteSpace(text) && !mayBeEmpty))
            return Outcome.No(RefusalCode.Malformed, $"{what} is empty: write something.");
        if (text.Length > most)
            return Outcome.No(
                RefusalCode.Malformed,
                $"{what} has {text.Length} characters: shorten it to {most} or fewer."
            );
        if (text.AsSpan().ContainsAny(Controls))
            return Outcome.No(RefusalCode.Malformed, $"{what} holds a control character: remove it.");
        return null;
    }

    /// <summary>The same for text of one line. Signs that turn the reading direction are kept out: they make one name look like another.</summary>
    public static Outcome? UnfitLine(string? text, int most, string what, bool mayBeEmpty = false) =>
        Unfit(text, most, what, mayBeEmpty)
        ?? (
            text.AsSpan().ContainsAny(NotOfALine)
                ? Outcome.No(RefusalCode.Malformed, $"{what} is one line: remove line breaks and invisible signs.")
                : null
        );
}

namespace Talks.Rules.Sessions;

/// <summary>What text people may send: not empty, not too long, no control characters but line breaks and tabs.</summary>
static class Texts
{
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
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            return Outcome.No(RefusalCode.Malformed, $"{what} holds a control character: remove it.");
        return null;
    }

    /// <summary>The same for text of one line. Signs that turn the reading direction are kept out: they make one name look like another.</summary>
    public static Outcome? UnfitLine(string? text, int most, string what, bool mayBeEmpty = false) =>
        Unfit(text, most, what, mayBeEmpty)
        ?? (
            text!.Any(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                ? Outcome.No(RefusalCode.Malformed, $"{what} is one line: remove line breaks and invisible signs.")
                : null
        );
}

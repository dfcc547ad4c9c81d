namespace Talks.Rules.Sessions;

/// <summary>What text people may send: not empty, not too long, no control characters but line breaks and tabs.</summary>
static class Texts
{
    /// <summary>The refusal for an unfit text, or null if it is fit.</summary>
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
}

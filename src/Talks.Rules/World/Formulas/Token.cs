using System.Globalization;

namespace Talks.Rules.World.Formulas;

enum TokenKind
{
    Number,
    Name,
    Quoted,
    Sign,
    End,
    Unknown,
}

/// <param name="Column">From 1.</param>
readonly record struct Token(TokenKind Kind, string Text, double Value, int Column)
{
    static readonly string[] TwoLetterSigns = ["**", "<=", ">=", "==", "!="];

    /// <summary>The token at or after <paramref name="position"/>, which is moved behind it.</summary>
    public static Token Read(string text, ref int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
            position++;
        var start = position;
        if (start >= text.Length)
            return new(TokenKind.End, "the end", 0, start + 1);
        var first = text[start];
        if (char.IsAsciiLetter(first) || first == '_')
            return Cut(TokenKind.Name, text, start, ref position, c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (char.IsAsciiDigit(first) || first == '.')
            return Numeral(text, start, ref position);
        if (first is '\'' or '"')
            return Quotation(text, start, ref position);
        position += TwoLetterSigns.Any(s => text.AsSpan(start).StartsWith(s)) ? 2 : 1;
        var sign = text[start..position];
        var known = sign.Length == 2 || "+-*/(),<>".Contains(first, StringComparison.Ordinal);
        return new(known ? TokenKind.Sign : TokenKind.Unknown, sign, 0, start + 1);
    }

    static Token Cut(TokenKind kind, string text, int start, ref int position, Func<char, bool> belongs)
    {
        while (position < text.Length && belongs(text[position]))
            position++;
        return new(kind, text[start..position], 0, start + 1);
    }

    static Token Numeral(string text, int start, ref int position)
    {
        var token = Cut(TokenKind.Number, text, start, ref position, c => char.IsAsciiDigit(c) || c == '.');
        var exponent = position;
        if (exponent < text.Length && text[exponent] is 'e' or 'E')
        {
            exponent++;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
                for (position = exponent; position < text.Length && char.IsAsciiDigit(text[position]); )
                    position++;
        }
        var written = text[start..position];
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? token with
            {
                Text = written,
                Value = value,
            }
            : token with
            {
                Kind = TokenKind.Unknown,
                Text = written,
            };
    }

    static Token Quotation(string text, int start, ref int position)
    {
        var end = text.IndexOf(text[start], start + 1);
        position = end < 0 ? text.Length : end + 1;
        return end < 0
            ? new(TokenKind.Unknown, text[start..], 0, start + 1)
            : new(TokenKind.Quoted, text[(start + 1)..end], 0, start + 1);
    }
}

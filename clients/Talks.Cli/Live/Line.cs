using System.Globalization;
using Talks.Client;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>A typed line, read word by word from its beginning. The first thing it lacks is its problem.</summary>
sealed class Line(string text, SessionView view)
{
    string rest = text;
    string? lacking;

    public SessionView View => view;

    /// <summary>What is wrong with it, in a sentence; null if all of it was read and nothing was missing.</summary>
    public string? Problem => lacking ?? (rest.Length > 0 ? $"'{rest}' is too much." : null);

    public bool Ends => rest.Length == 0;

    /// <param name="what">What the word is, for when it is missing.</param>
    public string Word(string what)
    {
        if (rest.Length == 0)
            Lack($"Name {what}.");
        var end = rest.IndexOf(' ', StringComparison.Ordinal);
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? "" : rest[(end + 1)..].Trim();
        return word;
    }

    public int Number(string what)
    {
        var word = Word(what);
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Lack($"'{word}' is no number: name {what}.");
        return number;
    }

    /// <summary>One of the words of an enumeration.</summary>
    public T One<T>(string what)
        where T : struct, Enum
    {
        var word = Word(what);
        if (Enum.TryParse<T>(word, ignoreCase: true, out var value) && !char.IsDigit(word[0]))
            return value;
        Lack($"'{word}' is not {what}: choose from {string.Join(", ", Enum.GetNames<T>().Select(Lower))}.");
        return default;
    }

    /// <summary>The same where it may be left out.</summary>
    public T? MaybeOne<T>()
        where T : struct, Enum =>
        Enum.GetNames<T>().Any(name => string.Equals(name, Next, StringComparison.OrdinalIgnoreCase))
            ? One<T>("")
            : null;

    public int? MaybeNumber() => Next.Length > 0 && Next.All(char.IsAsciiDigit) ? Number("a number") : null;

    /// <summary>One of two words.</summary>
    public bool Either(string yes, string no)
    {
        var word = Word($"{yes} or {no}");
        if (word != yes && word != no)
            Lack($"'{word}' is neither {yes} nor {no}.");
        return word == yes;
    }

    /// <summary>A channel if one is named, else the plenary.</summary>
    public string Channel() =>
        Next is "plenary"
        || Next.StartsWith("caucus/", StringComparison.Ordinal)
        || Next.StartsWith("group/", StringComparison.Ordinal)
            ? Word("a channel")
            : "plenary";

    /// <summary>Everything that is left, which may be nothing.</summary>
    public string Rest()
    {
        var words = rest;
        rest = "";
        return words;
    }

    public string Words(string what)
    {
        if (rest.Length == 0)
            Lack($"Say {what}.");
        return Rest();
    }

    /// <summary>Several, with commas between them; all stands for nobody in particular.</summary>
    public IReadOnlyList<string> List(string what) =>
        Word(what) is var word && word is "all" ? [] : word.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Answers to issues, as in <c>testing=2,relief=1</c>.</summary>
    public IReadOnlyDictionary<string, int> Terms()
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            var answer in Word("answers to issues, as in testing=2,relief=1")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
        )
            if (
                answer.Split('=') is [var issue, var option]
                && int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            )
                terms[issue] = level;
            else
                Lack($"'{answer}' answers no issue: write its id, = and an option, as in testing=2.");
        return terms;
    }

    /// <summary>An issue or a commitment of a text, and what one would have in its place, as in <c>relief=2</c>.</summary>
    public (string? Issue, string? Commitment, int? Instead) Part()
    {
        var word = Word("an issue or a commitment").Split('=');
        int? instead = null;
        if (word.Length > 1)
            if (int.TryParse(word[1], NumberStyles.None, CultureInfo.InvariantCulture, out var option))
                instead = option;
            else
                Lack($"'{word[1]}' is no number: after = name the option you would have.");
        return view.Agenda?.Issues.Any(i => i.Id == word[0]) is true
            ? (word[0], null, instead)
            : (null, word[0], instead);
    }

    /// <summary>A number of what the server has told, or nothing with that number.</summary>
    public T? Known<T>(IReadOnlyDictionary<int, T> those, string what)
        where T : class
    {
        var number = Number($"the number of {what}");
        if (those.TryGetValue(number, out var known))
            return known;
        Lack($"There is no such number, {number}: name {what}.");
        return null;
    }

    /// <summary>A package with other answers than one has, or than none.</summary>
    public Package Drafted(Package? from, IReadOnlyDictionary<string, int> answers)
    {
        if (view.Agenda is { } agenda)
            return Drafting.Change(agenda, from, answers);
        Lack("The session has not told its agenda yet: wait a moment.");
        return new(answers, []);
    }

    public void Lack(string problem) => lacking ??= problem;

    public static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    string Next
    {
        get
        {
            var end = rest.IndexOf(' ', StringComparison.Ordinal);
            return end < 0 ? rest : rest[..end];
        }
    }
}

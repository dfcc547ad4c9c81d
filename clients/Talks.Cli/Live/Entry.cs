using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>One thing that can be typed.</summary>
/// <param name="Form">The word and what goes with it, [in brackets] what may be left out.</param>
/// <param name="Means">What it does, in half a line.</param>
/// <param name="Example">A line of this form.</param>
/// <param name="Read">What it comes to. What the line lacks is noted by the line, and what comes of it then is not looked at.</param>
sealed record Entry(string Form, string Means, string Example, Func<Line, Typed> Read)
{
    /// <summary>Where what it means begins in the list, columns.</summary>
    public const int Column = 46;

    public string Word { get; } = Form.Split(' ')[0];

    public static Entry Of(string form, string means, string example, Func<Line, Command?> command) =>
        new(form, means, example, line => new(command(line)));

    public static Entry Show(string form, string means, string example, Func<Line, IEnumerable<string>> lines) =>
        new(form, means, example, line => new(Shown: lines(line)));
}

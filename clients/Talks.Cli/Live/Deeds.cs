using System.Globalization;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>Typed lines about texts in force and acts beside them.</summary>
static class Deeds
{
    public const string Help = """
        /world  /ledger            charts of the world; the text in force and its steps
        /step yongbyon-freeze/DPRK deliver    or delay, defect, refuse: what your side does about a step
        /alone new-sanctions 1     takes a measure outside any text; level 0 gives it up
        /found aid/USA kept        or broken and why: what your side, its verifier, finds of a step
        /snapback words            moves to hold relief back after a breach, and why
        /relief end                or keep: votes on snapback
        /denounce words            leaves the text in force, and why
        """;

    /// <returns>Null when the line is none of these.</returns>
    public static Typed? Read(string word, string rest) =>
        word switch
        {
            "/step" => Step(rest),
            "/alone" => Alone(rest),
            "/found" => Found(rest),
            "/snapback" => Words(rest, reason => new MoveSnapback(reason)),
            "/denounce" => Words(rest, reason => new EndText(reason)),
            "/relief" => rest switch
            {
                "end" => new(new VoteOnSnapback(End: true)),
                "keep" => new(new VoteOnSnapback(End: false)),
                _ => new(Problem: "Say end or keep, as in: /relief end"),
            },
            _ => null,
        };

    static Typed Step(string rest) =>
        rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var step, var choice]
        && Enum.TryParse<Performance>(choice, ignoreCase: true, out var performance)
        && !char.IsDigit(choice[0])
            ? new(new ChoosePerformance(step, performance))
            : new(Problem: "Name a step and deliver, delay, defect or refuse; /ledger lists the steps.");

    static Typed Found(string rest) =>
        rest.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var step, "kept", .. var why] => new(new LayFinding(step, true, string.Concat(why))),
            [var step, "broken", var why] => new(new LayFinding(step, false, why)),
            _ => new(
                Problem: "Name a step and kept, or broken and why, as in: /found aid/USA broken The oil never came"
            ),
        };

    static Typed Alone(string rest) =>
        rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var measure, var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? new(new ActAlone(measure, level))
            : new(Problem: "Name a measure and a level, as in: /alone new-sanctions 1");

    static Typed Words(string words, Func<string, Command> command) =>
        words.Length == 0 ? new(Problem: "Words are missing.") : new(command(words));
}

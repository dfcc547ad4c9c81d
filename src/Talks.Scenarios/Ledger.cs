using System.Collections.Immutable;
using F23.StringSimilarity;
using Talks.Rules.Packages;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios;

/// <summary>Collects problems while a scenario is read, so that its author learns all of them at once.</summary>
sealed class Ledger
{
    static readonly Damerau Distance = new();
    readonly List<ScenarioProblem> problems = [];

    public bool HasErrors { get; private set; }

    public ImmutableArray<ScenarioProblem> Problems =>
        [
            .. problems
                .OrderBy(p => p.Severity)
                .ThenBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line)
                .ThenBy(p => p.Column),
        ];

    public void Error(Place at, string what, string mend) => Add(Severity.Error, at, what, mend);

    public void Warn(Place at, string what, string mend) => Add(Severity.Warning, at, what, mend);

    /// <summary>Reports an id that names nothing, with the nearest one that does.</summary>
    /// <param name="kind">What it should name, with its article: "a party", "an issue".</param>
    public void Unknown(Place at, string kind, string id, IEnumerable<string> known) =>
        Error(at, $"'{Quote(id)}' is not the id of {kind}.", Suggest(id, known));

    /// <summary>"Did you mean" when something is near, else the whole choice.</summary>
    public static string Suggest(string wrong, IEnumerable<string> known)
    {
        var choice = known.ToArray();
        var written = wrong.Length > ScenarioLimits.IdLength ? wrong[..ScenarioLimits.IdLength] : wrong;
        var near = choice
            .Select(k => (Word: k, Far: Distance.Distance(k.ToUpperInvariant(), written.ToUpperInvariant())))
            .Where(c => c.Far <= Math.Max(1, c.Word.Length / 3))
            .OrderBy(c => c.Far)
            .Select(c => c.Word)
            .FirstOrDefault();
        return near is not null ? $"Did you mean '{near}'?"
            : choice.Length == 0 ? "None is defined."
            : $"Use one of: {string.Join(", ", choice)}.";
    }

    /// <summary>Foreign text fit for a message: one line, not long.</summary>
    public static string Quote(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= ScenarioLimits.IdLength ? line : line[..ScenarioLimits.IdLength] + "...";
    }

    void Add(Severity severity, Place at, string what, string mend)
    {
        HasErrors |= severity == Severity.Error;
        if (problems.Count < ScenarioLimits.Problems)
            problems.Add(new ScenarioProblem(severity, at.File, at.Line, at.Column, what, mend));
        else if (problems.Count == ScenarioLimits.Problems)
            problems.Add(
                new ScenarioProblem(
                    Severity.Error,
                    at.File,
                    at.Line,
                    at.Column,
                    "There are more problems.",
                    "Mend these first."
                )
            );
    }
}

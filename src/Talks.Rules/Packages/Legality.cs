using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Packages;

/// <summary>Whether a package may be tabled under an agenda, and if not, every reason why.</summary>
public static class Legality
{
    /// <summary>All problems, errors first; empty when there is nothing to say. A package with an error cannot be tabled.</summary>
    public static ImmutableArray<Problem> Check(Agenda agenda, Package package) =>
        [
            .. Terms(agenda, package)
                .Concat(Commitments(agenda, package))
                .Concat(Coverage(agenda, package))
                .Concat(Requirements(agenda, package))
                .Concat(Links(agenda, package))
                .Concat(Clauses.Check(agenda, package))
                .OrderBy(p => p.Severity),
        ];

    public static bool IsLegal(Agenda agenda, Package package) =>
        !Check(agenda, package).Any(p => p.Severity == Severity.Error);

    static IEnumerable<Problem> Terms(Agenda agenda, Package package)
    {
        if (package.Terms.IsEmpty && package.Commitments.IsEmpty)
            yield return Problem.Error("empty", "The package holds nothing: choose at least one option or measure.");
        foreach (var (id, level) in package.Terms)
        {
            if (agenda.FindIssue(id) is not { } issue)
                yield return Problem.Error("unknownIssue", $"There is no issue '{Short(id)}' on this agenda.");
            else if (level < 1 || level >= issue.Options.Length)
                yield return Problem.Error(
                    "unknownOption",
                    $"'{issue.Title}' has options 1 to {issue.Options.Length - 1}; {level} is none of them."
                );
        }
    }

    static IEnumerable<Problem> Commitments(Agenda agenda, Package package)
    {
        var seen = new HashSet<string>();
        foreach (var commitment in package.Commitments)
        {
            if (agenda.FindMeasure(commitment.Measure) is not { } measure)
            {
                yield return Problem.Error(
                    "unknownMeasure",
                    $"There is no measure '{Short(commitment.Measure)}' in the catalogue."
                );
                continue;
            }
            if (!seen.Add(commitment.Key()))
                yield return Problem.Error(
                    "duplicateMeasure",
                    $"'{measure.Title}' stands in the package twice: keep one, or number its parts."
                );
            if (commitment.Part is < 1 or > Sessions.Limits.PartsPerMeasure)
                yield return Problem.Error(
                    "unknownPart",
                    $"'{measure.Title}' has parts 1 to {Sessions.Limits.PartsPerMeasure}; {commitment.Part} is none of them."
                );
            if (measure.FindLevel(commitment.Level) is null)
                yield return Problem.Error(
                    "unknownLevel",
                    $"'{measure.Title}' has levels 1 to {measure.Levels.Length}; {commitment.Level} is none of them."
                );
            if (agenda.Phases.All(p => p.Number != commitment.Phase))
                yield return Problem.Error(
                    "unknownPhase",
                    $"'{measure.Title}' is put in phase {commitment.Phase}, which does not exist."
                );
            foreach (var problem in Performers(agenda, measure, commitment))
                yield return problem;
        }
    }

    static IEnumerable<Problem> Performers(Agenda agenda, Measure measure, Commitment commitment)
    {
        var performers = commitment.Performers;
        foreach (var actor in performers.Where(p => !measure.Performers.Contains(p)))
            yield return Problem.Error(
                "notAPerformer",
                $"{Short(actor)} is not among those who can perform '{measure.Title}', so it cannot be bound to it."
            );
        if (performers.Distinct().Count() != performers.Length)
            yield return Problem.Error("duplicatePerformer", $"A performer of '{measure.Title}' is named twice.");
        if (performers.IsEmpty)
            yield return Problem.Error("noPerformer", $"Nobody is named to perform '{measure.Title}'.");
        var required = measure.PerformerRule switch
        {
            PerformerRule.All => measure.PerformersAt(commitment.Level),
            PerformerRule.Table =>
            [
                .. measure.PerformersAt(commitment.Level).Where(p => agenda.FindParty(p) is not null),
            ],
            _ => [],
        };
        foreach (var actor in required.Where(p => !performers.Contains(p)))
            yield return Problem.Error("performerMissing", $"'{measure.Title}' needs {actor} to perform it as well.");
        foreach (var actor in performers.Where(p => agenda.FindParty(p) is null))
            if (agenda.Outsiders.FirstOrDefault(o => o.Id == actor) is not { Undertakes: true })
                yield return Problem.Error(
                    "performerAbsent",
                    $"'{measure.Title}' needs {Short(actor)}, which is not at the table and has lodged no undertaking."
                );
    }

    static IEnumerable<Problem> Coverage(Agenda agenda, Package package)
    {
        foreach (var (measure, level) in Drafting.NeededBy(agenda, package.Terms))
            if (!package.Commitments.Any(c => c.Measure == measure.Id && c.Level >= level))
                yield return Problem.Error(
                    "measureMissing",
                    $"The chosen options call for '{measure.Title}' at level {level} or above."
                );
    }

    static IEnumerable<Problem> Requirements(Agenda agenda, Package package)
    {
        foreach (var r in agenda.Requirements)
            if (package.LevelOf(r.Issue) >= r.Level && package.LevelOf(r.Needs) < r.NeedsLevel)
                yield return Problem.Error(
                    "requirement",
                    $"{Named(agenda, r.Issue, r.Level)} needs {Named(agenda, r.Needs, r.NeedsLevel)}."
                );
    }

    static IEnumerable<Problem> Links(Agenda agenda, Package package)
    {
        var levels = new Dictionary<string, int>();
        foreach (var c in package.Commitments)
            levels[c.Measure] = Math.Max(levels.GetValueOrDefault(c.Measure), c.Level);
        foreach (var id in levels.Keys)
        {
            if (agenda.FindMeasure(id) is not { } measure)
                continue;
            foreach (var link in measure.Conflicts.Where(l => levels.GetValueOrDefault(l.Measure) >= l.Level))
                yield return Problem.Error(
                    "conflict",
                    $"'{measure.Title}' and '{Title(agenda, link.Measure)}' cannot stand in one package."
                );
            foreach (
                var link in measure.RequiresAt(levels[id]).Where(l => levels.GetValueOrDefault(l.Measure) < l.Level)
            )
                yield return Problem.Warning(
                    "sequence",
                    $"'{measure.Title}' usually comes after '{Title(agenda, link.Measure)}' at level {link.Level}."
                );
        }
    }

    static string Title(Agenda agenda, string measure) => agenda.FindMeasure(measure)?.Title ?? measure;

    internal static string Short(string id) => id.Length <= 40 ? id : id[..40] + "...";

    static string Named(Agenda agenda, string issue, int level) =>
        agenda.FindIssue(issue) is { } found && level < found.Options.Length
            ? $"'{found.Title}: {found.Options[level].Label}'"
            : $"'{issue}' at {level}";
}

/// <param name="Code">Stable name of the reason, for programs.</param>
/// <param name="Text">The reason in a sentence, for people.</param>
public sealed record Problem(Severity Severity, string Code, string Text)
{
    public static Problem Error(string code, string text) => new(Severity.Error, code, text);

    public static Problem Warning(string code, string text) => new(Severity.Warning, code, text);
}

public enum Severity
{
    Error,
    Warning,
}

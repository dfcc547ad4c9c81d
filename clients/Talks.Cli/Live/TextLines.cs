using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>Issues and texts as lines of text, with the ids by which they are typed.</summary>
static class TextLines
{
    public static IEnumerable<string> Issues(SessionView view) =>
        (view.Agenda?.Issues ?? []).SelectMany(issue =>
            issue
                .Options.Where(option => option.Level > 0)
                .Select(option => $"  {issue.Id}={option.Level}  {option.Label}")
                .Prepend(issue.Title)
        );

    public static IEnumerable<string> Of(SessionView view, string title, Package package, IEnumerable<Bracket> brackets)
    {
        yield return Plain(title);
        foreach (var (id, level) in package.Terms)
            yield return Part($"{id}={level}", Option(view.Agenda, id, level), brackets.Where(b => b.Issue == id));
        foreach (var commitment in package.Commitments)
            yield return Part(
                Key(commitment),
                $"level {commitment.Level} by {string.Join(", ", commitment.Performers)}, phase {commitment.Phase}",
                brackets.Where(b => b.Commitment == Key(commitment))
            );
    }

    /// <summary>The name of a commitment within its package.</summary>
    public static string Key(Commitment commitment) =>
        (commitment.Part ?? 1) == 1
            ? commitment.Measure
            : FormattableString.Invariant($"{commitment.Measure}.{commitment.Part}");

    static string Part(string id, string words, IEnumerable<Bracket> brackets)
    {
        var whose = string.Join("; ", brackets.Select(b => b.Note.Length > 0 ? $"{b.Party}: {b.Note}" : b.Party));
        return Plain(whose.Length > 0 ? $"  [{id}  {words}]  {whose}" : $"  {id}  {words}");
    }

    static string Option(Agenda? agenda, string id, int level) =>
        agenda?.Issues.FirstOrDefault(i => i.Id == id)?.Options.FirstOrDefault(o => o.Level == level)?.Label
        ?? $"option {level}";

    static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}

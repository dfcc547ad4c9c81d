using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Talk;

/// <summary>Which part of a text is a working group's: its issues, and the measures their options call for.</summary>
static class Articles
{
    /// <summary>The refusal of a text that reaches beyond the group's articles; null if it does not.</summary>
    public static Outcome? Foreign(Agenda agenda, WorkingGroup group, Package package)
    {
        var foreign =
            package.Terms.Keys.FirstOrDefault(issue => !group.Issues.Contains(issue))
            ?? package.Commitments.Select(c => c.Measure).FirstOrDefault(m => !Measures(agenda, group).Contains(m));
        return foreign is null
            ? null
            : Outcome.No(
                RefusalCode.IllegalPackage,
                $"{Short(foreign)} is not {group.Title}'s to settle: it works on {string.Join(", ", group.Issues)}."
            );
    }

    static IEnumerable<string> Measures(Agenda agenda, WorkingGroup group) =>
        group
            .Issues.Select(agenda.FindIssue)
            .OfType<Issue>()
            .SelectMany(i => i.Options)
            .SelectMany(o => o.Measures.Keys);

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";
}

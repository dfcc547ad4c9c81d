using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions.Talk;

/// <summary>
/// The ways from a room to the plenary: a member carries a caucus's text there as its own proposal, a working group
/// reports, and the reports are put together. What a group has left in brackets stands in brackets in the plenary's text.
/// Nothing of it says which room it came from.
/// </summary>
static class CarryingTexts
{
    public static Outcome Decide(Session session, CarryText command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out _))
            return session.Without(Power.Table, "carry a text to the plenary");
        var (bench, refused) = Bench.Find(session, Channels.Of(command.Caucus), party);
        if (bench is null)
            return refused!;
        if (bench.Text is not { } text)
            return Bench.NoText();
        return bench.At(command.Revision)
            ?? Tabling.Decide(
                session,
                new TableProposal(text.Title, command.Summary, text.Package, null),
                actor,
                BracketingTexts.Carried(bench)
            );
    }

    public static Outcome Decide(Session session, ReportText command, Actor actor)
    {
        if (session.Agenda.FindGroup(command.Group) is not { } group)
            return Channels.NoGroup(session);
        // Whoever presides without sitting in the group is not to learn from the answer how far it has come.
        var sits = session.May(Power.Table, actor, out var party, out _) && group.Members.Contains(party);
        if (actor is not Actor.Control && !(sits && (party == group.Chair || party == session.Agenda.Chair)))
            return Outcome.No(RefusalCode.NotYours, $"{group.Chair} chairs this group and reports for it, or control.");
        if (session.Groups.Texts.GetValueOrDefault(group.Id) is not { } text)
            return Bench.NoText();
        if (Bench.At(text, command.Revision) is { } stale)
            return stale;
        var report = new TextReported(group.Id, text.Revision, text.Party, text.Package, [.. text.Agreed])
        {
            Brackets = text.Brackets,
        };
        return
            session.Groups.Reports.GetValueOrDefault(group.Id) is { } before
            && before.Revision == text.Revision
            && before.Agreed.SequenceEqual(report.Agreed)
            && before.Brackets.Length == report.Brackets.Length
            && before.Brackets.Zip(report.Brackets, (one, other) => one.Same(other)).All(same => same)
            ? Outcome.No(RefusalCode.AlreadyThere, "The group has reported this text as it stands.")
            : Outcome.Yes(session.Table, report);
    }

    public static Outcome Decide(Session session, AssembleText command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out _, out _))
            return session.Without(Power.Table, "put the plenary's text together");
        if (command.Reports.IsEmpty || command.Reports.DistinctBy(r => r.Group).Count() != command.Reports.Length)
            return Outcome.No(RefusalCode.Malformed, "Name the reports to put together, each group once.");
        foreach (var (group, revision) in command.Reports)
        {
            if (session.Agenda.FindGroup(group) is null)
                return Channels.NoGroup(session);
            if (session.Groups.Reports.GetValueOrDefault(group)?.Revision is var reported && reported != revision)
                return Outcome.No(
                    RefusalCode.StaleDraft,
                    reported is null
                        ? $"{group} has not reported yet: leave it out, or wait."
                        : $"{group} has reported revision {reported} since: read it, then repeat."
                );
        }
        var groups = command.Reports.Select(r => r.Group).ToImmutableArray();
        return Tabling.Decide(
            session,
            new TableProposal(command.Title, command.Summary, session.Groups.RollUp(groups), null),
            actor,
            session.Groups.Open(groups)
        );
    }
}

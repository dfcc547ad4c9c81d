using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Papers;

/// <summary>
/// Texts below the table: a non-paper has no author, a working paper has one, and neither is voted on. They may leave open
/// what a tabled text must settle, so only their form is checked. Their numbers are drawn: a count would tell those left out
/// that others read something.
/// </summary>
static class Circulating
{
    public static Outcome Decide(Session session, CirculatePaper command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "let a paper go round");
        if (Unreadable(session, command.Title, command.Summary, command.Package) is { } unreadable)
            return unreadable;
        var to = command.To.Where(p => p != party).Distinct().ToImmutableArray();
        if (command.To.Length > 0 && to.IsEmpty)
            return Outcome.No(RefusalCode.Malformed, "Name somebody else to read it, or nobody for the whole table.");
        if (to.FirstOrDefault(p => session.Agenda.FindParty(p) is null) is { } unknown)
            return Refuse.UnknownParty(session, unknown);
        if (Standing(session, party).Count() >= Limits.PapersPerParty)
            return Outcome.No(
                RefusalCode.TooMany,
                $"{party} has {Limits.PapersPerParty} papers going round: withdraw one first."
            );
        var number = FreeNumber(session);
        var unattributed = command.Kind is PaperKind.NonPaper;
        var circulated = new PaperCirculated(
            number,
            command.Kind,
            unattributed ? null : party,
            unattributed ? null : person,
            command.Title.Trim(),
            command.Summary.Trim(),
            command.Package,
            to,
            Drafting.BoundBy(session.Agenda, command.Package)
        );
        var outcome = Outcome.Yes(Readers(session, to, party), circulated);
        return unattributed ? outcome.And(Audience.Of([party]), new PaperAuthored(number, party, person)) : outcome;
    }

    public static Outcome Decide(Session session, RevisePaper command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out _))
            return session.Without(Power.Table, "revise a paper");
        if (Own(session, command.Paper, party) is not { } paper)
            return Unknown();
        if (Unreadable(session, command.Title, command.Summary, command.Package) is { } unreadable)
            return unreadable;
        if (command.Version != paper.Version)
            return Outcome.No(
                RefusalCode.StaleProposal,
                $"The paper stands at version {paper.Version}, not {command.Version}: read what changed, then repeat."
            );
        if (paper.Version >= Limits.VersionsPerPaper)
            return Outcome.No(
                RefusalCode.TooMany,
                $"The paper has had {Limits.VersionsPerPaper} versions: let a new one go round."
            );
        return Outcome.Yes(
            Readers(session, paper.To, party),
            new PaperRevised(
                paper.Number,
                paper.Version + 1,
                command.Title.Trim(),
                command.Summary.Trim(),
                command.Package,
                Drafting.BoundBy(session.Agenda, command.Package)
            )
        );
    }

    public static Outcome Decide(Session session, WithdrawPaper command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out _))
            return session.Without(Power.Table, "withdraw a paper");
        return Own(session, command.Paper, party) is { } paper
            ? Outcome.Yes(Readers(session, paper.To, party), new PaperWithdrawn(paper.Number))
            : Unknown();
    }

    static Outcome? Unreadable(Session session, string title, string summary, Package package)
    {
        if (
            (
                UnfitLine(title, Limits.TitleLength, "The title")
                ?? Unfit(summary, Limits.TextLength, "The summary", mayBeEmpty: true)
            ) is
            { } unfit
        )
            return unfit;
        var flaw = Form.Flaw(package) ?? Legality.Check(session.Agenda, package).FirstOrDefault(Senseless)?.Text;
        return flaw is null ? null : Outcome.No(RefusalCode.IllegalPackage, flaw);
    }

    /// <summary>What no reader could make sense of.</summary>
    static bool Senseless(Problem problem) =>
        problem.Code.StartsWith("unknown", StringComparison.Ordinal)
        || problem.Code is "empty" or "notAPerformer" or "duplicateMeasure" or "duplicatePerformer";

    static IEnumerable<Paper> Standing(Session session, string party) =>
        session.Papers.Circulated.Values.Where(p => p.By == party && !p.Withdrawn);

    // Of a paper that is another's, or is none, the answer tells the same.
    static Paper? Own(Session session, int number, string party) =>
        Standing(session, party).FirstOrDefault(p => p.Number == number);

    static Outcome Unknown() =>
        Outcome.No(RefusalCode.UnknownPaper, "Your delegation has no paper of that number going round.");

    static Audience Readers(Session session, ImmutableArray<string> to, string author) =>
        to.IsEmpty ? session.Table : Audience.Of(to.Append(author));

    static int FreeNumber(Session session)
    {
        for (var draw = session.Papers.Circulated.Count; ; draw++)
        {
            var number = Chance.Number(session.Seed, "paper", draw);
            if (!session.Papers.Circulated.ContainsKey(number))
                return number;
        }
    }
}

using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.World.Compliance;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>What the text itself says is to follow when a step is late or broken, where that is more than holding its pair.</summary>
static class Remedies
{
    /// <summary>What is set off by steps that failed between two moments. Snapback needs a breach; to consult, lateness is enough.</summary>
    /// <param name="session">The session before.</param>
    /// <param name="after">The ledger after.</param>
    public static IEnumerable<SessionEvent> SetOff(Session session, Ledger after) =>
        session.Ledger.Text is { } before && after.Text is { } text
            ? Of(session with { Ledger = after }, [.. text.Steps.Where(s => Newly(before, s)).Select(s => s.Id)])
            : [];

    /// <summary>What is set off by steps that have failed just now.</summary>
    public static IEnumerable<SessionEvent> Of(Session session, IReadOnlyCollection<string> failed)
    {
        var (text, number) = (session.Ledger.Text!, session.Ledger.Proposal!.Value);
        var package = session.Docket.Find(number)!.Package;
        foreach (var step in text.Steps.Where(s => failed.Contains(s.Id)))
        {
            if (step.Remedy is not { } remedy || remedy is RemedyKind.SuspendPair)
                continue;
            var words = package.Find(step.Commitment)?.Clause?.Remedy?.Words ?? "";
            yield return new RemedySetOff(number, step.Id, remedy, Concerned(session, text, step), words);
            if (
                step is { Remedy: RemedyKind.Snapback, Status: ObligationStatus.Breached }
                && SnappingBack.Automatic(session) is { } moved
            )
            {
                yield return moved;
                session = session.After(moved);
            }
        }
    }

    static bool Newly(Carrying before, Obligation step)
    {
        bool Counts(Obligation s) => s.Remedy is RemedyKind.Snapback ? s.Status is ObligationStatus.Breached : s.Fails;
        return Counts(step) && before.Steps.Any(s => s.Id == step.Id && !Counts(s));
    }

    static ImmutableArray<string> Concerned(Session session, Carrying text, Obligation step) =>
        [
            .. session
                .Agenda.Parties.Select(p => p.Id)
                .Where(p =>
                    p == step.Performer
                    || p == step.Verifier
                    || step.Benefits(session.Agenda, [p])
                    || text.Steps.Any(s => s.Performer == p && step.Against.Contains(s.Id))
                ),
        ];
}

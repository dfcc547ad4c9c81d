using Talks.Rules.Agendas;
using Talks.Rules.World.Compliance;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>
/// Finding whether a step is kept. Whom the text names decides, nobody else: its inspectors tell it what they have seen, and what it
/// says stands, true or not. Control speaks for outsiders, and for the joint commission where nobody is named.
/// </summary>
static class Verifying
{
    public static Outcome Decide(Session session, LayFinding command, Actor actor)
    {
        var (party, person) = ("", (string?)null);
        if (actor is not Actor.Control && !session.May(Power.Bind, actor, out party, out person))
            return session.Without(Power.Bind, "find whether a step is kept");
        if (session.Ledger is not { Text: { } text, Proposal: { } proposal })
            return Performing.NoText();
        if (text.Steps.FirstOrDefault(s => s.Id == command.Step) is not { } step)
            return Outcome.No(
                RefusalCode.UnknownStep,
                "The text in force has no such step: choose one from the ledger."
            );
        var named = step.Verifier is { } verifier && session.Agenda.FindParty(verifier) is not null;
        if (named ? step.Verifier != party : actor is not Actor.Control)
            return Outcome.No(
                RefusalCode.NotVerifier,
                named
                    ? $"{step.Verifier} finds whether this step is kept, as the text says."
                    : $"{step.Verifier ?? "The joint commission"} finds whether this step is kept: control speaks for it."
            );
        return Unfit(command.Reason, Limits.ReasonLength, "The reason", mayBeEmpty: command.Kept)
            ?? Pointless(text, step, command.Kept)
            ?? Outcome.Yes(
                Audience.Public,
                new StepFound(proposal, step.Id, step.Verifier, person, command.Kept, command.Reason.Trim())
            );
    }

    /// <summary>The parties whose heads decide what their inspectors' findings come to.</summary>
    public static IEnumerable<string> Deciding(Session session) =>
        session.Agenda.Parties.Select(p => p.Id).Where(p => session.Roster.HeadOf(p) is not null);

    static Outcome? Pointless(Carrying text, Obligation step, bool kept) =>
        (step.Status, kept) switch
        {
            (ObligationStatus.Delivered, true) when step.Verified && text.Open.All(f => f.Obligation != step.Id) =>
                Outcome.No(RefusalCode.AlreadyThere, "This step is found to be kept already."),
            (ObligationStatus.Breached, false) => Outcome.No(
                RefusalCode.AlreadyThere,
                "This step is found to be broken already."
            ),
            (ObligationStatus.Delivered, _) or (ObligationStatus.Late, false) => null,
            _ => Outcome.No(
                RefusalCode.NotAwaited,
                kept
                    ? "There is nothing to verify: the step is not delivered."
                    : "A step that is not owed now cannot be broken."
            ),
        };
}

using Talks.Rules.Agendas;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>Initialling and signing what has been adopted, or declining to.</summary>
static class Signing
{
    public static Outcome Decide(Session session, Initial command, Actor actor)
    {
        if (Unasked(session, command.Proposal, actor, out var party, out var person, out var consents) is { } refused)
            return refused;
        if (consents.Stage is not SignatureStage.Initials)
            return NotAwaited(command.Proposal, "to be initialled");
        return consents.Initialled.Contains(party)
            ? Outcome.No(RefusalCode.AlreadyThere, $"{party} has initialled proposal {command.Proposal} already.")
            : Outcome.Yes(Audience.Public, new Initialled(command.Proposal, party, person));
    }

    public static Outcome Decide(Session session, Sign command, Actor actor)
    {
        if (Unasked(session, command.Proposal, actor, out var party, out var person, out var consents) is { } refused)
            return refused;
        if (consents.Stage is not SignatureStage.Signature)
            return NotAwaited(
                command.Proposal,
                consents.Stage is SignatureStage.Initials
                    ? "to be signed before every signatory has initialled it"
                    : "to be signed"
            );
        return consents.Signed.Contains(party)
            ? Outcome.No(RefusalCode.AlreadyThere, $"{party} has signed proposal {command.Proposal} already.")
            : Outcome.Yes(Audience.Public, new Signed(command.Proposal, party, person, command.AdReferendum));
    }

    public static Outcome Decide(Session session, DeclineSignature command, Actor actor)
    {
        if (Unasked(session, command.Proposal, actor, out var party, out var person, out var consents) is { } refused)
            return refused;
        if (consents.Stage is null)
            return NotAwaited(command.Proposal, "to be signed");
        if (consents.Signed.Contains(party))
            return Outcome.No(
                RefusalCode.AlreadyThere,
                $"{party} has signed proposal {command.Proposal}: a signature is not taken back, its capital may still refuse."
            );
        return Unfit(command.Reason, Limits.ReasonLength, "The reason", mayBeEmpty: true)
            ?? Outcome.Yes(
                Audience.Public,
                new SignatureDeclined(command.Proposal, party, person, command.Reason.Trim())
            );
    }

    /// <summary>Why this actor's signature is not asked for; null if it is.</summary>
    static Outcome? Unasked(
        Session session,
        int number,
        Actor actor,
        out string party,
        out string? person,
        out Consents consents
    )
    {
        consents = null!;
        if (!session.May(Power.Bind, actor, out party, out person))
            return session.Without(Power.Bind, "sign a text");
        if (session.Docket.Find(number) is not { } proposal)
            return Tabling.UnknownProposal(number);
        if (proposal.Consents is not { } sought)
            return NotAwaited(number, "to be signed");
        consents = sought;
        if (!sought.Signatories.Contains(party))
            return Outcome.No(
                RefusalCode.NotYours,
                $"Proposal {number} is for {string.Join(", ", sought.Signatories)} to sign."
            );
        if (sought.Out.Contains(party))
            return Outcome.No(
                RefusalCode.NotAwaited,
                $"{party} stays out of proposal {number}: it declined, its capital refused, or the time for signatures is over."
            );
        return NeedsHead(session, proposal, person);
    }

    /// <summary>The refusal of a deputy where full powers are asked; null if the kind of document asks for none.</summary>
    public static Outcome? NeedsHead(Session session, Proposal proposal, string? person) =>
        Deciding.InstrumentOf(session, proposal).HeadSigns
        && person is not null
        && session.Roster.Find(person) is { Role: not Role.Head }
            ? Outcome.No(
                RefusalCode.NotYours,
                "This kind of document is signed by the head of delegation alone, who has full powers."
            )
            : null;

    /// <summary>The moment at which a book closes.</summary>
    public static long? Due(Session session) => session.Docket.Awaiting.Min(p => p.Consents!.Until);

    public static Outcome FallDue(Session session, long clock)
    {
        var proposal = session.Docket.Awaiting.First(p => p.Consents!.Until == clock);
        var consents = proposal.Consents!;
        return Outcome.Yes(
            Audience.Public,
            new SignatureClosed(proposal.Number, consents.Stage!.Value, consents.Silent)
        );
    }

    static Outcome NotAwaited(int number, string what) =>
        Outcome.No(RefusalCode.NotAwaited, $"Proposal {number} does not wait {what}.");
}

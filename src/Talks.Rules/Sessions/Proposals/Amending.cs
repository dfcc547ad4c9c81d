using Talks.Rules.Packages;
using Talks.Rules.Sessions.Rounds;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// Friendly amendments: any party may propose a change to a tabled text, and whoever tabled it takes it or leaves it.
/// A text that has changed is a new version: votes given to the old one fall, for nobody is bound by words it has not
/// accepted, and so do amendments to it, for taking them would undo the change unseen.
/// </summary>
static class Amending
{
    public static Outcome Decide(Session session, ProposeAmendment command, Actor actor)
    {
        if (!session.MaySign(actor, out var party, out var person))
            return Session.OnlySigners("propose an amendment");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (Standing(session, proposal, command.Version) is { } refused)
            return refused;
        if (Unfit(command.Reason, Limits.ReasonLength, "The reason", mayBeEmpty: true) is { } unfit)
            return unfit;
        if (Tabling.Unlawful(session, command.Package) is { } unlawful)
            return unlawful;
        var changes = Difference.Between(proposal.Package, command.Package);
        if (changes.IsNone)
            return Outcome.No(RefusalCode.Malformed, "The amendment changes nothing: change something or vote.");
        if (proposal.Amendments.Length >= Limits.AmendmentsPerProposal)
            return Outcome.No(
                RefusalCode.TooMany,
                $"Proposal {proposal.Number} has had {Limits.AmendmentsPerProposal} amendments: table a new text."
            );
        var proposed = new AmendmentProposed(
            proposal.Number,
            proposal.Amendments.Length + 1,
            proposal.Version,
            party,
            person,
            command.Package,
            changes,
            Drafting.BoundBy(session.Agenda, command.Package),
            command.Reason.Trim()
        );
        var outcome = Outcome.Yes(Audience.Public, proposed);
        // Whoever tabled the text needs nobody's leave to better it.
        return party == proposal.By
            ? Take(session.After(proposed), outcome, proposal.Number, proposed.Amendment, person)
            : outcome;
    }

    public static Outcome Decide(Session session, AnswerAmendment command, Actor actor)
    {
        if (!session.MaySign(actor, out var party, out var person))
            return Session.OnlySigners("answer an amendment");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (proposal.By != party)
            return Outcome.No(
                RefusalCode.NotYours,
                $"Proposal {proposal.Number} is {proposal.By}'s: only it can take an amendment."
            );
        if (proposal.FindAmendment(command.Amendment) is not { } amendment)
            return Outcome.No(
                RefusalCode.UnknownAmendment,
                $"Proposal {proposal.Number} has no amendment {command.Amendment}."
            );
        if (amendment.Declined)
            return Outcome.No(RefusalCode.ProposalClosed, $"Amendment {amendment.Number} has been declined.");
        if (Standing(session, proposal, amendment.Version) is { } refused)
            return refused;
        return command.Accept
            ? Take(session, Outcome.Nothing, proposal.Number, amendment.Number, person)
            : Outcome.Yes(Audience.Public, new AmendmentDeclined(proposal.Number, amendment.Number));
    }

    /// <summary>Whether a text is open at a version; the refusal if not.</summary>
    public static Outcome? Standing(Session session, Proposal proposal, int version)
    {
        if (proposal.Status is not ProposalStatus.Open)
            return Tabling.Closed(proposal);
        if (!session.Timetable.Open)
            return Timekeeping.NoRound();
        return version == proposal.Version
            ? null
            : Outcome.No(
                RefusalCode.StaleProposal,
                $"Proposal {proposal.Number} stands at version {proposal.Version}, not {version}: read what changed, then repeat."
            );
    }

    static Outcome Take(Session session, Outcome soFar, int number, int amendment, string? person)
    {
        var proposal = session.Docket.Find(number)!;
        var taken = proposal.FindAmendment(amendment)!;
        var amended = new ProposalAmended(number, proposal.Version + 1, amendment, taken.Package, taken.Binds);
        return Voting.Count(
            session.After(amended),
            soFar.And(Audience.Public, amended),
            new VoteCast(number, proposal.By, person, Ballot.Accept, "", [], amended.Version)
        );
    }
}

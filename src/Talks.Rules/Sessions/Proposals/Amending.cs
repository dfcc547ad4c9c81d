using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions.Rounds;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// Friendly amendments: any party may propose a change to a tabled text, or to another's amendment, and the author of what
/// would change takes it or leaves it. A text that has changed is a new version: votes given to the old one fall, for nobody
/// is bound by words it has not accepted, and so do amendments to it, for taking them would undo the change unseen.
/// </summary>
static class Amending
{
    public static Outcome Decide(Session session, ProposeAmendment command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "propose an amendment");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (Standing(session, proposal, command.Version) is { } refused)
            return refused;
        if (Unfit(command.Reason, Limits.ReasonLength, "The reason", mayBeEmpty: true) is { } unfit)
            return unfit;
        if (
            (
                Tabling.Unlawful(session, command.Package)
                ?? Deciding.Within(session, proposal.Among, proposal.Instrument, command.Package)
            ) is
            { } unlawful
        )
            return unlawful;
        if (Changing(session, proposal, command, out var amends) is { } fixedText)
            return fixedText;
        var changes = Difference.Between(amends?.Package ?? proposal.Package, command.Package);
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
            Deciding.Binds(session, proposal.Instrument, command.Package),
            command.Reason.Trim(),
            amends?.Number,
            amends?.Revision
        );
        var outcome = Outcome.Yes(Audience.Public, proposed);
        // Whoever wrote the text needs nobody's leave to better it.
        return party == (amends?.By ?? proposal.By)
            ? Take(session.After(proposed), outcome, proposal.Number, proposed.Amendment, person)
            : outcome;
    }

    public static Outcome Decide(Session session, AnswerAmendment command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "answer an amendment");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (proposal.FindAmendment(command.Amendment) is not { } amendment)
            return proposal.By == party
                ? Moving.Unknown(proposal, command.Amendment)
                : Outcome.No(
                    RefusalCode.NotYours,
                    $"Proposal {proposal.Number} is {proposal.By}'s: only it can take an amendment."
                );
        var answerer = Moving.Answerer(proposal, amendment);
        if (answerer != party)
            return Outcome.No(
                RefusalCode.NotYours,
                $"Amendment {amendment.Number} is for {answerer} to answer, whose words it would change."
            );
        if (amendment.Declined)
            return Outcome.No(
                RefusalCode.ProposalClosed,
                $"Amendment {amendment.Number} has been declined: its mover may put it to the vote."
            );
        return Standing(session, proposal, amendment.Version)
            ?? Settled(proposal, amendment)
            ?? Current(proposal, amendment, command.Revision)
            ?? (
                command.Accept ? Take(session, Outcome.Nothing, proposal.Number, amendment.Number, person)
                : amendment.Status is AmendmentStatus.Put
                    ? Outcome.No(
                        RefusalCode.ProposalClosed,
                        $"Amendment {amendment.Number} has been put to the vote: vote against it, or take it."
                    )
                : Outcome.Yes(Audience.Public, new AmendmentDeclined(proposal.Number, amendment.Number))
            );
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

    /// <summary>Why nothing more can become of an amendment; null if something can.</summary>
    public static Outcome? Settled(Proposal proposal, Amendment amendment)
    {
        var what = amendment.Status switch
        {
            AmendmentStatus.Taken => "has been taken",
            AmendmentStatus.Lost => "has been voted down",
            AmendmentStatus.Withdrawn => "has been withdrawn",
            _ => null,
        };
        if (what is not null)
            return Outcome.No(RefusalCode.ProposalClosed, $"Amendment {amendment.Number} {what}.");
        return
            amendment.To is { } to
            && proposal.FindAmendment(to.Amendment) is { } changed
            && (changed.Revision != to.Revision || Settled(proposal, changed) is not null)
            ? Outcome.No(
                RefusalCode.StaleProposal,
                $"Amendment {to.Amendment}, which it would change, no longer reads as it did: propose it anew."
            )
            : null;
    }

    /// <summary>The refusal of an act on an amendment that has been changed meanwhile; null if it reads as it did.</summary>
    public static Outcome? Current(Proposal proposal, Amendment amendment, int revision) =>
        amendment.Revision == revision
            ? null
            : Outcome.No(
                RefusalCode.StaleProposal,
                $"Amendment {amendment.Number} to proposal {proposal.Number} stands at revision {amendment.Revision}, not {revision}: read what changed, then repeat."
            );

    /// <summary>The table has carried an amendment: nobody's acceptance goes with it, its author's neither.</summary>
    public static Outcome Carry(Session session, Outcome soFar, Proposal proposal, Amendment amendment)
    {
        var carried = new AmendmentCarried(proposal.Number, amendment.Number);
        return soFar.And(Audience.Public, carried, Changed(session, proposal, amendment));
    }

    static Outcome Take(Session session, Outcome soFar, int number, int amendment, string? person)
    {
        var proposal = session.Docket.Find(number)!;
        var taken = proposal.FindAmendment(amendment)!;
        var changed = Changed(session, proposal, taken);
        var outcome = soFar.And(Audience.Public, changed);
        return changed is ProposalAmended amended
            ? Voting.Count(
                session.After(amended),
                outcome,
                new VoteCast(number, proposal.By, person, Ballot.Accept, "", [], amended.Version)
            )
            : outcome;
    }

    /// <summary>What an amendment does when it is taken or carried: to the text, or to the amendment that it was for.</summary>
    static SessionEvent Changed(Session session, Proposal proposal, Amendment taken) =>
        taken.To is { } to
            ? new AmendmentAmended(
                proposal.Number,
                to.Amendment,
                proposal.FindAmendment(to.Amendment)!.Revision + 1,
                taken.Number,
                taken.Package,
                Difference.Between(proposal.Package, taken.Package),
                taken.Binds
            )
            : new ProposalAmended(proposal.Number, proposal.Version + 1, taken.Number, taken.Package, taken.Binds);

    /// <summary>Which amendment a new one would change, none if it changes the text; the refusal if that cannot be changed.</summary>
    static Outcome? Changing(Session session, Proposal proposal, ProposeAmendment command, out Amendment? amends)
    {
        amends = null;
        if (command.Amends is not { } number)
            return null;
        if (proposal.FindAmendment(number) is not { } found)
            return Moving.Unknown(proposal, number);
        amends = found;
        if (found.To is not null)
            return Outcome.No(
                RefusalCode.Malformed,
                $"Amendment {number} changes an amendment itself: propose yours to amendment {found.To.Value.Amendment}."
            );
        if (found.Status is AmendmentStatus.Put && !found.Votes.IsEmpty && found.Votes.Length > 1)
            return Outcome.No(
                RefusalCode.StaleProposal,
                $"The table is voting on amendment {number}: wait for its decision."
            );
        return Standing(session, proposal, found.Version)
            ?? Settled(proposal, found)
            ?? Current(proposal, found, command.Revision);
    }
}

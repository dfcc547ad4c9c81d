using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.World.Compliance;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>The table's own answer to a breach, by the snapback clause of the text. Control can answer it alone, by holding steps.</summary>
static class SnappingBack
{
    public static Outcome Decide(Session session, MoveSnapback command, Actor actor)
    {
        if (!session.May(Power.Bind, actor, out var party, out var person))
            return session.Without(Power.Bind, "move snapback");
        if (session.Ledger is not { Text: { } text, Proposal: { } proposal } ledger)
            return Performing.NoText();
        if (ledger.Motion is not null)
            return Outcome.No(RefusalCode.AlreadyThere, "Snapback has been moved already: vote on it.");
        var (broken, accused, steps) = Reach(session, text, proposal);
        if (broken.IsEmpty)
            return Outcome.No(
                RefusalCode.NoBreach,
                "No step of the text is found to be broken; reports are examined first."
            );
        if (accused.Contains(party))
            return Outcome.No(RefusalCode.NotYours, $"{party} is itself in breach and has no say in this.");
        if (steps.IsEmpty)
            return Outcome.No(RefusalCode.UnknownStep, "Nothing is left that benefits a party in breach.");
        if (Unfit(command.Reason, Limits.ReasonLength, "The reason") is { } unfit)
            return unfit;
        var moved = Motion(session, proposal, party, person, command.Reason.Trim());
        return Conclude(session, Outcome.Yes(Audience.Public, moved), SnapbackMotion.Of(moved), closing: false);
    }

    public static Outcome Decide(Session session, VoteOnSnapback command, Actor actor)
    {
        if (!session.May(Power.Vote, actor, out var party, out var person))
            return session.Without(Power.Vote, "vote on snapback");
        if (session.Ledger.Motion is not { } motion)
            return Outcome.No(RefusalCode.NoBreach, "Snapback has not been moved.");
        if (!motion.Moved.Voters.Contains(party))
            return Outcome.No(RefusalCode.NotYours, $"{party} is in breach and has no vote on this.");
        if (motion.Votes.ContainsKey(party))
            return Outcome.No(RefusalCode.AlreadyVoted, $"{party} has voted on this; a vote stands.");
        return Conclude(
            session,
            Outcome.Yes(Audience.Public, new SnapbackVoted(party, person, command.End)),
            motion with
            {
                Votes = motion.Votes.Add(party, command.End),
            },
            closing: false
        );
    }

    /// <summary>The motion that the text itself brings, as the remedy for a breach; null if there is one already, or nothing to hold back.</summary>
    public static SnapbackMoved? Automatic(Session session) =>
        session.Ledger is { Text: { } text, Proposal: { } proposal, Motion: null }
        && Reach(session, text, proposal) is { Broken.IsEmpty: false, Steps.IsEmpty: false }
            ? Motion(session, proposal, null, null, "The text names snapback as the remedy.")
            : null;

    static SnapbackMoved Motion(Session session, int proposal, string? party, string? person, string reason)
    {
        var (broken, accused, steps) = Reach(session, session.Ledger.Text!, proposal);
        return new(
            proposal,
            party,
            person,
            broken,
            steps,
            Snapback.ClauseOf(session.Docket.Find(proposal)!.Package),
            [.. session.Agenda.Parties.Select(p => p.Id).Except(accused)],
            reason
        );
    }

    /// <summary>What is broken, by whom, and what would be held back for it.</summary>
    static (ImmutableArray<string> Broken, ImmutableArray<string> Accused, ImmutableArray<string> Steps) Reach(
        Session session,
        Carrying text,
        int proposal
    )
    {
        var broken = text.Steps.Where(s => s.Status is ObligationStatus.Breached).ToImmutableArray();
        ImmutableArray<string> accused = [.. broken.Select(s => s.Performer).Distinct()];
        var restores = Snapback.RestoredBy(session.Docket.Find(proposal)!.Package);
        return (
            [.. broken.Select(s => s.Id)],
            accused,
            [
                .. text.Benefiting(session.Agenda, accused)
                    .Where(s => restores.IsEmpty || restores.Contains(s.Commitment))
                    .Select(s => s.Id),
            ]
        );
    }

    /// <summary>At the end of a round the votes cast decide.</summary>
    public static Outcome AtClose(Session session) =>
        session.Ledger.Motion is { } motion
            ? Conclude(session, Outcome.Nothing, motion, closing: true)
            : Outcome.Nothing;

    static Outcome Conclude(Session session, Outcome soFar, SnapbackMotion motion, bool closing)
    {
        if (!motion.Complete && !closing)
            return soFar;
        var vetoes = session.Agenda.Decision.Vetoes;
        var ends = motion.Ends(vetoes);
        var decided = soFar.And(
            Audience.Public,
            new SnapbackDecided(ends, motion.ToEnd, motion.ToKeep) { By = motion.VetoedBy(vetoes) }
        );
        return ends
            ? decided.And(Audience.Public, new StepsHeld(motion.Moved.Steps, true, motion.Moved.Reason))
            : decided;
    }
}

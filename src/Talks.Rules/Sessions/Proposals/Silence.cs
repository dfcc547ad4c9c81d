using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// The silence procedure: a text stands adopted when a time has passed and nobody has objected. Here silence speaks only
/// for parties the text obliges to nothing; whoever is to act must have accepted it aloud.
/// </summary>
static class Silence
{
    const long Minute = 60_000;

    public static Outcome Decide(Session session, PutUnderSilence command, Actor actor, long clock)
    {
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        var own = session.May(Power.Table, actor, out var party, out _) && party == proposal.By;
        if (!own && !session.Presides(actor))
            return Session.OnlyThePresidency("put another's text under silence");
        if (Amending.Standing(session, proposal, command.Version) is { } refused)
            return refused;
        if (proposal.SilenceUntil is not null)
            return Outcome.No(RefusalCode.AlreadyThere, $"Proposal {proposal.Number} is under silence already.");
        if (Deciding.RuleOf(session, proposal).Secret)
            return Outcome.No(
                RefusalCode.Malformed,
                "Votes on this text are secret, and silence would tell who objects: let the parties vote."
            );
        if (Objector(proposal) is { } objector)
            return Outcome.No(
                RefusalCode.ProposalClosed,
                $"{objector} has voted against proposal {proposal.Number}: there is no silence to wait for."
            );
        if (command.Minutes is < 1 or > Limits.MinutesPerRound)
            return Outcome.No(RefusalCode.Malformed, $"Silence lasts 1 to {Limits.MinutesPerRound} minutes.");
        var until = clock + command.Minutes * Minute;
        return until > session.Timetable.Deadline
            ? Outcome.No(RefusalCode.Malformed, "The silence would outlast the round: make it shorter.")
            : Outcome.Yes(Audience.Public, new SilenceBegun(proposal.Number, proposal.Version, until));
    }

    /// <summary>The silence that begins by itself with a text that the rule puts under it, shortened to what is left of the round.</summary>
    public static SilenceBegun? Automatic(Session session, int number, long clock)
    {
        var proposal = session.Docket.Find(number)!;
        var rule = Deciding.RuleOf(session, proposal);
        return rule is { Kind: DecisionKind.Silence, Secret: false }
            ? new(
                number,
                proposal.Version,
                Math.Min(clock + Math.Max(1, rule.SilenceMinutes) * Minute, session.Timetable.Deadline)
            )
            : null;
    }

    /// <summary>The moment at which the next silence ends, on the session clock.</summary>
    public static long? Due(Session session) => session.Docket.Open.Min(p => p.SilenceUntil);

    public static Outcome FallDue(Session session, long clock)
    {
        var proposal = session.Docket.Open.First(p => p.SilenceUntil == clock);
        var silent = Deciding
            .Electorate(session, proposal)
            .Where(p => proposal.Votes.All(v => v.Party != p) && !proposal.Binds.Contains(p));
        var kept = new SilenceKept(proposal.Number, [.. silent]);
        return Voting.Conclude(session.After(kept), Outcome.Yes(Audience.Public, kept), proposal.Number);
    }

    /// <summary>A vote against a text under silence breaks it.</summary>
    public static Outcome Heed(Session session, Outcome soFar, VoteCast vote) =>
        vote.Ballot is Ballot.Reject && session.Docket.Find(vote.Proposal)!.SilenceUntil is not null
            ? soFar.And(Audience.Public, new SilenceBroken(vote.Proposal, vote.Party))
            : soFar;

    static string? Objector(Proposal proposal) => proposal.Votes.FirstOrDefault(v => v.Ballot is Ballot.Reject)?.Party;
}

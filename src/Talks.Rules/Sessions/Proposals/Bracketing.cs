using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// Putting parts of a tabled text in brackets, and taking brackets off. They say what is not agreed and by whom; whether the
/// text is adopted is the business of votes alone, so a bracket is no veto. A party that accepts a text has lifted its own.
/// </summary>
static class Bracketing
{
    public static Outcome Decide(Session session, PlaceBracket command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "put a part of a text in brackets");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (Amending.Standing(session, proposal, command.Version) is { } refused)
            return refused;
        // Who could still bracket a text after a secret vote would tell that it had not accepted.
        if (
            Deciding.RuleOf(session, proposal).Secret
            && proposal.By != party
            && proposal.Votes.Any(v => v.Party == party)
        )
            return Outcome.No(
                RefusalCode.AlreadyVoted,
                $"{party} has voted in secret on proposal {proposal.Number}: brackets now would tell how."
            );
        if (proposal.Votes.Any(v => v.Party == party && v.Ballot is Ballot.Accept))
            return Outcome.No(
                RefusalCode.AlreadyVoted,
                $"{party} has accepted proposal {proposal.Number} as it stands: propose an amendment instead."
            );
        var bracket = new Bracket(
            party,
            command.Issue,
            command.Commitment,
            command.Note?.Trim() ?? "",
            command.Option,
            command.Instead
        );
        return Unfit(command.Note, Limits.ReasonLength, "The note", mayBeEmpty: true)
            ?? Misplaced(session.Agenda, proposal.Package, bracket)
            ?? Outcome.Yes(
                Audience.Public,
                new BracketPlaced(proposal.Number, proposal.Version, party, person, bracket)
            );
    }

    public static Outcome Decide(Session session, LiftBracket command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out _))
            return session.Without(Power.Table, "take brackets off");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (proposal.Status is not ProposalStatus.Open)
            return Tabling.Closed(proposal);
        return proposal.Brackets.Any(b => b.Party == party && b.On(command.Issue, command.Commitment))
            ? Outcome.Yes(Audience.Public, new BracketLifted(proposal.Number, party, command.Issue, command.Commitment))
            : NoneThere(party);
    }

    /// <summary>Whoever accepts a text accepts what it had bracketed.</summary>
    public static Outcome Heed(Session session, Outcome soFar, VoteCast vote) =>
        vote.Ballot is not Ballot.Accept || session.Docket.Find(vote.Proposal) is not { } proposal
            ? soFar
            : proposal
                .Brackets.Where(b => b.Party == vote.Party)
                .Aggregate(
                    soFar,
                    (outcome, b) =>
                        outcome.And(
                            Audience.Public,
                            new BracketLifted(vote.Proposal, vote.Party, b.Issue, b.Commitment)
                        )
                );

    public static Outcome NoneThere(string party) =>
        Outcome.No(RefusalCode.Malformed, $"{party} has no brackets there: choose a part that it has bracketed.");

    /// <summary>Why brackets cannot stand in a text, tabled or still being written; null if they can.</summary>
    public static Outcome? Misplaced(Agenda agenda, Package package, Bracket bracket)
    {
        if (bracket.Issue is null == bracket.Commitment is null)
            return Outcome.No(RefusalCode.Malformed, "Name one part to bracket: an issue, or a commitment.");
        if (bracket.Issue is { } id)
            return agenda.FindIssue(id) is not { } issue || package.LevelOf(id) == 0
                    ? Outcome.No(
                        RefusalCode.Malformed,
                        "The text does not answer that issue: choose one that it answers."
                    )
                : bracket.Instead is not null || bracket.Option < 0 || bracket.Option >= issue.Options.Length
                    ? Outcome.No(
                        RefusalCode.Malformed,
                        $"In place of this answer name one of options 0 to {issue.Options.Length - 1}."
                    )
                : null;
        if (package.Find(bracket.Commitment!) is not { } commitment)
            return Outcome.No(RefusalCode.Malformed, "The text holds no such commitment: choose one that it holds.");
        if (bracket.Option is not null || (bracket.Instead is { } instead && instead.Key() != commitment.Key()))
            return Outcome.No(
                RefusalCode.Malformed,
                "In place of a commitment name one to the same part of the measure."
            );
        return
            bracket.Instead is { } other
            && (
                Form.Flaw(new Package { Commitments = [other] })
                ?? Legality
                    .Check(agenda, With(package, other))
                    .Except(Legality.Check(agenda, package))
                    .FirstOrDefault(p => p.Severity is Severity.Error && p.Code is not "measureMissing")
                    ?.Text
            )
                is { } flaw
            ? Outcome.No(RefusalCode.IllegalPackage, flaw)
            : null;
    }

    static Package With(Package package, Commitment commitment) =>
        package with
        {
            Commitments = [.. package.Commitments.Select(c => c.Key() == commitment.Key() ? commitment : c)],
        };
}

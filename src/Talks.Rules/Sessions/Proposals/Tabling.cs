using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions.Rounds;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>Putting a package before the table, and taking it back.</summary>
static class Tabling
{
    public static Outcome Decide(Session session, TableProposal command, Actor actor) =>
        Decide(session, command, actor, []);

    /// <param name="brackets">What stands in brackets in the text where it comes from; its tabler has lifted its own.</param>
    public static Outcome Decide(Session session, TableProposal command, Actor actor, ImmutableArray<Bracket> brackets)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "table a proposal");
        if (!session.Timetable.Open)
            return Timekeeping.NoRound();
        if (
            (
                UnfitLine(command.Title, Limits.TitleLength, "The title")
                ?? Unfit(command.Summary, Limits.TextLength, "The summary", mayBeEmpty: true)
            ) is
            { } unfit
        )
            return unfit;
        if (command.ReplyTo is { } to && session.Docket.Find(to) is null)
            return UnknownProposal(to);
        if (Merging.Unmergeable(session, command.Merges, party, session.Presides(actor)) is { } unmergeable)
            return unmergeable;
        if (
            session.Docket.Open.Count(p => p.By == party && !command.Merges.Contains(p.Number))
            >= Limits.OpenProposalsPerParty
        )
            return Outcome.No(
                RefusalCode.TooMany,
                $"{party} has {Limits.OpenProposalsPerParty} proposals open: withdraw one or wait for a decision."
            );
        if (session.Docket.Proposals.Length >= Limits.ProposalsPerSession)
            return Outcome.No(
                RefusalCode.TooMany,
                $"This session has had {Limits.ProposalsPerSession} proposals, the most it can hold."
            );
        if (Unlawful(session, command.Package) is { } unlawful)
            return unlawful;

        if (Deciding.Unfit(session, party, command.Instrument, command.Among, command.Package) is { } unfitting)
            return unfitting;

        var number = session.Docket.Proposals.Length + 1;
        var binds = Deciding.Binds(session, command.Instrument, command.Package);
        var tabled = new ProposalTabled(
            number,
            party,
            person,
            command.Title.Trim(),
            command.Summary.Trim(),
            command.Package,
            command.ReplyTo,
            binds,
            command.Instrument,
            command.Among is { } among && among.Length < session.Agenda.Parties.Length ? among : null
        )
        {
            Merges = command.Merges,
        };
        // Whoever tables a text accepts it: the first vote is its own.
        return Voting.Count(
            session.After(tabled),
            Outcome.Yes(
                Audience.Public,
                [
                    tabled,
                    .. brackets
                        .Where(b => b.Party != party)
                        .Concat(Merging.Begin(session, tabled))
                        .Select(b => new BracketPlaced(number, Version: 1, b.Party, Person: null, b)),
                ]
            ),
            new VoteCast(number, party, person, Ballot.Accept, "", [])
        );
    }

    public static Outcome Decide(Session session, WithdrawProposal command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out _))
            return session.Without(Power.Table, "withdraw a proposal");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return UnknownProposal(command.Proposal);
        if (proposal.By != party)
            return Outcome.No(
                RefusalCode.NotYours,
                $"Proposal {proposal.Number} is {proposal.By}'s: only it can withdraw it."
            );
        if (proposal.Status is not ProposalStatus.Open)
            return Closed(proposal);
        return proposal.AmendedByVote
            ? Outcome.No(
                RefusalCode.NotYours,
                $"The table has amended proposal {proposal.Number} by its vote: it is the table's now, so vote against it instead."
            )
            : Outcome.Yes(Audience.Public, new ProposalWithdrawn(proposal.Number));
    }

    /// <summary>Why a package cannot stand on the table; null if it can.</summary>
    public static Outcome? Unlawful(Session session, Package package)
    {
        if (Form.Flaw(package) is { } flaw)
            return Outcome.No(RefusalCode.Malformed, flaw);
        var errors = Legality.Check(session.Agenda, package).Where(p => p.Severity is Severity.Error).ToList();
        return errors.Count > 0
            ? Outcome.No(RefusalCode.IllegalPackage, string.Join(" ", errors.Take(5).Select(e => e.Text)))
            : null;
    }

    public static Outcome UnknownProposal(int number) =>
        Outcome.No(
            RefusalCode.UnknownProposal,
            $"There is no proposal {number} in this session: choose one that has been tabled."
        );

    public static Outcome Closed(Proposal proposal) =>
        Outcome.No(
            RefusalCode.ProposalClosed,
            proposal.Status switch
            {
                _ when proposal.MergedInto is { } into =>
                    $"Proposal {proposal.Number} has gone into proposal {into}: speak to that one.",
                ProposalStatus.Adopted =>
                    $"Proposal {proposal.Number} is adopted already: table a new one to change what is agreed.",
                ProposalStatus.Unratified =>
                    $"Proposal {proposal.Number} was adopted and came to nothing: table a new one.",
                ProposalStatus.Withdrawn => $"Proposal {proposal.Number} has been withdrawn: table a new one.",
                _ => $"Proposal {proposal.Number} has failed: table a new one.",
            }
        );
}

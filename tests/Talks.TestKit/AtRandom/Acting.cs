using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Talk;
using Talks.Rules.World.Compliance;

namespace Talks.TestKit.AtRandom;

/// <summary>Who gives a command: mostly somebody who may, now and then anybody.</summary>
static class Acting
{
    public static Actor Who(Session session, Move move, SessionCommand command, int room) =>
        move.Who % 7 == 0 ? Anybody(session, move.Who / 7) : Somebody(session, move.Who / 7, command, room);

    static Actor Anybody(Session session, int die)
    {
        var people = session.Roster.People;
        return (die % 4) switch
        {
            0 => Cast.Control,
            1 => Cast.Bot(session.Agenda.Parties[die / 4 % session.Agenda.Parties.Length].Id),
            _ when people.IsEmpty => Cast.Stranger,
            _ => new Actor.Person(people[die / 4 % people.Length].Id),
        };
    }

    static Actor Somebody(Session session, int die, SessionCommand command, int room)
    {
        var caucus = session.Caucuses.Open.GetValueOrDefault(room);
        return command switch
        {
            OpenRound or ExtendRound or CloseRound or PauseSession or ResumeSession or EndSession => Cast.Control,
            LodgeUndertaking => Cast.Control,
            OpenSpeakersList or CloseSpeakersList or GiveFloor or PutUnderSilence => Cast.Control,
            HoldSteps or RuleOnWorld => Cast.Control,
            ChoosePerformance c when c.Step.Contains('/', StringComparison.Ordinal) => Speaker(
                session,
                [c.Step[(c.Step.IndexOf('/', StringComparison.Ordinal) + 1)..]],
                die
            ),
            MoveSnapback => Speaker(session, Signing(session, Parties(session).Except(Accused(session))), die),
            VoteOnSnapback when session.Ledger.Motion is { } motion => Speaker(
                session,
                Signing(session, motion.Moved.Voters.Where(v => !motion.Votes.ContainsKey(v))),
                die
            ),
            LayFinding c => session.Ledger.Text?.Steps.FirstOrDefault(s => s.Id == c.Step)?.Verifier is { } verifier
            && session.Agenda.FindParty(verifier) is not null
                ? Speaker(session, [verifier], die)
                : Cast.Control,
            YieldFloor when session.Speakers.Speaking is { } party => Speaker(session, [party], die),
            SetEmbargo or MarkMoment or SendInject or AllowAutopilot or RemovePerson => Cast.Control,
            Say { Channel: var channel } when channel.StartsWith("control/", StringComparison.Ordinal) => Cast.Control,
            TakeSeat c => new Actor.Person(c.Person),
            PassHead c => Head(session, c.To),
            NameDeputy c => Head(session, c.Person),
            GivePost c => Head(session, c.Person),
            LeaveSeat => Anybody(session, (die << 2) | 3),
            AnswerInvitation when caucus is { Invited.IsEmpty: false } => Speaker(session, [.. caucus.Invited], die),
            InviteToCaucus or LeaveCaucus or Say { Channel: "caucus/0" } when caucus is not null => Speaker(
                session,
                [.. caucus.Members],
                die
            ),
            AnswerKnock or ExtendCaucus or CarryText when caucus is not null => Speaker(
                session,
                [.. caucus.Members],
                die
            ),
            WriteText { Channel: "caucus/0" } or AgreeText { Channel: "caucus/0" } when caucus is not null => Speaker(
                session,
                [.. caucus.Members],
                die
            ),
            UnbracketText c when Bracketing(session, c, caucus) is { } party => Speaker(session, [party], die),
            BracketText { Channel: "caucus/0" } when caucus is not null => Speaker(session, [.. caucus.Members], die),
            BracketText c when session.Agenda.Groups.FirstOrDefault(g => $"group/{g.Id}" == c.Channel) is { } group =>
                Speaker(session, [.. group.Members], die),
            ReportText c when session.Agenda.Groups.FirstOrDefault(g => g.Id == c.Group) is { } group => Speaker(
                session,
                [group.Chair],
                die
            ),
            WithdrawProposal c when session.Docket.Find(c.Proposal) is { } p => Speaker(session, [p.By], die),
            AnswerAmendment c when Amended(session, c.Proposal, c.Amendment) is var (p, a) => Speaker(
                session,
                [a?.To is { } to ? p!.FindAmendment(to.Amendment)!.By : p?.By ?? session.Agenda.Parties[0].Id],
                die
            ),
            PutAmendment c when Amended(session, c.Proposal, c.Amendment) is (_, { } a) => Speaker(
                session,
                [a.By],
                die
            ),
            WithdrawAmendment c when Amended(session, c.Proposal, c.Amendment) is (_, { } a) => Speaker(
                session,
                [a.By],
                die
            ),
            VoteOnAmendment c when Amended(session, c.Proposal, c.Amendment) is (_, { } a) => Speaker(
                session,
                [.. session.Agenda.Parties.Select(p => p.Id).Except(a.Votes.Select(v => v.Party)).DefaultIfEmpty(a.By)],
                die
            ),
            LiftBracket c
                when session.Docket.Find(c.Proposal)?.Brackets.FirstOrDefault(b => b.On(c.Issue, c.Commitment))
                    is { } bracket => Speaker(session, [bracket.Party], die),
            RevisePaper or WithdrawPaper when session.Papers.Circulated.TryGetValue(room, out var paper) => Speaker(
                session,
                [paper.By],
                die
            ),
            TableProposal { Merges: [var first, ..] } when session.Docket.Find(first) is { } p => Speaker(
                session,
                [p.By],
                die
            ),
            Initial c when session.Docket.Find(c.Proposal)?.Consents is { } asked => Speaker(
                session,
                [.. asked.Signatories.Except(asked.Initialled).DefaultIfEmpty(asked.Signatories[0])],
                die
            ),
            Sign c when session.Docket.Find(c.Proposal)?.Consents is { } asked => Speaker(
                session,
                [.. asked.Signatories.Except(asked.Signed).DefaultIfEmpty(asked.Signatories[0])],
                die
            ),
            Accede c when session.Docket.Find(c.Proposal)?.Consents is { } asked => Speaker(
                session,
                [.. asked.Out.DefaultIfEmpty(asked.Signatories[0])],
                die
            ),
            DeclineSignature c when session.Docket.Find(c.Proposal)?.Consents is { } asked => Speaker(
                session,
                [.. asked.Signatories],
                die
            ),
            WithdrawSponsorship c when session.Docket.Find(c.Proposal) is { Sponsors.IsEmpty: false } p => Speaker(
                session,
                [.. p.Sponsors],
                die
            ),
            Ratify c when session.Agenda.FindParty(c.Party) is not null => Capital(session, c, die),
            Indicate c when session.Docket.Find(c.Proposal) is { } p => Speaker(session, Silent(session, p), die),
            CastVote c when session.Docket.Find(c.Proposal) is { } p => Speaker(session, Silent(session, p), die),
            _ => Speaker(session, [.. session.Agenda.Parties.Select(p => p.Id)], die),
        };
    }

    /// <summary>Parties with a step of the text in force that is found to be broken.</summary>
    public static string[] Accused(Session session) =>
        [
            .. (session.Ledger.Text?.Steps ?? [])
                .Where(s => s.Status is ObligationStatus.Breached)
                .Select(s => s.Performer)
                .Distinct(),
        ];

    /// <summary>Those of them for whom somebody can sign.</summary>
    static string[] Signing(Session session, IEnumerable<string> parties) =>
        [.. parties.Where(p => session.Roster.HeadOf(p) is not null || session.Roster.OnAutopilot(p))];

    static IEnumerable<string> Parties(Session session) => session.Agenda.Parties.Select(p => p.Id);

    static (Rules.Sessions.Proposals.Proposal?, Rules.Sessions.Proposals.Amendment?) Amended(
        Session session,
        int proposal,
        int amendment
    ) => (session.Docket.Find(proposal), session.Docket.Find(proposal)?.FindAmendment(amendment));

    static string? Bracketing(Session session, UnbracketText command, Caucus? caucus)
    {
        var group = session.Agenda.Groups.FirstOrDefault(g => $"group/{g.Id}" == command.Channel);
        var text = group is null ? caucus?.Text : session.Groups.Texts.GetValueOrDefault(group.Id);
        return text?.Brackets.FirstOrDefault(b => b.On(command.Issue, command.Commitment))?.Party;
    }

    static string[] Silent(Session session, Rules.Sessions.Proposals.Proposal proposal)
    {
        var all = session.Agenda.Parties.Select(p => p.Id);
        var silent = all.Except(proposal.Votes.Select(v => v.Party)).ToArray();
        return silent.Length > 0 ? silent : [proposal.By];
    }

    /// <summary>Who answers for a capital under its rule.</summary>
    static Actor Capital(Session session, Ratify command, int die) =>
        session.Docket.Find(command.Proposal)?.Consents?.AtCapital.GetValueOrDefault(command.Party)?.By switch
        {
            Rules.Agendas.Ratifier.Mandate => new Actor.Capital(command.Party),
            Rules.Agendas.Ratifier.Seat when session.Roster.CapitalOf(command.Party) is { } person => new Actor.Person(
                person.Id
            ),
            Rules.Agendas.Ratifier.Seat when die % 2 == 0 => new Actor.Capital(command.Party),
            _ => Cast.Control,
        };

    static Actor Head(Session session, string person) =>
        session.Roster.Find(person) is { } found && session.Roster.HeadOf(found.Party) is { } head
            ? new Actor.Person(head.Id)
            : Cast.Control;

    static Actor Speaker(Session session, string[] parties, int die)
    {
        var party = parties.Length == 0 ? session.Agenda.Parties[0].Id : parties[die % parties.Length];
        return session.Roster.HeadOf(party) is { } head ? new Actor.Person(head.Id) : Cast.Bot(party);
    }
}

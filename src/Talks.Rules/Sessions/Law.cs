using System.Collections.Immutable;
using Talks.Rules.Sessions.Ledgers;
using Talks.Rules.Sessions.Papers;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.Sessions.Rounds;
using Talks.Rules.Sessions.Seats;
using Talks.Rules.Sessions.Talk;

namespace Talks.Rules.Sessions;

/// <summary>The one door to the rules: what a command does to a session at an instant.</summary>
public static class Law
{
    /// <summary>The facts that begin a session.</summary>
    /// <param name="world">The world the talks take place in; null for talks without one.</param>
    public static ImmutableArray<Fact> Convene(SessionConvened convened, int seed, long now, WorldLaid? world = null) =>
        [
            new(now, 0, Audience.Public, convened),
            new(now, 0, Audience.ControlOnly, new SeedDrawn(seed)),
            .. Advancing.Opening(convened.Agenda, world, seed).Select(e => new Fact(now, 0, e.Audience, e.Event)),
        ];

    /// <summary>
    /// Decides a command. Deadlines that passed before <paramref name="now"/> take effect first, each at its own
    /// moment, so a late server judges no act by a round that was over.
    /// </summary>
    public static Ruling Decide(Session session, SessionCommand command, Actor actor, long now)
    {
        now = Math.Max(now, session.LatestAt);
        var facts = ImmutableArray.CreateBuilder<Fact>();
        while (session.DueAt is { } due && due <= now)
        {
            var clock = Deadlines.Next(session)!.Value;
            var at = Math.Max(due, session.LatestAt);
            session = Stamp(session, Whole(session, Deadlines.FallDue(session, clock), clock), at, clock, facts);
        }
        var shown = session.Clock.Read(now);
        var outcome = Whole(session, Consider(session, command, actor, shown), shown);
        session = Stamp(session, outcome, now, session.Clock.Read(now), facts);
        return new(facts.ToImmutable(), outcome.Refusal, session);
    }

    /// <summary>Makes a refusal a fact.</summary>
    /// <param name="command">The id of the refused command.</param>
    public static Ruling Remember(Session session, string command, Refusal refusal, long now)
    {
        now = Math.Max(now, session.LatestAt);
        var fact = new Fact(
            now,
            session.Clock.Read(now),
            Audience.Nobody,
            new CommandRefused(command, refusal.Code, refusal.Text)
        );
        return new([fact], refusal, session.After(fact));
    }

    /// <summary>What takes place, and all that follows from it: consent first, for only what binds moves the world.</summary>
    static Outcome Whole(Session session, Outcome outcome, long clock) =>
        Consequences.Of(session, Consenting.Follow(session, outcome, clock), clock);

    static Session Stamp(Session session, Outcome outcome, long at, long clock, ImmutableArray<Fact>.Builder facts)
    {
        foreach (var (audience, happened) in outcome.Events)
        {
            var fact = new Fact(at, clock, audience, happened);
            facts.Add(fact);
            session = session.After(fact);
        }
        return session;
    }

    static Outcome Consider(Session session, SessionCommand command, Actor actor, long clock)
    {
        if (command is Tick)
            return Outcome.Nothing;
        if (Wholeness.Lacking(command) is { } lacking)
            return lacking;
        if (actor is Actor.Person { Id: var id } && command is not TakeSeat && session.Roster.Find(id) is null)
            return Outcome.No(
                RefusalCode.SeatGone,
                "You have no seat at this table any more: join again with your code."
            );
        if (session.Ended && command is not (LeaveSeat or SetEmbargo))
            return Outcome.No(RefusalCode.Ended, "The session has ended; nothing more can happen in it.");
        if (!session.Clock.Running && Negotiates(command))
            return Session.PausedNow();
        return command switch
        {
            TakeSeat c => Seating.Decide(session, c),
            LeaveSeat c => Seating.Decide(session, c, actor),
            RemovePerson c => Seating.Decide(session, c, actor),
            PassHead c => Seating.Decide(session, c, actor),
            NameDeputy c => Seating.Decide(session, c, actor),
            GivePost c => Seating.Decide(session, c, actor),
            AllowAutopilot c => Seating.Decide(session, c, actor),
            OpenRound c => Timekeeping.Decide(session, c, actor, clock),
            ExtendRound c => Timekeeping.Decide(session, c, actor, clock),
            CloseRound c => Timekeeping.Decide(session, c, actor),
            PauseSession c => Timekeeping.Decide(session, c, actor),
            ResumeSession c => Timekeeping.Decide(session, c, actor),
            EndSession c => Timekeeping.Decide(session, c, actor),
            SetEmbargo c => Embargoing.Decide(c, actor),
            MarkMoment c => Marking.Decide(session, c, actor),
            TableProposal c => Tabling.Decide(session, c, actor),
            WithdrawProposal c => Tabling.Decide(session, c, actor),
            CastVote c => Voting.Decide(session, c, actor),
            Sponsor c => Sponsoring.Decide(session, c, actor),
            WithdrawSponsorship c => Sponsoring.Decide(session, c, actor),
            Initial c => Signing.Decide(session, c, actor),
            Sign c => Signing.Decide(session, c, actor),
            DeclineSignature c => Signing.Decide(session, c, actor),
            Accede c => Acceding.Decide(session, c, actor),
            Ratify c => Ratifying.Decide(session, c, actor),
            ProposeAmendment c => Amending.Decide(session, c, actor),
            AnswerAmendment c => Amending.Decide(session, c, actor),
            PutAmendment c => Moving.Decide(session, c, actor),
            VoteOnAmendment c => Moving.Decide(session, c, actor),
            WithdrawAmendment c => Moving.Decide(session, c, actor),
            PlaceBracket c => Bracketing.Decide(session, c, actor),
            LiftBracket c => Bracketing.Decide(session, c, actor),
            CirculatePaper c => Circulating.Decide(session, c, actor),
            RevisePaper c => Circulating.Decide(session, c, actor),
            WithdrawPaper c => Circulating.Decide(session, c, actor),
            LodgeUndertaking c => Undertaking.Decide(session, c, actor),
            Indicate c => Sounding.Decide(session, c, actor),
            PutUnderSilence c => Silence.Decide(session, c, actor, clock),
            OpenSpeakersList c => HoldingTheFloor.Decide(session, c, actor),
            CloseSpeakersList c => HoldingTheFloor.Decide(session, c, actor),
            AskFloor c => HoldingTheFloor.Decide(session, c, actor, clock),
            GiveFloor c => HoldingTheFloor.Decide(session, c, actor, clock),
            YieldFloor c => HoldingTheFloor.Decide(session, c, actor, clock),
            Say c => Speaking.Decide(session, c, actor),
            MakeStatement c => Speaking.Decide(session, c, actor),
            SendInject c => Speaking.Decide(session, c, actor),
            OpenCaucus c => Caucusing.Decide(session, c, actor, clock),
            InviteToCaucus c => Caucusing.Decide(session, c, actor),
            AnswerInvitation c => Caucusing.Decide(session, c, actor),
            LeaveCaucus c => Caucusing.Decide(session, c, actor),
            KnockAtCaucus c => Knocking.Decide(session, c, actor),
            AnswerKnock c => Knocking.Decide(session, c, actor),
            ExtendCaucus c => TimeBoxes.Decide(session, c, actor, clock),
            WriteText c => WritingTexts.Decide(session, c, actor),
            AgreeText c => WritingTexts.Decide(session, c, actor),
            BracketText c => BracketingTexts.Decide(session, c, actor),
            UnbracketText c => BracketingTexts.Decide(session, c, actor),
            CarryText c => CarryingTexts.Decide(session, c, actor),
            ReportText c => CarryingTexts.Decide(session, c, actor),
            AssembleText c => CarryingTexts.Decide(session, c, actor),
            ClaimReply c => Replying.Decide(session, c, actor, clock),
            ChoosePerformance c => Performing.Decide(session, c, actor),
            ActAlone c => Performing.Decide(session, c, actor),
            EndText c => Denouncing.Decide(session, c, actor),
            LayFinding c => Verifying.Decide(session, c, actor),
            HoldSteps c => Adjudicating.Decide(session, c, actor),
            RuleOnWorld c => Adjudicating.Decide(session, c, actor),
            MoveSnapback c => SnappingBack.Decide(session, c, actor),
            VoteOnSnapback c => SnappingBack.Decide(session, c, actor),
            _ => Outcome.No(RefusalCode.Malformed, "This command is not one a session knows."),
        };
    }

    /// <summary>What stands still in a pause. People may still come, go, draft, and speak to control.</summary>
    static bool Negotiates(SessionCommand command) =>
        command
            is OpenRound
                or TableProposal
                or WithdrawProposal
                or CastVote
                or Sponsor
                or WithdrawSponsorship
                or Initial
                or Sign
                or DeclineSignature
                or Accede
                or Ratify
                or ProposeAmendment
                or AnswerAmendment
                or PutAmendment
                or VoteOnAmendment
                or WithdrawAmendment
                or PlaceBracket
                or LiftBracket
                or CirculatePaper
                or RevisePaper
                or WithdrawPaper
                or Indicate
                or PutUnderSilence
                or AskFloor
                or GiveFloor
                or YieldFloor
                or MakeStatement
                or OpenCaucus
                or InviteToCaucus
                or AnswerInvitation
                or LeaveCaucus
                or KnockAtCaucus
                or AnswerKnock
                or ExtendCaucus
                or WriteText
                or AgreeText
                or BracketText
                or UnbracketText
                or CarryText
                or ReportText
                or AssembleText
                or ClaimReply
                or ActAlone
                or EndText
                or LayFinding
                or MoveSnapback
                or VoteOnSnapback;
}

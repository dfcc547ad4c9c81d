using C = Talks.Contracts;
using D = Talks.Rules.Delegations;
using I = Talks.Rules.World.Injects;
using R = Talks.Rules.Sessions;
using W = Talks.Rules.World;

namespace Talks.Grains.Wire;

/// <summary>From the rules' events to the wire's. What reaches this has been let through by <see cref="R.Sight"/>.</summary>
public static class WireEvents
{
    public static C.Event Of(R.SessionEvent happened) =>
        happened switch
        {
            R.SessionConvened e => new C.SessionConvened(e.Session, e.Title, WireAgenda.Of(e.Agenda), (C.Pace)e.Pace),
            R.SeedDrawn e => new C.SeedDrawn(e.Seed),
            R.SeatTaken e => new C.SeatTaken(e.Person, e.Name, e.Party, (C.Role)e.Role, e.Post),
            R.SeatLeft e => new C.SeatLeft(e.Person, e.Party, e.Removed),
            R.HeadPassed e => new C.HeadPassed(e.Party, e.From, e.To),
            R.DeputyNamed e => new C.DeputyNamed(e.Party, e.Person, e.Empowered),
            R.PostGiven e => new C.PostGiven(e.Party, e.Person, e.Post),
            R.AutopilotAllowed e => new C.AutopilotAllowed(e.Party, e.Allowed, (C.Temperament)e.Temperament, e.Name),
            R.RoundOpened e => new C.RoundOpened(e.Round, e.Label, e.Kind, e.Deadline),
            R.RoundExtended e => new C.RoundExtended(e.Round, e.Deadline),
            R.RoundClosed e => new C.RoundClosed(e.Round, e.ByDeadline),
            R.SessionPaused => new C.SessionPaused(),
            R.SessionResumed => new C.SessionResumed(),
            R.SessionEnded e => new C.SessionEnded(e.Reason),
            R.EmbargoSet e => new C.EmbargoSet((C.Embargo)e.Embargo, e.Seconds),
            R.MomentMarked e => new C.MomentMarked(e.Note),
            R.InjectSent e => new C.InjectSent(e.Inject, e.Title, e.Sender, e.Text, e.To),
            R.ProposalTabled e => new C.ProposalTabled(
                e.Proposal,
                e.Party,
                e.Person,
                e.Title,
                e.Summary,
                WireValues.Of(e.Package),
                e.ReplyTo,
                e.Binds,
                e.Instrument,
                e.Among is { } among ? among : null,
                Merges: e.Merges.IsEmpty ? null : e.Merges
            ),
            R.ProposalWithdrawn e => new C.ProposalWithdrawn(e.Proposal),
            R.VoteCast e => new C.VoteCast(
                e.Proposal,
                e.Party,
                e.Person,
                (C.Ballot)e.Ballot,
                e.Reason,
                WireValues.Of(e.Asks),
                e.Version,
                e.Reservation.Length > 0 ? e.Reservation : null,
                e.Interpretation.Length > 0 ? e.Interpretation : null,
                e.AdReferendum ? true : null
            ),
            R.BallotCast e => new C.BallotCast(e.Proposal, e.Party),
            R.Sponsored e => new C.Sponsored(e.Proposal, e.Version, e.Party, e.Person),
            R.SponsorshipWithdrawn e => new C.SponsorshipWithdrawn(e.Proposal, e.Party, e.Person),
            R.SignatureOpened e => new C.SignatureOpened(e.Proposal, (C.SignatureStage)e.Stage, e.Signatories, e.Until),
            R.SignatureClosed e => new C.SignatureClosed(e.Proposal, (C.SignatureStage)e.Stage, e.Missing),
            R.Acceded e => new C.Acceded(e.Proposal, e.Party, e.Person, e.AdReferendum),
            R.PartyJoined e => new C.PartyJoined(e.Proposal, e.Party),
            R.StepsJoined e => new C.StepsJoined(
                e.Proposal,
                e.Party,
                [.. e.Steps.Select(WireLedger.Of)],
                e.Completed,
                e.Answered.IsEmpty ? null : e.Answered
            ),
            R.Initialled e => new C.Initialled(e.Proposal, e.Party, e.Person),
            R.Signed e => new C.Signed(e.Proposal, e.Party, e.Person, e.AdReferendum),
            R.SignatureDeclined e => new C.SignatureDeclined(e.Proposal, e.Party, e.Person, e.Reason),
            R.SubmittedToCapital e => new C.SubmittedToCapital(e.Proposal, e.Party, (C.Ratifier)e.By, e.Until),
            R.Ratified e => new C.Ratified(e.Proposal, e.Party, e.Person, e.Reason),
            R.RatificationRefused e => new C.RatificationRefused(e.Proposal, e.Party, e.Person, e.Reason),
            R.AgreementConcluded e => new C.AgreementConcluded(e.Proposal, e.Bound),
            R.AgreementLapsed e => new C.AgreementLapsed(e.Proposal, e.Party),
            R.AmendmentProposed e => new C.AmendmentProposed(
                e.Proposal,
                e.Amendment,
                e.Version,
                e.Party,
                e.Person,
                WireValues.Of(e.Package),
                WireValues.Of(e.Changes),
                e.Binds,
                e.Reason,
                e.Amends,
                e.AmendsRevision
            ),
            R.AmendmentDeclined e => new C.AmendmentDeclined(e.Proposal, e.Amendment),
            R.ProposalAmended e => new C.ProposalAmended(
                e.Proposal,
                e.Version,
                e.Amendment,
                WireValues.Of(e.Package),
                e.Binds
            ),
            R.Indicated e => new C.Indicated(
                e.Proposal,
                e.Version,
                e.Party,
                e.Person,
                (C.Leaning)e.Leaning,
                WireValues.Of(e.Asks)
            ),
            R.SilenceBegun e => new C.SilenceBegun(e.Proposal, e.Version, e.Until),
            R.SilenceBroken e => new C.SilenceBroken(e.Proposal, e.Party),
            R.SilenceKept e => new C.SilenceKept(e.Proposal, e.Silent),
            R.SpeakersListOpened e => new C.SpeakersListOpened(e.Seconds),
            R.SpeakersListClosed => new C.SpeakersListClosed(),
            R.FloorAsked e => new C.FloorAsked(e.Party, e.Person),
            R.FloorGiven e => new C.FloorGiven(e.Party, e.Until, e.Reply),
            R.FloorYielded e => new C.FloorYielded(e.Party, e.ByClock),
            R.ProposalAdopted e => new C.ProposalAdopted(e.Proposal, e.Bound, e.Accepted, e.Provisional ? true : null),
            R.ProposalFailed e => new C.ProposalFailed(
                e.Proposal,
                (C.FailureReason)e.Reason,
                e.By.IsEmpty ? null : e.By
            ),
            R.Said e => new C.Said(e.Channel, e.Party, e.Person, e.Text, (C.RecordGrade)e.Grade),
            R.StatementMade e => new C.StatementMade(e.Party, e.Person, e.Text),
            R.CaucusDeclined e => new C.CaucusDeclined(e.Caucus, e.Party),
            R.CaucusLeft e => new C.CaucusLeft(e.Caucus, e.Party),
            R.WorldLaid e => new C.WorldLaid(
                e.World.Id,
                e.Injects.IsEmpty ? null : [.. e.Injects.Select(Of)],
                [.. e.World.State.Select(v => v.Init)],
                W.Circumstances.Of(e.World).ToArray() is { Length: > 0 } circumstances ? circumstances : null
            ),
            R.InjectsDue e => new C.InjectsDue(e.Round, e.Injects),
            R.InjectStruck e => new C.InjectStruck(e.Inject, e.Planned, [.. e.Effects.Select(Of)]),
            R.WorldIntroduced e => new C.WorldIntroduced(
                e.Title,
                e.Start,
                e.RoundMonths,
                [.. e.Gauges.Select(g => new C.Gauge(g.Id, g.Title, g.Unit, g.Min, g.Max))]
            ),
            R.WorldAdvanced e => new C.WorldAdvanced(
                e.State.Round,
                e.State.Values,
                [.. e.Text?.Steps.Where(s => s.Covert).Select(s => s.Id) ?? []]
            ),
            R.WorldPerceived e => new C.WorldPerceived(
                e.Round,
                e.Party,
                [.. e.Values.Select(v => new C.Perceived(v.Variable, v.Low, v.High))]
            ),
            R.WorldRuled e => new C.WorldRuled(e.Variable, e.Value, e.Reason),
            R.WalkAwayMoved e => new C.WalkAwayMoved(e.Party, e.Shift),
            R.EnteredIntoForce e => new C.EnteredIntoForce(e.Proposal, [.. e.Steps.Select(WireLedger.Of)]),
            R.PerformanceChosen e => new C.PerformanceChosen(e.Party, e.Person, e.Step, (C.Performance)e.Performance),
            R.ActedAlone e => new C.ActedAlone(e.Party, e.Person, e.Measure, e.Level),
            R.LedgerMoved e => new C.LedgerMoved(
                e.Round,
                [.. e.Steps.Select(WireLedger.Of)],
                e.Reported,
                e.Cleared,
                e.Breached
            ),
            R.InspectionReported e => new C.InspectionReported(e.Proposal, e.Step, e.Verifier, e.Kept),
            R.StepFound e => new C.StepFound(e.Proposal, e.Step, e.Verifier, e.Person, e.Kept, e.Reason),
            R.RemedySetOff e => new C.RemedySetOff(e.Proposal, e.Step, (C.RemedyKind)e.Remedy, e.Concerned, e.Words),
            R.StepsHeld e => new C.StepsHeld(e.Steps, e.Back, e.Reason),
            R.SnapbackMoved e => new C.SnapbackMoved(
                e.Proposal,
                e.Party,
                e.Person,
                e.Breached,
                e.Steps,
                e.Clause,
                e.Voters,
                e.Reason
            ),
            R.SnapbackVoted e => new C.SnapbackVoted(e.Party, e.Person, e.End),
            R.SnapbackDecided e => new C.SnapbackDecided(e.Ends, e.ToEnd, e.ToKeep, e.By.IsEmpty ? null : e.By),
            R.TextDenounced e => new C.TextDenounced(
                e.Proposal,
                e.Party,
                e.Person,
                e.Reason,
                e.Ended,
                e.Unanswered,
                e.Lacking
            ),
            R.TextEnded e => new C.TextEnded(e.Proposal, e.Party, e.Person, e.Reason),
            _ => WireTexts.Of(happened)
                ?? WireRooms.Of(happened)
                ?? throw new InvalidOperationException($"{happened.GetType().Name} has no shape on the wire."),
        };

    static C.PlannedInject Of(I.PlannedInject inject) =>
        new(
            inject.Id,
            inject.Title,
            inject.Round,
            inject.Trigger,
            inject.Sender,
            inject.To,
            inject.Public,
            inject.Text,
            [.. inject.Effects.Select(Of)],
            inject.Note
        );

    static C.InjectEffect Of(I.InjectEffect effect) => new(effect.Variable, effect.Add, effect.Party);

    /// <summary>Null for what nobody is told.</summary>
    public static C.Event? Of(D.DelegationEvent happened, string party) =>
        happened switch
        {
            D.Refused => null,
            D.PositionAssigned e => new C.PositionAssigned(WirePositions.Of(e.Position)),
            D.DraftOpened e => new C.DraftOpened(e.Draft, e.Person, e.Title, WireValues.Of(e.Package), e.BasedOn),
            D.DraftRevised e => new C.DraftRevised(e.Draft, e.Revision, e.Person, e.Title, WireValues.Of(e.Package)),
            D.DraftDiscarded e => new C.DraftDiscarded(e.Draft, e.Person),
            D.MemoLaid e => new C.MemoLaid(e.Number, e.Person, WireMemos.Of(e.Memo)),
            D.MemoRevised e => new C.MemoRevised(e.Number, e.Revision, e.Person, WireMemos.Of(e.Memo)),
            D.MemoReturned e => new C.MemoReturned(e.Number, e.Person, e.Comment),
            D.MemoWithdrawn e => new C.MemoWithdrawn(e.Number, e.Person),
            D.MemoReleased e => new C.MemoReleased(e.Number, e.Person),
            D.InstructionsRequested e => new C.InstructionsRequested(e.Request, e.Person, e.Text, e.Proposal, e.Draft),
            D.InstructionsGiven e => new C.InstructionsGiven(e.Request, e.Person, e.Text, e.Lifted),
            D.Conferred e => new C.Said(WireCommands.Delegation, party, e.Person, e.Text),
            _ => throw new InvalidOperationException($"{happened.GetType().Name} has no shape on the wire."),
        };
}

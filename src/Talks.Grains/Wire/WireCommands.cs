using C = Talks.Contracts;
using D = Talks.Rules.Delegations;
using I = Talks.Rules.World.Injects;
using P = Talks.Rules.World.Compliance;
using R = Talks.Rules.Sessions;

namespace Talks.Grains.Wire;

/// <summary>From the wire's commands to the rules'; null for a command that is addressed elsewhere.</summary>
public static class WireCommands
{
    public static R.SessionCommand? ToSession(C.Command command) =>
        command switch
        {
            C.LeaveSeat => new R.LeaveSeat(),
            C.PassHead c => new R.PassHead(c.To),
            C.GivePost c => new R.GivePost(c.Person, c.Post),
            C.NameDeputy c => new R.NameDeputy(c.Person, c.Empowered),
            C.RemovePerson c => new R.RemovePerson(c.Person),
            C.AllowAutopilot c => new R.AllowAutopilot(c.Party, c.Allowed, WireValues.Of(c.Temperament), c.Name),
            C.OpenRound c => new R.OpenRound(c.Minutes),
            C.ExtendRound c => new R.ExtendRound(c.Seconds),
            C.CloseRound => new R.CloseRound(),
            C.PauseSession => new R.PauseSession(),
            C.ResumeSession => new R.ResumeSession(),
            C.EndSession c => new R.EndSession(c.Reason),
            C.SetEmbargo c => new R.SetEmbargo(WireValues.Of(c.Embargo), c.Seconds),
            C.MarkMoment c => new R.MarkMoment(c.Note),
            C.SendInject c => new R.SendInject(c.Title, c.Sender, c.Text, [.. c.To], c.Public, c.Planned)
            {
                Effects = [.. (c.Effects ?? []).Select(e => new I.InjectEffect(e.Variable, e.Add, e.Party))],
            },
            C.TableProposal c => new R.TableProposal(
                c.Title,
                c.Summary,
                WireValues.Of(c.Package),
                c.ReplyTo,
                c.Instrument,
                c.Among is { } among ? [.. among] : null
            )
            {
                Merges = [.. c.Merges ?? []],
            },
            C.WithdrawProposal c => new R.WithdrawProposal(c.Proposal),
            C.CastVote c => new R.CastVote(
                c.Proposal,
                (R.Ballot)c.Ballot,
                c.Reason,
                WireValues.Of(c.Asks),
                c.Version ?? 1,
                c.Reservation ?? "",
                c.Interpretation ?? "",
                c.AdReferendum ?? false
            ),
            C.ProposeAmendment or C.AnswerAmendment => WireTexts.Of(command),
            C.PutAmendment or C.VoteOnAmendment or C.WithdrawAmendment => WireTexts.Of(command),
            C.BracketText or C.UnbracketText => WireTexts.Of(command),
            C.PlaceBracket or C.LiftBracket or C.LodgeUndertaking => WireTexts.Of(command),
            C.CirculatePaper or C.RevisePaper or C.WithdrawPaper => WireTexts.Of(command),
            C.Sponsor c => new R.Sponsor(c.Proposal, c.Version),
            C.WithdrawSponsorship c => new R.WithdrawSponsorship(c.Proposal),
            C.Initial c => new R.Initial(c.Proposal),
            C.Sign c => new R.Sign(c.Proposal, c.AdReferendum),
            C.Accede c => new R.Accede(c.Proposal, c.AdReferendum),
            C.DeclineSignature c => new R.DeclineSignature(c.Proposal, c.Reason),
            C.Ratify c => new R.Ratify(c.Proposal, c.Party, c.Accept, c.Reason),
            C.Indicate c => new R.Indicate(c.Proposal, c.Version, (R.Leaning)c.Leaning, WireValues.Of(c.Asks)),
            C.PutUnderSilence c => new R.PutUnderSilence(c.Proposal, c.Version, c.Minutes),
            C.OpenSpeakersList c => new R.OpenSpeakersList(c.Seconds),
            C.CloseSpeakersList => new R.CloseSpeakersList(),
            C.AskFloor => new R.AskFloor(),
            C.GiveFloor c => new R.GiveFloor(c.Party),
            C.YieldFloor => new R.YieldFloor(),
            C.Say c when c.Channel != Delegation => new R.Say(c.Channel, c.Text, (R.RecordGrade)(c.Grade ?? 0)),
            C.MakeStatement c => new R.MakeStatement(c.Text),
            C.OpenCaucus c => new R.OpenCaucus(
                [.. c.Invite],
                c.Purpose,
                (R.CaucusVisibility)(c.Visibility ?? 0),
                c.Minutes
            ),
            C.InviteToCaucus c => new R.InviteToCaucus(c.Caucus, [.. c.Invite]),
            C.AnswerInvitation c => new R.AnswerInvitation(c.Caucus, c.Accept),
            C.LeaveCaucus c => new R.LeaveCaucus(c.Caucus),
            C.KnockAtCaucus c => new R.KnockAtCaucus(c.Caucus),
            C.AnswerKnock c => new R.AnswerKnock(c.Caucus, c.Party, c.Admit),
            C.ExtendCaucus c => new R.ExtendCaucus(c.Caucus, c.Minutes),
            C.WriteText c => new R.WriteText(c.Channel, c.Revision, c.Title, WireValues.Of(c.Package)),
            C.AgreeText c => new R.AgreeText(c.Channel, c.Revision),
            C.CarryText c => new R.CarryText(c.Caucus, c.Revision, c.Summary),
            C.ReportText c => new R.ReportText(c.Group, c.Revision),
            C.AssembleText c => new R.AssembleText(
                c.Title,
                c.Summary,
                [.. c.Reports.Select(r => new R.GroupReport(r.Group, r.Revision))]
            ),
            C.ClaimReply => new R.ClaimReply(),
            C.ChoosePerformance c => new R.ChoosePerformance(c.Step, (P.Performance)c.Performance),
            C.ActAlone c => new R.ActAlone(c.Measure, c.Level),
            C.EndText c => new R.EndText(c.Reason),
            C.LayFinding c => new R.LayFinding(c.Step, c.Kept, c.Reason),
            C.HoldSteps c => new R.HoldSteps([.. c.Steps], c.Back, c.Reason),
            C.RuleOnWorld c => new R.RuleOnWorld(c.Variable, c.Value, c.Reason),
            C.MoveSnapback c => new R.MoveSnapback(c.Reason),
            C.VoteOnSnapback c => new R.VoteOnSnapback(c.End),
            _ => null,
        };

    public static D.DelegationCommand? ToDelegation(C.Command command) =>
        command switch
        {
            C.OpenDraft c => new D.OpenDraft(c.Title, WireValues.Of(c.Package), c.BasedOn),
            C.ReviseDraft c => new D.ReviseDraft(c.Draft, c.Revision, c.Title, WireValues.Of(c.Package)),
            C.DiscardDraft c => new D.DiscardDraft(c.Draft, c.Revision),
            C.LayMemo c => new D.LayMemo(WireMemos.Of(c.Memo)),
            C.ReviseMemo c => new D.ReviseMemo(c.Number, c.Revision, WireMemos.Of(c.Memo)),
            C.ReturnMemo c => new D.ReturnMemo(c.Number, c.Revision, c.Comment),
            C.WithdrawMemo c => new D.WithdrawMemo(c.Number, c.Revision),
            C.ReleaseMemo c => new D.ReleaseMemo(c.Number, c.Revision),
            C.RequestInstructions c => new D.RequestInstructions(c.Text, c.Proposal, c.Draft),
            C.Instruct c => new D.Instruct(c.Request, c.Text, [.. c.Lift]),
            C.Say { Channel: Delegation } c => new D.Confer(c.Text),
            _ => null,
        };

    /// <summary>Whether a command stays within the delegation, or leaves it by way of the delegation's desk.</summary>
    public static bool IsForDelegation(C.Command command) =>
        command is C.TableDraft || ToDelegation(command) is not null;

    internal const string Delegation = "delegation";
}

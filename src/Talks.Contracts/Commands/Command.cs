using System.Text.Json.Serialization;

namespace Talks.Contracts;

/// <summary>Something a seat wants done. On the wire it carries <c>type</c>: the name below with a small first letter.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LeaveSeat), "leaveSeat")]
[JsonDerivedType(typeof(PassHead), "passHead")]
[JsonDerivedType(typeof(NameDeputy), "nameDeputy")]
[JsonDerivedType(typeof(RemovePerson), "removePerson")]
[JsonDerivedType(typeof(AllowAutopilot), "allowAutopilot")]
[JsonDerivedType(typeof(OpenRound), "openRound")]
[JsonDerivedType(typeof(ExtendRound), "extendRound")]
[JsonDerivedType(typeof(CloseRound), "closeRound")]
[JsonDerivedType(typeof(PauseSession), "pauseSession")]
[JsonDerivedType(typeof(ResumeSession), "resumeSession")]
[JsonDerivedType(typeof(EndSession), "endSession")]
[JsonDerivedType(typeof(SetEmbargo), "setEmbargo")]
[JsonDerivedType(typeof(SendInject), "sendInject")]
[JsonDerivedType(typeof(TableProposal), "tableProposal")]
[JsonDerivedType(typeof(WithdrawProposal), "withdrawProposal")]
[JsonDerivedType(typeof(CastVote), "castVote")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(MakeStatement), "makeStatement")]
[JsonDerivedType(typeof(OpenCaucus), "openCaucus")]
[JsonDerivedType(typeof(InviteToCaucus), "inviteToCaucus")]
[JsonDerivedType(typeof(AnswerInvitation), "answerInvitation")]
[JsonDerivedType(typeof(LeaveCaucus), "leaveCaucus")]
[JsonDerivedType(typeof(OpenDraft), "openDraft")]
[JsonDerivedType(typeof(ReviseDraft), "reviseDraft")]
[JsonDerivedType(typeof(DiscardDraft), "discardDraft")]
[JsonDerivedType(typeof(TableDraft), "tableDraft")]
public abstract record Command;

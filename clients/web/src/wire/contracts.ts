// The wire contract, made from Talks.Contracts by tests/Golden/regenerate.sh: change it there, not here.

/** To be compared with `contractVersion` of Entered: another one means another contract. */
export const contractVersion = '589cfd17ec91';

/** What a client may ask of the server, at `Route`. A refusal is an answer, never an exception. */
export interface TalksHub {
  /** Takes a seat with an invitation code, and binds this connection to it. */
  Join(request: JoinRequest): Promise<Reply<Entered>>;
  /** Binds this connection to a seat already taken, after a reload or a lost connection. */
  Enter(request: EnterRequest): Promise<Reply<Entered>>;
  /** Starts the flow of one feed from behind `FollowRequest.after`; batches come by `Deliver`. */
  Follow(request: FollowRequest): Promise<Reply<Done>>;
  /** Gives a command. Repeating a command id gives the first answer again and acts once. */
  Submit(submission: Submission): Promise<Answer>;
  /** What a package is worth: to the caller's own party, or to every party for control. */
  Appraise(request: AppraiseRequest): Promise<Reply<AppraiseResult>>;
  /** What the caller's own party can make of a package, by its own sheet and what is public. Delegates only. */
  Advise(request: AdviseRequest): Promise<Reply<Advice>>;
  /** What all score sheets together say of the talks, and of a package. Control only. */
  Survey(request: SurveyRequest): Promise<Reply<Survey>>;
  /** What play so far shows: to control of all, to a delegate by its own sheet and what is public. */
  Study(): Promise<Reply<Study>>;
  /** The invitation codes of the session. Control only. */
  ReadInvitations(): Promise<Reply<Invitations>>;
  /** Gives out a new code, or a new control link, in place of the one before, which opens nothing from now on. Delegates keep their seats; spectators, or other control rooms, that came in by the old one are dismissed. Control only. */
  Reissue(request: ReissueRequest): Promise<Reply<Reissued>>;
}

/** What the server sends without being asked. */
export interface TalksClient {
  /** The next frames of a followed feed. */
  Deliver(batch: FeedBatch): void;
  /** The seat behind this connection is gone, or is open elsewhere; the server then closes the connection. */
  Dismiss(reason: Refusal): void;
}

/** Something a seat wants done. On the wire it carries `type`: the name below with a small first letter. */
export type Command =
  | LeaveSeat
  | PassHead
  | NameDeputy
  | GivePost
  | RemovePerson
  | AllowAutopilot
  | OpenRound
  | ExtendRound
  | CloseRound
  | PauseSession
  | ResumeSession
  | EndSession
  | SetEmbargo
  | MarkMoment
  | SendInject
  | TableProposal
  | WithdrawProposal
  | CastVote
  | ProposeAmendment
  | AnswerAmendment
  | PutAmendment
  | VoteOnAmendment
  | WithdrawAmendment
  | PlaceBracket
  | LiftBracket
  | CirculatePaper
  | RevisePaper
  | WithdrawPaper
  | LodgeUndertaking
  | Indicate
  | PutUnderSilence
  | OpenSpeakersList
  | CloseSpeakersList
  | AskFloor
  | GiveFloor
  | YieldFloor
  | Say
  | MakeStatement
  | OpenCaucus
  | InviteToCaucus
  | AnswerInvitation
  | LeaveCaucus
  | KnockAtCaucus
  | AnswerKnock
  | ExtendCaucus
  | WriteText
  | AgreeText
  | BracketText
  | UnbracketText
  | CarryText
  | ReportText
  | AssembleText
  | ClaimReply
  | ChoosePerformance
  | ActAlone
  | EndText
  | LayFinding
  | HoldSteps
  | RuleOnWorld
  | MoveSnapback
  | VoteOnSnapback
  | Sponsor
  | WithdrawSponsorship
  | Initial
  | Sign
  | DeclineSignature
  | Accede
  | Ratify
  | RequestInstructions
  | Instruct
  | OpenDraft
  | ReviseDraft
  | DiscardDraft
  | TableDraft
  | LayMemo
  | ReviseMemo
  | ReturnMemo
  | WithdrawMemo
  | ReleaseMemo;

/** Gives up one's own seat. If it was the head's, the deputy follows, then the longest-seated adviser. */
export interface LeaveSeat {
  readonly type: 'leaveSeat';
}

/** Hands the head's role to a colleague; the former head becomes deputy. By the head, or control. */
export interface PassHead {
  readonly type: 'passHead';
  readonly to: string;
}

/** Lets a colleague table and vote as deputy, or takes that back. By the head, or control. */
export interface NameDeputy {
  readonly type: 'nameDeputy';
  readonly person: string;
  readonly empowered: boolean;
}

/** Gives an adviser one of the posts that the scenario adds to the usual roles. By the head, or control. */
export interface GivePost {
  readonly type: 'givePost';
  readonly person: string;
  /** As `Agenda.posts` names it; null takes it away. */
  readonly post: string | null;
}

/** Unseats somebody. By control. */
export interface RemovePerson {
  readonly type: 'removePerson';
  readonly person: string;
}

/** From now on a bot plays `party` whenever nobody sits there, or no longer. By control. */
export interface AllowAutopilot {
  readonly type: 'allowAutopilot';
  readonly party: string;
  readonly allowed: boolean;
  readonly temperament: Temperament;
  readonly name?: string | null;
}

/** Opens the next round. By control. */
export interface OpenRound {
  readonly type: 'openRound';
  /** Length, 1 to 10,080; null takes the scenario's. */
  readonly minutes: number | null;
}

/** Moves the round's deadline. By control. */
export interface ExtendRound {
  readonly type: 'extendRound';
  /** Later if positive, sooner if negative, at most a week either way. */
  readonly seconds: number;
}

/** Closes the round now. By control. */
export interface CloseRound {
  readonly type: 'closeRound';
}

/** Stops the session clock: every deadline stands off with it. By control. */
export interface PauseSession {
  readonly type: 'pauseSession';
}

/** Lets the session clock run on. By control. */
export interface ResumeSession {
  readonly type: 'resumeSession';
}

/** Ends the session for good. By control. */
export interface EndSession {
  readonly type: 'endSession';
  readonly reason: string;
}

/** Sets how late spectators see public events, from now on and for what they have not yet seen. By control. */
export interface SetEmbargo {
  readonly type: 'setEmbargo';
  readonly embargo: Embargo;
  /** 0 to 86,400; used with `delay`. */
  readonly seconds: number;
}

/** Marks this moment to come back to in the review. By control; nobody else learns of it. */
export interface MarkMoment {
  readonly type: 'markMoment';
  /** At most 200 characters; may be empty. */
  readonly note: string;
}

/** Sends news into the session. By control. */
export interface SendInject {
  readonly type: 'sendInject';
  readonly title: string;
  readonly sender: string;
  readonly text: string;
  /** Parties that receive it; empty means everyone at the table. */
  readonly to: readonly string[];
  /** True: spectators see it too; then `to` must be empty. */
  readonly public: boolean;
  /** Id of the prepared inject it is; by default null, for one of control's own. */
  readonly planned?: string | null;
  /** What it does to the world, unseen by anybody but control; by default nothing. */
  readonly effects?: readonly InjectEffect[] | null;
}

/** Puts a package before the table. By the head or an empowered deputy; counts as that party's acceptance. */
export interface TableProposal {
  readonly type: 'tableProposal';
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  /** Number of the proposal it answers. */
  readonly replyTo: number | null;
  /** Its kind of document; null means the agenda's first. */
  readonly instrument?: string | null;
  /** The parties among which it is to be agreed, one's own with them; null means all. */
  readonly among?: readonly string[] | null;
  /** Numbers of the 2 to 4 open proposals it puts together; null for a text of its own. By the author of one of them, or the party that chairs. It takes the place of each when the author of that accepts it. */
  readonly merges?: readonly number[] | null;
}

/** Takes one's own open proposal back. */
export interface WithdrawProposal {
  readonly type: 'withdrawProposal';
  readonly proposal: number;
}

/** Votes on an open proposal, once. By the head or an empowered deputy. */
export interface CastVote {
  readonly type: 'castVote';
  readonly proposal: number;
  readonly ballot: Ballot;
  readonly reason: string;
  /** What would make it acceptable, told to everyone at the table. */
  readonly asks: readonly Ask[];
  /** The version of the text that was read; null means the first. Refused as stale if it has been amended since. */
  readonly version?: number | null;
  /** What the party excepts from its yes, on the record; goes with an acceptance only, and changes nothing of what binds. */
  readonly reservation?: string | null;
  /** How the party reads the text, on the record. */
  readonly interpretation?: string | null;
  /** The yes is subject to the capital; goes with an acceptance only. */
  readonly adReferendum?: boolean | null;
}

/** Proposes a change to an open text. By the head or an empowered deputy of any party; its own author's is taken at once. */
export interface ProposeAmendment {
  readonly type: 'proposeAmendment';
  readonly proposal: number;
  /** The version it was written to. */
  readonly version: number;
  /** The whole text as it would read. */
  readonly package: Package;
  readonly reason: string;
  /** The amendment it would change; null changes the text itself. What changes one is answered by its mover. */
  readonly amends?: number | null;
  /** With `amends`, the revision of that which was read; null means the first. */
  readonly revision?: number | null;
}

/** Takes or declines an amendment to one's own proposal. Taking it makes a new version: all votes but one's own acceptance fall, and so do other amendments to the version before. */
export interface AnswerAmendment {
  readonly type: 'answerAmendment';
  readonly proposal: number;
  readonly amendment: number;
  readonly accept: boolean;
  /** The revision of the amendment that was read; null means the first. */
  readonly revision?: number | null;
}

/** Puts an amendment to the vote of the table, also one that was declined. By its mover, control, or the party that chairs; counts as the mover's yes. It carries under the rule by which texts are decided. */
export interface PutAmendment {
  readonly type: 'putAmendment';
  readonly proposal: number;
  readonly amendment: number;
  /** The revision of the amendment that was read; null means the first. */
  readonly revision?: number | null;
}

/** Votes on an amendment that is put to the vote, once. By the head or an empowered deputy. */
export interface VoteOnAmendment {
  readonly type: 'voteOnAmendment';
  readonly proposal: number;
  readonly amendment: number;
  readonly ballot: Ballot;
  /** The revision of the amendment that was read; null means the first. */
  readonly revision?: number | null;
}

/** Takes one's own amendment back. */
export interface WithdrawAmendment {
  readonly type: 'withdrawAmendment';
  readonly proposal: number;
  readonly amendment: number;
}

/** Puts a part of an open text in brackets: one's party does not agree to it. A second time it replaces one's own brackets there. Accepting the text lifts them. By the head or an empowered deputy. */
export interface PlaceBracket {
  readonly type: 'placeBracket';
  readonly proposal: number;
  /** The version of the text that was read. */
  readonly version: number;
  /** The issue whose answer is bracketed; null if it is a commitment. */
  readonly issue: string | null;
  /** Key of the commitment that is bracketed; null if it is an issue. */
  readonly commitment: string | null;
  readonly note: string;
  /** With an issue, the option one would have instead, 0 for none; null says nothing. */
  readonly option?: number | null;
  /** With a commitment, what one would have instead, of the same measure and part; null says nothing. */
  readonly instead?: Commitment | null;
}

/** Takes one's own brackets off. */
export interface LiftBracket {
  readonly type: 'liftBracket';
  readonly proposal: number;
  readonly issue: string | null;
  readonly commitment: string | null;
}

/** Lets an informal text go round, which binds nobody and is not voted on. Its package may leave open what a tabled one must settle. Who wrote a non-paper is told to nobody but its author's delegation and control. By the head or an empowered deputy. */
export interface CirculatePaper {
  readonly type: 'circulatePaper';
  readonly kind: PaperKind;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  /** Parties that are to read it; empty means everyone at the table. Spectators never do. */
  readonly to: readonly string[];
}

/** Lets a new version of one's own paper go round among the same readers. */
export interface RevisePaper {
  readonly type: 'revisePaper';
  readonly paper: number;
  /** The version that it replaces. */
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
}

/** Takes one's own paper back. */
export interface WithdrawPaper {
  readonly type: 'withdrawPaper';
  readonly paper: number;
}

/** Lodges, for an actor without a seat, its written undertaking to do what texts ask of it, or takes it back. Without one no text can name it to perform or verify anything. By control. */
export interface LodgeUndertaking {
  readonly type: 'lodgeUndertaking';
  readonly outsider: string;
  readonly given: boolean;
  readonly text: string;
}

/** Says in a straw poll where one's party leans. Binds nobody, may change until the party votes, and is told to the parties, not to spectators. By the head or an empowered deputy. */
export interface Indicate {
  readonly type: 'indicate';
  readonly proposal: number;
  /** The version of the text that was read. */
  readonly version: number;
  readonly leaning: Leaning;
  /** What it depends on; at least one with `forIf`. */
  readonly asks: readonly Ask[];
}

/** Puts an open text under silence: unless somebody votes against it in that time, the silence of every party that it does not bind counts as acceptance. Bound parties must accept aloud. By its author, control, or the party that chairs. */
export interface PutUnderSilence {
  readonly type: 'putUnderSilence';
  readonly proposal: number;
  /** The version of the text. */
  readonly version: number;
  /** 1 and up; not beyond the deadline of the round. */
  readonly minutes: number;
}

/** Opens the speakers list of the plenary, or opens it anew: from now on only the party that has the floor speaks there. By control or the party that chairs. */
export interface OpenSpeakersList {
  readonly type: 'openSpeakersList';
  /** Time of each speaker, at most an hour; 0 sets no limit. */
  readonly seconds: number;
}

/** Closes the list: everybody may speak in plenary again. By control or the party that chairs. */
export interface CloseSpeakersList {
  readonly type: 'closeSpeakersList';
}

/** Asks for the floor; it comes in the order of asking, at once if nobody has it. */
export interface AskFloor {
  readonly type: 'askFloor';
}

/** Gives the floor out of turn. By control or the party that chairs. */
export interface GiveFloor {
  readonly type: 'giveFloor';
  readonly party: string;
}

/** Gives back the floor, or one's place in the list. */
export interface YieldFloor {
  readonly type: 'yieldFloor';
}

/** Speaks in a channel: "plenary", "delegation", "caucus/3", "group/energy" (a working group one belongs to), "backchannel/USA" (to that party alone), or "control" (for control itself: "control/USA"). */
export interface Say {
  readonly type: 'say';
  readonly channel: string;
  readonly text: string;
  /** What may become of the words beyond those who hear them; null keeps them there. On the record needs the power to state, and a place whose members everybody knows; without attribution, a place that everybody knows of. */
  readonly grade?: RecordGrade | null;
}

/** Speaks for the record, to spectators too. By the head or an empowered deputy. */
export interface MakeStatement {
  readonly type: 'makeStatement';
  readonly text: string;
}

/** Opens a private room with the parties invited. */
export interface OpenCaucus {
  readonly type: 'openCaucus';
  /** At least one party, unless the door is open. */
  readonly invite: readonly string[];
  readonly purpose: string;
  /** Who learns of the room; null keeps it secret. */
  readonly visibility?: CaucusVisibility | null;
  /** After which it closes by itself, 1 to 1,440 on the session clock; null: it does not. */
  readonly minutes?: number | null;
}

/** Asks more parties into a room one sits in. */
export interface InviteToCaucus {
  readonly type: 'inviteToCaucus';
  readonly caucus: number;
  readonly invite: readonly string[];
}

/** Joins a room one is invited to, or declines; who declines is told to nobody but control. */
export interface AnswerInvitation {
  readonly type: 'answerInvitation';
  readonly caucus: number;
  readonly accept: boolean;
}

/** Leaves a room, or its door. It closes when no two members are left and nobody is on the way; an open door waits for one. */
export interface LeaveCaucus {
  readonly type: 'leaveCaucus';
  readonly caucus: number;
}

/** Asks to be let into a room that one was told of; walks in where the door is open. */
export interface KnockAtCaucus {
  readonly type: 'knockAtCaucus';
  readonly caucus: number;
}

/** Lets a party that knocks into one's room, or turns it away. */
export interface AnswerKnock {
  readonly type: 'answerKnock';
  readonly caucus: number;
  readonly party: string;
  readonly admit: boolean;
}

/** Sets the time after which one's room closes by itself. */
export interface ExtendCaucus {
  readonly type: 'extendCaucus';
  readonly caucus: number;
  /** From now, 1 to 1,440 on the session clock. */
  readonly minutes: number;
}

/** Changes the text of a room or a working group as a whole. Refused as stale if somebody changed it since `revision`. A group's text keeps to the issues it owns. */
export interface WriteText {
  readonly type: 'writeText';
  /** "caucus/3" or "group/energy". */
  readonly channel: string;
  /** The one that was read; 0 begins the text. */
  readonly revision: number;
  readonly title: string;
  readonly package: Package;
}

/** Agrees to a text as it stands at `revision`, and lifts one's own brackets; the next change undoes it. By those who may table. */
export interface AgreeText {
  readonly type: 'agreeText';
  readonly channel: string;
  readonly revision: number;
}

/** Puts a part of the text of a room or a working group in brackets: one's party does not agree to it, nor to the text any more. A second time it replaces one's own brackets there. By those who may table. */
export interface BracketText {
  readonly type: 'bracketText';
  /** "caucus/3" or "group/energy". */
  readonly channel: string;
  /** Of the text that was read. */
  readonly revision: number;
  /** The issue whose answer is bracketed; null if it is a commitment. */
  readonly issue: string | null;
  /** Key of the commitment that is bracketed; null if it is an issue. */
  readonly commitment: string | null;
  readonly note: string;
  /** With an issue, the option one would have instead, 0 for none; null says nothing. */
  readonly option?: number | null;
  /** With a commitment, what one would have instead, of the same measure and part; null says nothing. */
  readonly instead?: Commitment | null;
}

/** Takes one's own brackets off a text of a room or a working group. */
export interface UnbracketText {
  readonly type: 'unbracketText';
  readonly channel: string;
  readonly issue: string | null;
  readonly commitment: string | null;
}

/** Tables the text of one's room as a proposal of one's own; nothing says which room it came from. Brackets of others come along where everybody knows who is in the room, and stay behind where they would betray it. */
export interface CarryText {
  readonly type: 'carryText';
  readonly caucus: number;
  readonly revision: number;
  readonly summary: string;
}

/** Brings a working group's text before the plenary. By the party that chairs the group, a member that chairs the talks, or control. */
export interface ReportText {
  readonly type: 'reportText';
  /** Its id. */
  readonly group: string;
  readonly revision: number;
}

/** Tables the reports of working groups as one proposal of one's own, with what others have left in brackets. */
export interface AssembleText {
  readonly type: 'assembleText';
  readonly title: string;
  readonly summary: string;
  /** Each group once, at the revision it has reported last. */
  readonly reports: readonly GroupReport[];
}

/** Replies to the last speaker before those on the list, twice to one list at most, in half a speaker's time. */
export interface ClaimReply {
  readonly type: 'claimReply';
}

/** What your party does about a step of the text in force, from now on, until it chooses otherwise. By whoever signs. */
export interface ChoosePerformance {
  readonly type: 'choosePerformance';
  /** As `enteredIntoForce` names it. */
  readonly step: string;
  readonly performance: Performance;
}

/** Takes a measure outside any text, alone. By whoever signs. */
export interface ActAlone {
  readonly type: 'actAlone';
  readonly measure: string;
  /** 0 gives it up. */
  readonly level: number;
}

/** A bound party denounces the text in force: it stays in force among the others, unless those are fewer than two or too few by its rule of entry into force. Or control declares it dead for all. */
export interface EndText {
  readonly type: 'endText';
  readonly reason: string;
}

/** Finds whether a step of the text in force is kept, by whoever the text names as its verifier; by control for an outsider, and for the joint commission where nobody is named. It stands, true or not: broken, the step is in breach. */
export interface LayFinding {
  readonly type: 'layFinding';
  readonly step: string;
  readonly kept: boolean;
  /** May be empty where it is kept. */
  readonly reason: string;
}

/** Holds steps of the text in force back, or lets them go on: snapback and its end. By control. */
export interface HoldSteps {
  readonly type: 'holdSteps';
  readonly steps: readonly string[];
  readonly back: boolean;
  readonly reason: string;
}

/** Rules on how the world stands, or on a circumstance of its coming rounds. By control. */
export interface RuleOnWorld {
  readonly type: 'ruleOnWorld';
  /** A gauge, or a circumstance that `worldLaid` names. */
  readonly variable: string;
  /** Within the bounds of the gauge; for a circumstance 0 to 1. */
  readonly value: number;
  readonly reason: string;
}

/** Puts it to the table whether what benefits a party found in breach is held back; counts as a vote to. By whoever signs for a party that is not in breach. The clause of the text decides: see `snapbackMoved`. */
export interface MoveSnapback {
  readonly type: 'moveSnapback';
  readonly reason: string;
}

/** Votes on the snapback that was moved. By whoever signs for a party that is not in breach. */
export interface VoteOnSnapback {
  readonly type: 'voteOnSnapback';
  /** True to hold relief back; false to keep it. */
  readonly end: boolean;
}

/** Puts one's party's name under another's open text. It is no vote. By the head or an empowered deputy. */
export interface Sponsor {
  readonly type: 'sponsor';
  readonly proposal: number;
  /** The version that was read; an amendment taken lets sponsorships fall. */
  readonly version: number;
}

/** Takes one's party's name from under another's open text. */
export interface WithdrawSponsorship {
  readonly type: 'withdrawSponsorship';
  readonly proposal: number;
}

/** Marks an adopted text as authentic. By the head, or a deputy where the kind of document lets deputies sign. */
export interface Initial {
  readonly type: 'initial';
  readonly proposal: number;
}

/** Signs an adopted text. */
export interface Sign {
  readonly type: 'sign';
  readonly proposal: number;
  /** Subject to the capital, also where the kind of document needs no ratification. */
  readonly adReferendum: boolean;
}

/** Refuses to initial or sign an adopted text: it comes to nothing, unless it can enter into force without the party. */
export interface DeclineSignature {
  readonly type: 'declineSignature';
  readonly proposal: number;
  readonly reason: string;
}

/** Comes to a text in force that the party stayed out of, where the kind of document is open to that. By whoever signs such a text. */
export interface Accede {
  readonly type: 'accede';
  readonly proposal: number;
  /** Subject to the capital, also where the kind of document needs no ratification. */
  readonly adReferendum: boolean;
}

/** Answers for a capital that has been asked. By whoever sits there, or control, as the scenario says. */
export interface Ratify {
  readonly type: 'ratify';
  readonly proposal: number;
  /** Whose capital. */
  readonly party: string;
  /** False refuses: the agreement comes to nothing, unless it can enter into force without the party. */
  readonly accept: boolean;
  readonly reason: string;
}

/** Asks one's capital for instructions. Only the delegation, its capital and control learn of it. */
export interface RequestInstructions {
  readonly type: 'requestInstructions';
  readonly text: string;
  /** The text it is about, if it is about one that is tabled. */
  readonly proposal: number | null;
  /** The own draft it is about, if it is about one. */
  readonly draft: number | null;
}

/** Instructs a delegation, asked or not. By whoever sits as its capital, or control. */
export interface Instruct {
  readonly type: 'instruct';
  /** Which delegation. */
  readonly party: string;
  /** The request it answers. */
  readonly request: number | null;
  readonly text: string;
  /** Ids of red lines that no longer stand. */
  readonly lift: readonly string[];
}

/** Starts a draft that only the delegation sees. By head, deputy or adviser. */
export interface OpenDraft {
  readonly type: 'openDraft';
  readonly title: string;
  readonly package: Package;
  /** Number of the proposal it starts from. */
  readonly basedOn: number | null;
}

/** Changes a draft. Refused as stale if a colleague revised it since `revision`. */
export interface ReviseDraft {
  readonly type: 'reviseDraft';
  readonly draft: number;
  readonly revision: number;
  readonly title: string;
  readonly package: Package;
}

/** Throws a draft away. By head, deputy or adviser. */
export interface DiscardDraft {
  readonly type: 'discardDraft';
  readonly draft: number;
  /** The one that was read: refused as stale if a colleague revised it since; null discards whatever stands. */
  readonly revision?: number | null;
}

/** Tables a draft as it stands at `revision`. By the head or an empowered deputy. */
export interface TableDraft {
  readonly type: 'tableDraft';
  readonly draft: number;
  readonly revision: number;
  readonly summary: string;
  /** As in `tableProposal`. */
  readonly instrument?: string | null;
  /** As in `tableProposal`. */
  readonly among?: readonly string[] | null;
}

/** Lays a memo before the head of one's delegation. By those who may draft. */
export interface LayMemo {
  readonly type: 'layMemo';
  readonly memo: Memo;
}

/** Changes a memo. Refused as stale if a colleague changed it since `revision`. */
export interface ReviseMemo {
  readonly type: 'reviseMemo';
  readonly number: number;
  readonly revision: number;
  readonly memo: Memo;
}

/** Sends a memo back to be mended. By those who may release it. */
export interface ReturnMemo {
  readonly type: 'returnMemo';
  readonly number: number;
  readonly revision: number;
  readonly comment: string;
}

/** Takes a memo away again. By those who may draft. */
export interface WithdrawMemo {
  readonly type: 'withdrawMemo';
  readonly number: number;
  readonly revision: number;
}

/** Lets a memo out as it stands at `revision`: makes the statement, casts the vote or tables the text, as one's own act. A refusal of that act leaves the memo where it is. */
export interface ReleaseMemo {
  readonly type: 'releaseMemo';
  readonly number: number;
  readonly revision: number;
}

/** Something that took place. On the wire it carries `type`: the name below with a small first letter. */
export type Event =
  | SessionConvened
  | SeedDrawn
  | SeatTaken
  | SeatLeft
  | HeadPassed
  | DeputyNamed
  | PostGiven
  | AutopilotAllowed
  | RoundOpened
  | RoundExtended
  | RoundClosed
  | SessionPaused
  | SessionResumed
  | SessionEnded
  | EmbargoSet
  | MomentMarked
  | InjectSent
  | ProposalTabled
  | ProposalWithdrawn
  | VoteCast
  | AmendmentProposed
  | AmendmentDeclined
  | ProposalAmended
  | AmendmentAmended
  | AmendmentPut
  | AmendmentVoteCast
  | AmendmentCarried
  | AmendmentLost
  | AmendmentWithdrawn
  | BracketPlaced
  | BracketLifted
  | ProposalMerged
  | PaperCirculated
  | PaperAuthored
  | PaperRevised
  | PaperWithdrawn
  | UndertakingLodged
  | Indicated
  | SilenceBegun
  | SilenceBroken
  | SilenceKept
  | SpeakersListOpened
  | SpeakersListClosed
  | FloorAsked
  | FloorGiven
  | FloorYielded
  | ProposalAdopted
  | ProposalFailed
  | Said
  | StatementMade
  | CaucusOpened
  | CaucusInvited
  | CaucusJoined
  | CaucusDeclined
  | CaucusLeft
  | CaucusClosed
  | CaucusNoticed
  | CaucusKnocked
  | KnockDeclined
  | CaucusExtended
  | TextWritten
  | TextShown
  | TextBracketed
  | TextUnbracketed
  | TextAgreed
  | TextReported
  | WordsReported
  | NonPaperCirculated
  | NonPaperOwned
  | ReplyClaimed
  | WorldLaid
  | WorldIntroduced
  | WorldAdvanced
  | WorldPerceived
  | WorldRuled
  | WalkAwayMoved
  | EnteredIntoForce
  | PerformanceChosen
  | ActedAlone
  | LedgerMoved
  | InspectionReported
  | StepFound
  | RemedySetOff
  | StepsHeld
  | TextDenounced
  | TextEnded
  | InjectsDue
  | InjectStruck
  | SnapbackMoved
  | SnapbackVoted
  | SnapbackDecided
  | BallotCast
  | Sponsored
  | SponsorshipWithdrawn
  | SignatureOpened
  | Initialled
  | Signed
  | SignatureDeclined
  | SignatureClosed
  | Acceded
  | PartyJoined
  | StepsJoined
  | SubmittedToCapital
  | Ratified
  | RatificationRefused
  | AgreementConcluded
  | AgreementLapsed
  | InstructionsRequested
  | InstructionsGiven
  | PositionAssigned
  | DraftOpened
  | DraftRevised
  | DraftDiscarded
  | MemoLaid
  | MemoRevised
  | MemoReturned
  | MemoWithdrawn
  | MemoReleased;

/** The session began. Always the first frame of "public", "party/..." and "control". */
export interface SessionConvened {
  readonly type: 'sessionConvened';
  readonly session: string;
  readonly title: string;
  readonly agenda: Agenda;
  readonly pace: Pace;
}

/** The seed of everything drawn by chance in the session. Control only. */
export interface SeedDrawn {
  readonly type: 'seedDrawn';
  readonly seed: number;
}

/** Somebody joined a delegation. */
export interface SeatTaken {
  readonly type: 'seatTaken';
  /** Id of the person, unique in the session. */
  readonly person: string;
  readonly name: string;
  readonly party: string;
  readonly role: Role;
  /** The scenario's own post that the person holds; null for none. */
  readonly post?: string | null;
}

/** Somebody gave up a seat, or was unseated. */
export interface SeatLeft {
  readonly type: 'seatLeft';
  readonly person: string;
  readonly party: string;
  /** True if control removed the person. */
  readonly removed: boolean;
}

/** A delegation has another head. */
export interface HeadPassed {
  readonly type: 'headPassed';
  readonly party: string;
  /** The former head, now deputy; null if that seat was empty. */
  readonly from: string | null;
  readonly to: string;
}

/** Somebody may table and vote for the head from now on, or no longer. */
export interface DeputyNamed {
  readonly type: 'deputyNamed';
  readonly party: string;
  readonly person: string;
  /** True: deputy, may table and vote; false: adviser again. */
  readonly empowered: boolean;
}

/** Somebody of a delegation holds one of the scenario's own posts from now on, or none. */
export interface PostGiven {
  readonly type: 'postGiven';
  readonly party: string;
  readonly person: string;
  /** Null where it was taken away. */
  readonly post: string | null;
}

/** A bot plays the party while no head sits there. */
export interface AutopilotAllowed {
  readonly type: 'autopilotAllowed';
  readonly party: string;
  readonly allowed: boolean;
  readonly temperament: Temperament;
  readonly name?: string | null;
}

/** A round began: proposals can be tabled and voted on until it closes. */
export interface RoundOpened {
  readonly type: 'roundOpened';
  readonly round: number;
  readonly label: string;
  readonly kind: string;
  /** On the session clock, milliseconds. */
  readonly deadline: number;
}

/** The round's deadline was moved, later or sooner. */
export interface RoundExtended {
  readonly type: 'roundExtended';
  readonly round: number;
  readonly deadline: number;
}

/** The round is over; what was still open before the table was settled just before. */
export interface RoundClosed {
  readonly type: 'roundClosed';
  readonly round: number;
  /** False if control closed it. */
  readonly byDeadline: boolean;
}

/** The session clock stands still from now on. */
export interface SessionPaused {
  readonly type: 'sessionPaused';
}

/** The session clock runs on. */
export interface SessionResumed {
  readonly type: 'sessionResumed';
}

/** The session is over: nothing follows. */
export interface SessionEnded {
  readonly type: 'sessionEnded';
  readonly reason: string;
}

/** Spectators see public events this late from now on. */
export interface EmbargoSet {
  readonly type: 'embargoSet';
  readonly embargo: Embargo;
  readonly seconds: number;
}

/** Control marked this moment. Control only. */
export interface MomentMarked {
  readonly type: 'momentMarked';
  /** Why; may be empty. */
  readonly note: string;
}

/** News came into the session from control. */
export interface InjectSent {
  readonly type: 'injectSent';
  /** Number of the inject, drawn so that it tells nothing of others. */
  readonly inject: number;
  readonly title: string;
  readonly sender: string;
  readonly text: string;
  readonly to: readonly string[];
}

/** A package is before the table. The vote of whoever tabled it follows as an event of its own. */
export interface ProposalTabled {
  readonly type: 'proposalTabled';
  /** 1, 2, 3 ... in the session. */
  readonly proposal: number;
  readonly party: string;
  /** Who tabled it; null for an autopilot. */
  readonly person: string | null;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  readonly replyTo: number | null;
  /** The parties it would oblige to act. */
  readonly binds: readonly string[];
  /** Its kind of document; null means the agenda's first. */
  readonly instrument?: string | null;
  /** The parties among which it is to be agreed; null means all. */
  readonly among?: readonly string[] | null;
  /** Numbers of the proposals it puts together; null for a text of its own. */
  readonly merges?: readonly number[] | null;
}

/** Its party took it back: it can no longer be adopted. */
export interface ProposalWithdrawn {
  readonly type: 'proposalWithdrawn';
  readonly proposal: number;
}

/** A party voted; it votes once on a version of a proposal. */
export interface VoteCast {
  readonly type: 'voteCast';
  readonly proposal: number;
  readonly party: string;
  readonly person: string | null;
  readonly ballot: Ballot;
  readonly reason: string;
  readonly asks: readonly Ask[];
  /** The version of the text that the vote is on; null means the first. */
  readonly version?: number | null;
  /** What the party excepts from its yes; null if nothing. */
  readonly reservation?: string | null;
  /** How the party reads the text; null if it does not say. */
  readonly interpretation?: string | null;
  /** True if the yes is subject to the capital. */
  readonly adReferendum?: boolean | null;
}

/** Somebody wants an open text changed; its author takes that or declines. */
export interface AmendmentProposed {
  readonly type: 'amendmentProposed';
  readonly proposal: number;
  /** 1, 2, 3 ... of the proposal. */
  readonly amendment: number;
  /** The version of the proposal that it would change. */
  readonly version: number;
  readonly party: string;
  readonly person: string | null;
  /** The whole text as it would read. */
  readonly package: Package;
  /** What differs from that version, or from the amendment it would change. */
  readonly changes: Difference;
  /** The parties the changed text would oblige to act. */
  readonly binds: readonly string[];
  readonly reason: string;
  /** The amendment it would change, which its mover answers for; null if it changes the text. */
  readonly amends?: number | null;
  /** The revision of that amendment. */
  readonly amendsRevision?: number | null;
}

/** The author of the proposal leaves the text as it is. */
export interface AmendmentDeclined {
  readonly type: 'amendmentDeclined';
  readonly proposal: number;
  readonly amendment: number;
}

/** An amendment was taken: this is the text from now on. Votes, leanings and amendments to the version before have fallen; the author's acceptance follows as a vote of its own. */
export interface ProposalAmended {
  readonly type: 'proposalAmended';
  readonly proposal: number;
  readonly version: number;
  readonly amendment: number;
  readonly package: Package;
  readonly binds: readonly string[];
}

/** An amendment to an amendment was taken or carried: the amendment reads so from now on. Votes on it have fallen, and it waits for an answer anew. */
export interface AmendmentAmended {
  readonly type: 'amendmentAmended';
  readonly proposal: number;
  readonly amendment: number;
  readonly revision: number;
  /** The amendment that changed it, which is settled by this. */
  readonly by: number;
  /** The whole text as it would read. */
  readonly package: Package;
  /** What it would change in the text. */
  readonly changes: Difference;
  readonly binds: readonly string[];
}

/** The table votes on an amendment. The mover's yes follows as a vote of its own. */
export interface AmendmentPut {
  readonly type: 'amendmentPut';
  readonly proposal: number;
  readonly amendment: number;
  readonly revision: number;
}

/** A party voted on an amendment. */
export interface AmendmentVoteCast {
  readonly type: 'amendmentVoteCast';
  readonly proposal: number;
  readonly amendment: number;
  readonly party: string;
  readonly person: string | null;
  readonly ballot: Ballot;
}

/** The table has voted for an amendment. `proposalAmended` or `amendmentAmended` follows; no acceptance of the text as amended goes with it, and its author can no longer withdraw it. */
export interface AmendmentCarried {
  readonly type: 'amendmentCarried';
  readonly proposal: number;
  readonly amendment: number;
}

/** The table has voted an amendment down. */
export interface AmendmentLost {
  readonly type: 'amendmentLost';
  readonly proposal: number;
  readonly amendment: number;
  /** Whose veto it was, where all but those would have carried it; else null. */
  readonly by?: readonly string[] | null;
}

/** Its mover took an amendment back. */
export interface AmendmentWithdrawn {
  readonly type: 'amendmentWithdrawn';
  readonly proposal: number;
  readonly amendment: number;
}

/** A part of a text stands in brackets. They fall with a new version that reads otherwise there. A merged text comes with the brackets of those whose texts it departs from, one that was written in a room or a working group with those left in it there. */
export interface BracketPlaced {
  readonly type: 'bracketPlaced';
  readonly proposal: number;
  readonly version: number;
  readonly party: string;
  /** Null for an autopilot, and where the text was tabled with it. */
  readonly person: string | null;
  readonly bracket: Bracket;
}

/** A party took its brackets off, or accepted the text. */
export interface BracketLifted {
  readonly type: 'bracketLifted';
  readonly proposal: number;
  readonly party: string;
  readonly issue: string | null;
  readonly commitment: string | null;
}

/** A text has gone into another, accepted by its author, and is open no more. */
export interface ProposalMerged {
  readonly type: 'proposalMerged';
  readonly proposal: number;
  readonly into: number;
}

/** An informal text goes round. Its readers and its author see it, spectators never. */
export interface PaperCirculated {
  readonly type: 'paperCirculated';
  /** Drawn, so that it tells nothing of papers one has not read. */
  readonly paper: number;
  readonly kind: PaperKind;
  /** Null for a non-paper. */
  readonly party: string | null;
  /** Null for a non-paper, and for an autopilot. */
  readonly person: string | null;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  /** Its readers besides the author; empty means everyone at the table. */
  readonly to: readonly string[];
  /** The parties that the text would oblige to act, were it agreed. */
  readonly binds: readonly string[];
}

/** The non-paper of that number is one's own. For its author's delegation and control. */
export interface PaperAuthored {
  readonly type: 'paperAuthored';
  readonly paper: number;
  readonly party: string;
  readonly person: string | null;
}

/** A paper reads otherwise from now on. */
export interface PaperRevised {
  readonly type: 'paperRevised';
  readonly paper: number;
  /** 1 as it first went round, one more with every revision. */
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  readonly binds: readonly string[];
}

/** Its author took a paper back. */
export interface PaperWithdrawn {
  readonly type: 'paperWithdrawn';
  readonly paper: number;
}

/** An actor without a seat has undertaken in writing to do what texts ask of it, or does so no more. */
export interface UndertakingLodged {
  readonly type: 'undertakingLodged';
  readonly outsider: string;
  readonly given: boolean;
  readonly text: string;
}

/** Where a party leans, said in a straw poll; a later one replaces it. */
export interface Indicated {
  readonly type: 'indicated';
  readonly proposal: number;
  readonly version: number;
  readonly party: string;
  readonly person: string | null;
  readonly leaning: Leaning;
  readonly asks: readonly Ask[];
}

/** Objections to the text are waited for. */
export interface SilenceBegun {
  readonly type: 'silenceBegun';
  readonly proposal: number;
  readonly version: number;
  /** When the silence ends, on the session clock, milliseconds. */
  readonly until: number;
}

/** A party voted against the text; its silence is over and it stays open. */
export interface SilenceBroken {
  readonly type: 'silenceBroken';
  readonly proposal: number;
  readonly party: string;
}

/** Nobody objected. */
export interface SilenceKept {
  readonly type: 'silenceKept';
  readonly proposal: number;
  /** The parties whose silence counts as acceptance: unbound, and not heard. They have no further vote. */
  readonly silent: readonly string[];
}

/** From now on only the party that has the floor speaks in plenary; the list begins empty. */
export interface SpeakersListOpened {
  readonly type: 'speakersListOpened';
  /** Time of each speaker; 0 sets no limit. */
  readonly seconds: number;
}

/** Everybody may speak in plenary again. */
export interface SpeakersListClosed {
  readonly type: 'speakersListClosed';
}

/** A party is the last in the list now. */
export interface FloorAsked {
  readonly type: 'floorAsked';
  readonly party: string;
  readonly person: string | null;
}

/** A party has the floor, and is in the list no more. */
export interface FloorGiven {
  readonly type: 'floorGiven';
  readonly party: string;
  /** When its time is up, on the session clock, milliseconds; null if it has no limit. */
  readonly until: number | null;
  /** True: to reply. */
  readonly reply?: boolean | null;
}

/** A party gave up the floor or its place in the list, or its time was up. */
export interface FloorYielded {
  readonly type: 'floorYielded';
  readonly party: string;
  readonly byClock: boolean;
}

/** The decision rule is met: the proposal is an agreement, unless signatures or capitals are still to come. */
export interface ProposalAdopted {
  readonly type: 'proposalAdopted';
  readonly proposal: number;
  /** The parties it binds, or will bind. */
  readonly bound: readonly string[];
  /** Those that accepted it; after a secret ballot only its author and those it binds. */
  readonly accepted: readonly string[];
  /** True while signatures or capitals are still to come; `agreementConcluded` or `agreementLapsed` follows. */
  readonly provisional?: boolean | null;
}

/** The proposal is not an agreement and will not become one. */
export interface ProposalFailed {
  readonly type: 'proposalFailed';
  readonly proposal: number;
  readonly reason: FailureReason;
  /** Whose veto it was; null where it was none, and after a secret ballot. */
  readonly by?: readonly string[] | null;
}

/** Somebody spoke in a channel. */
export interface Said {
  readonly type: 'said';
  /** As in `say`; the line to control is "control/USA" for everybody who hears it, a backchannel "backchannel/DPRK-USA" for both. */
  readonly channel: string;
  /** Null when control speaks. */
  readonly party: string | null;
  /** Null for control and autopilots. */
  readonly person: string | null;
  readonly text: string;
  /** Null is `closed`. */
  readonly grade?: RecordGrade | null;
}

/** A party spoke for the record. */
export interface StatementMade {
  readonly type: 'statementMade';
  readonly party: string;
  readonly person: string | null;
  readonly text: string;
}

/** A private room was opened. Told to the party that opened it and to those invited. */
export interface CaucusOpened {
  readonly type: 'caucusOpened';
  /** Number of the room, drawn so that it tells nothing of other rooms. */
  readonly caucus: number;
  /** Empty where the text in force opened it, for a consultation. */
  readonly by: string;
  readonly invited: readonly string[];
  readonly purpose: string;
  /** Null is `secret`. */
  readonly visibility?: CaucusVisibility | null;
  /** When it closes by itself, on the session clock, milliseconds; null if it does not. */
  readonly until?: number | null;
  /** Who sits in it from the first, where the text in force opened it; null: the party that opened it. */
  readonly members?: readonly string[] | null;
}

/** More parties are asked into a room; they learn of it by this. */
export interface CaucusInvited {
  readonly type: 'caucusInvited';
  readonly caucus: number;
  readonly by: string;
  readonly invited: readonly string[];
  /** Who sits there already. */
  readonly members: readonly string[];
  readonly purpose: string;
  /** Null is `secret`. */
  readonly visibility?: CaucusVisibility | null;
  /** As in `caucusOpened`. */
  readonly until?: number | null;
}

/** A party came into the room. The newcomer learns from it what those inside know. */
export interface CaucusJoined {
  readonly type: 'caucusJoined';
  readonly caucus: number;
  readonly party: string;
  /** Who sits in the room now, the newcomer included. */
  readonly members: readonly string[];
  /** Who opened it; null or empty in sessions of old, and where the text in force did. */
  readonly by?: string | null;
  /** Null as `by`. */
  readonly purpose?: string | null;
  /** Null is `secret`. */
  readonly visibility?: CaucusVisibility | null;
  /** As in `caucusOpened`. */
  readonly until?: number | null;
}

/** Told to the party itself and to control alone. */
export interface CaucusDeclined {
  readonly type: 'caucusDeclined';
  readonly caucus: number;
  readonly party: string;
}

/** A party left the room. */
export interface CaucusLeft {
  readonly type: 'caucusLeft';
  readonly caucus: number;
  readonly party: string;
}

/** The room is gone: it had no two members left, and nobody on the way; or its time was up. Told to all who knew of it. */
export interface CaucusClosed {
  readonly type: 'caucusClosed';
  readonly caucus: number;
  readonly byClock?: boolean | null;
}

/** How a room that is no secret stands, as everybody may know it, spectators too. It replaces the notice before. */
export interface CaucusNoticed {
  readonly type: 'caucusNoticed';
  readonly caucus: number;
  readonly visibility: CaucusVisibility;
  /** Empty where only its existence is known. */
  readonly members: readonly string[];
  /** Empty unless the door is open. */
  readonly purpose: string;
  /** When it closes by itself; null unless the door is open. */
  readonly until: number | null;
}

/** A party asks to be let in. Told to those inside and to itself. */
export interface CaucusKnocked {
  readonly type: 'caucusKnocked';
  readonly caucus: number;
  readonly party: string;
}

/** A party that knocked was turned away, or went. */
export interface KnockDeclined {
  readonly type: 'knockDeclined';
  readonly caucus: number;
  readonly party: string;
}

/** The room closes by itself at another time. */
export interface CaucusExtended {
  readonly type: 'caucusExtended';
  readonly caucus: number;
  /** On the session clock, milliseconds. */
  readonly until: number;
}

/** The text of a room or a working group reads so from now on. Told to its members. Brackets fall where it reads otherwise; whoever wrote it agrees to it, unless brackets of its own are left, and nobody else yet. */
export interface TextWritten {
  readonly type: 'textWritten';
  /** "caucus/3" or "group/energy". */
  readonly channel: string;
  /** 1 when begun, one more with each change. */
  readonly revision: number;
  readonly party: string;
  readonly person: string | null;
  readonly title: string;
  readonly package: Package;
}

/** The text of a room as a newcomer finds it. Told to the newcomer. */
export interface TextShown {
  readonly type: 'textShown';
  readonly channel: string;
  readonly revision: number;
  /** Who changed it last. */
  readonly party: string;
  readonly title: string;
  readonly package: Package;
  /** Parties that agree to it as it stands. */
  readonly agreed: readonly string[];
  /** What stands in brackets, in the order in which it was put there; null if nothing does. */
  readonly brackets?: readonly Bracket[] | null;
}

/** A part of the text of a room or a working group stands in brackets; the party that put them there agrees to the text no more. */
export interface TextBracketed {
  readonly type: 'textBracketed';
  readonly channel: string;
  readonly revision: number;
  /** Null for an autopilot. */
  readonly person: string | null;
  readonly bracket: Bracket;
}

/** A party took its brackets off a text of a room or a working group, or agreed to it. */
export interface TextUnbracketed {
  readonly type: 'textUnbracketed';
  readonly channel: string;
  readonly party: string;
  readonly issue: string | null;
  readonly commitment: string | null;
}

/** A party agrees to a text as it stands. */
export interface TextAgreed {
  readonly type: 'textAgreed';
  readonly channel: string;
  readonly revision: number;
  readonly party: string;
  readonly person: string | null;
}

/** A working group brought its text before the plenary. Told to everyone at the table. */
export interface TextReported {
  readonly type: 'textReported';
  readonly group: string;
  readonly revision: number;
  /** The party that changed the text last. */
  readonly by: string;
  readonly package: Package;
  /** Members that agree to it; the others reserve their position. */
  readonly agreed: readonly string[];
  /** What members have left in brackets; null if nothing. */
  readonly brackets?: readonly Bracket[] | null;
}

/** Words spoken without attribution, as everybody may read them. Those who were present had them as `said` just before. */
export interface WordsReported {
  readonly type: 'wordsReported';
  readonly channel: string;
  readonly text: string;
}

/** A non-paper went from hand to hand among those of the channel: nobody's words. */
export interface NonPaperCirculated {
  readonly type: 'nonPaperCirculated';
  /** Number of the non-paper, drawn so that it tells nothing of others. */
  readonly nonPaper: number;
  readonly channel: string;
  readonly text: string;
}

/** Whose a non-paper is. Told to that party and to control alone, just after. */
export interface NonPaperOwned {
  readonly type: 'nonPaperOwned';
  readonly nonPaper: number;
  readonly party: string;
  readonly person: string | null;
}

/** A party will reply as soon as the floor is free. */
export interface ReplyClaimed {
  readonly type: 'replyClaimed';
  readonly party: string;
  readonly person: string | null;
}

/** The world's equations and hidden figures are laid down. Control only. */
export interface WorldLaid {
  readonly type: 'worldLaid';
  /** Its id. */
  readonly world: string;
  /** Those the scenario's authors prepared; null where there are none. */
  readonly injects?: readonly PlannedInject[] | null;
  /** How the world truly stands at its start, in the order of the gauges. */
  readonly values?: readonly number[] | null;
  /** What control may rule on besides the gauges, each from 0 to 1; null where there is nothing. */
  readonly circumstances?: readonly string[] | null;
}

/** The talks take place in a world; this is what is measured in it. */
export interface WorldIntroduced {
  readonly type: 'worldIntroduced';
  readonly title: string;
  /** Month in which it begins, such as `2021-01`. */
  readonly start: string;
  /** Months that pass with each round of the talks. */
  readonly roundMonths: number;
  readonly gauges: readonly Gauge[];
}

/** The world as it truly is after a round. Control only. */
export interface WorldAdvanced {
  readonly type: 'worldAdvanced';
  /** Rounds of the world that have passed. */
  readonly round: number;
  /** In the order of the gauges. */
  readonly values: readonly number[];
  /** Steps that look delivered and go on in secret. */
  readonly covert: readonly string[];
}

/** What this feed's audience sees of the world after a round; with a party, what that party sees beyond everybody. */
export interface WorldPerceived {
  readonly type: 'worldPerceived';
  readonly round: number;
  readonly party: string | null;
  readonly values: readonly Perceived[];
}

/** Control has set a gauge of the world, or a circumstance from the coming round on. Control only. */
export interface WorldRuled {
  readonly type: 'worldRuled';
  readonly variable: string;
  readonly value: number;
  readonly reason: string;
}

/** What the world has added to the party's walk-away value by now, points. To that party only. */
export interface WalkAwayMoved {
  readonly type: 'walkAwayMoved';
  readonly party: string;
  readonly shift: number;
}

/** An adopted text is to be carried out from now on, in place of any before it. */
export interface EnteredIntoForce {
  readonly type: 'enteredIntoForce';
  readonly proposal: number;
  readonly steps: readonly Step[];
}

/** What the party means to do about a step from now on. To that party only. */
export interface PerformanceChosen {
  readonly type: 'performanceChosen';
  readonly party: string;
  readonly person: string | null;
  readonly step: string;
  readonly performance: Performance;
}

/** A measure is taken outside any text, or given up at level 0. */
export interface ActedAlone {
  readonly type: 'actedAlone';
  readonly party: string;
  readonly person: string | null;
  readonly measure: string;
  readonly level: number;
}

/** How the text in force stands after a round, as everybody sees it: what goes on in secret looks delivered. */
export interface LedgerMoved {
  readonly type: 'ledgerMoved';
  readonly round: number;
  readonly steps: readonly Standing[];
  /** Steps reported not to be what they seem; some reports are false alarms. */
  readonly reported: readonly string[];
  /** Steps whose reports were found to be false alarms. */
  readonly cleared: readonly string[];
  /** Steps refused openly, or found to be broken, this round. */
  readonly breached: readonly string[];
}

/** What inspectors have made of a report. To the verifier that the text names only: it decides with `layFinding`. */
export interface InspectionReported {
  readonly type: 'inspectionReported';
  readonly proposal: number;
  readonly step: string;
  readonly verifier: string;
  /** True: the report was a false alarm. What inspectors found stands after another round without a finding. */
  readonly kept: boolean;
}

/** Whoever is entitled to has found whether a step is kept. */
export interface StepFound {
  readonly type: 'stepFound';
  readonly proposal: number;
  readonly step: string;
  /** Whom the text names; null for the joint commission. */
  readonly verifier: string | null;
  readonly person: string | null;
  readonly kept: boolean;
  readonly reason: string;
}

/** A step is late or broken, and this is what the text says is to follow. */
export interface RemedySetOff {
  readonly type: 'remedySetOff';
  readonly proposal: number;
  readonly step: string;
  readonly remedy: RemedyKind;
  /** The parties that it is between. */
  readonly concerned: readonly string[];
  /** As the text says it; may be empty. */
  readonly words: string;
}

/** Control, or the table by snapback, holds steps back; or control lets them go on again. */
export interface StepsHeld {
  readonly type: 'stepsHeld';
  readonly steps: readonly string[];
  readonly back: boolean;
  readonly reason: string;
}

/** A party has denounced the text in force, which stays in force among the others. */
export interface TextDenounced {
  readonly type: 'textDenounced';
  readonly proposal: number;
  readonly party: string;
  readonly person: string | null;
  readonly reason: string;
  /** Its steps: nobody owes them any more. */
  readonly ended: readonly string[];
  /** Steps of others that are held from now on: they were traded against its steps, or for it alone. */
  readonly unanswered: readonly string[];
  /** Steps of others without effect from now on, as the measure cannot do without it. */
  readonly lacking: readonly string[];
}

/** The text is in force no more. */
export interface TextEnded {
  readonly type: 'textEnded';
  readonly proposal: number;
  /** Whose denunciation ended it; null when control ended it. */
  readonly party: string | null;
  readonly person: string | null;
  readonly reason: string;
}

/** Prepared injects whose time has come, by their round or their trigger. Control only, which sends them or does not. */
export interface InjectsDue {
  readonly type: 'injectsDue';
  /** The coming round of the world. */
  readonly round: number;
  readonly injects: readonly string[];
}

/** What an inject does to the world. Control only. */
export interface InjectStruck {
  readonly type: 'injectStruck';
  readonly inject: number;
  /** Id of the prepared inject it was; null for one of control's own. */
  readonly planned: string | null;
  readonly effects: readonly InjectEffect[];
}

/** It is put to the table whether steps that benefit those in breach are held back; the mover votes to. It is decided when all voters have voted, or when the round closes. */
export interface SnapbackMoved {
  readonly type: 'snapbackMoved';
  readonly proposal: number;
  /** Who moves it; null where the text itself sets it off, as the remedy for a breach. */
  readonly party: string | null;
  readonly person: string | null;
  /** Steps found to be broken. */
  readonly breached: readonly string[];
  /** Steps to be held back. */
  readonly steps: readonly string[];
  /** 0: more than half of the voters, and no veto against it. 1: more than half. 2: they are held back unless more than half, and no veto, keep them. */
  readonly clause: number;
  /** Everybody at the table but those in breach. */
  readonly voters: readonly string[];
  readonly reason: string;
}

/** A party has voted on the snapback that was moved. */
export interface SnapbackVoted {
  readonly type: 'snapbackVoted';
  readonly party: string;
  readonly person: string | null;
  /** True to hold relief back. */
  readonly end: boolean;
}

/** Snapback is decided; when it ends relief, the steps are held back. */
export interface SnapbackDecided {
  readonly type: 'snapbackDecided';
  readonly ends: boolean;
  readonly toEnd: number;
  readonly toKeep: number;
  /** Whose veto decided it, where it would have gone the other way without; else null. */
  readonly by?: readonly string[] | null;
}

/** A party has voted in a secret ballot. How, a `voteCast` of its own tells it alone. */
export interface BallotCast {
  readonly type: 'ballotCast';
  readonly proposal: number;
  readonly party: string;
}

/** A party owns the text with its author, as it stands at that version. */
export interface Sponsored {
  readonly type: 'sponsored';
  readonly proposal: number;
  readonly version: number;
  readonly party: string;
  readonly person: string | null;
}

/** A party sponsors the text no longer. */
export interface SponsorshipWithdrawn {
  readonly type: 'sponsorshipWithdrawn';
  readonly proposal: number;
  readonly party: string;
  readonly person: string | null;
}

/** An adopted text waits for its signatories. */
export interface SignatureOpened {
  readonly type: 'signatureOpened';
  readonly proposal: number;
  readonly stage: SignatureStage;
  readonly signatories: readonly string[];
  /** When those that have not signed stay out, on the session clock, milliseconds; null sets no time. */
  readonly until?: number | null;
}

/** A party has marked the adopted text as authentic. */
export interface Initialled {
  readonly type: 'initialled';
  readonly proposal: number;
  readonly party: string;
  readonly person: string | null;
}

/** A party has signed the adopted text. */
export interface Signed {
  readonly type: 'signed';
  readonly proposal: number;
  readonly party: string;
  readonly person: string | null;
  readonly adReferendum: boolean;
}

/** A party does not sign what was adopted. */
export interface SignatureDeclined {
  readonly type: 'signatureDeclined';
  readonly proposal: number;
  readonly party: string;
  readonly person: string | null;
  readonly reason: string;
}

/** The time for initials or signatures is over. */
export interface SignatureClosed {
  readonly type: 'signatureClosed';
  readonly proposal: number;
  readonly stage: SignatureStage;
  /** Those that were waited for and stay out. */
  readonly missing: readonly string[];
}

/** A party that stayed out of a text expresses its consent while that is in force. */
export interface Acceded {
  readonly type: 'acceded';
  readonly proposal: number;
  readonly party: string;
  readonly person: string | null;
  readonly adReferendum: boolean;
}

/** A text in force binds one party more, that has signed late or acceded. */
export interface PartyJoined {
  readonly type: 'partyJoined';
  readonly proposal: number;
  readonly party: string;
}

/** What a text in force obliges a party to, that has joined it. */
export interface StepsJoined {
  readonly type: 'stepsJoined';
  readonly proposal: number;
  readonly party: string;
  readonly steps: readonly Step[];
  /** Steps of others that lack nobody any more. */
  readonly completed: readonly string[];
  /** Steps of others that are no longer held for want of it; null where there are none. */
  readonly answered?: readonly string[] | null;
}

/** A party's consent waits for its capital. */
export interface SubmittedToCapital {
  readonly type: 'submittedToCapital';
  readonly proposal: number;
  readonly party: string;
  readonly by: Ratifier;
  /** When the answer falls due or is no longer waited for, on the session clock, milliseconds; null sets no time. */
  readonly until: number | null;
}

/** A capital has ratified what its delegation agreed. */
export interface Ratified {
  readonly type: 'ratified';
  readonly proposal: number;
  readonly party: string;
  /** Who answered for the capital; null for control, a mandate or chance. */
  readonly person: string | null;
  readonly reason: string;
}

/** A capital refuses what its delegation agreed. */
export interface RatificationRefused {
  readonly type: 'ratificationRefused';
  readonly proposal: number;
  readonly party: string;
  /** As in `ratified`. */
  readonly person: string | null;
  readonly reason: string;
}

/** Every signature and ratification that brings the text into force is there: it binds from now on. */
export interface AgreementConcluded {
  readonly type: 'agreementConcluded';
  readonly proposal: number;
  /** Those that have consented; the others that it would oblige may join them by `partyJoined`. */
  readonly bound: readonly string[];
}

/** An adopted text comes to nothing, because a party or its capital would not be bound. */
export interface AgreementLapsed {
  readonly type: 'agreementLapsed';
  readonly proposal: number;
  readonly party: string;
}

/** The delegation asks its capital. To the delegation, its capital and control. */
export interface InstructionsRequested {
  readonly type: 'instructionsRequested';
  /** 1, 2, 3 ... of the delegation. */
  readonly request: number;
  readonly person: string;
  readonly text: string;
  readonly proposal: number | null;
  readonly draft: number | null;
}

/** The capital instructs its delegation. To the delegation, its capital and control. */
export interface InstructionsGiven {
  readonly type: 'instructionsGiven';
  /** The request it answers; null for instructions nobody asked for. */
  readonly request: number | null;
  /** Null when control or the mandate itself speaks. */
  readonly person: string | null;
  readonly text: string;
  /** Ids of red lines that no longer stand. */
  readonly lifted: readonly string[];
}

/** What the party is after. Always the first frame of "delegation/...". */
export interface PositionAssigned {
  readonly type: 'positionAssigned';
  readonly position: Position;
}

/** A draft was begun, at revision 1. */
export interface DraftOpened {
  readonly type: 'draftOpened';
  readonly draft: number;
  readonly person: string;
  readonly title: string;
  readonly package: Package;
  readonly basedOn: number | null;
}

/** A draft was changed as a whole. */
export interface DraftRevised {
  readonly type: 'draftRevised';
  readonly draft: number;
  /** Rises by one with every change; a new draft has revision 1. */
  readonly revision: number;
  readonly person: string;
  readonly title: string;
  readonly package: Package;
}

/** A draft was thrown away. */
export interface DraftDiscarded {
  readonly type: 'draftDiscarded';
  readonly draft: number;
  readonly person: string;
}

/** A memo lies before the head, at revision 1. */
export interface MemoLaid {
  readonly type: 'memoLaid';
  /** Of the memo in this delegation. */
  readonly number: number;
  readonly person: string;
  readonly memo: Memo;
}

/** A memo was changed, and lies before the head again. */
export interface MemoRevised {
  readonly type: 'memoRevised';
  readonly number: number;
  /** Rises by one with every change. */
  readonly revision: number;
  readonly person: string;
  readonly memo: Memo;
}

/** A memo came back to be mended. */
export interface MemoReturned {
  readonly type: 'memoReturned';
  readonly number: number;
  readonly person: string;
  readonly comment: string;
}

/** A memo was taken away. */
export interface MemoWithdrawn {
  readonly type: 'memoWithdrawn';
  readonly number: number;
  readonly person: string;
}

/** A memo has left the delegation: the statement is made, the vote cast, the text tabled. */
export interface MemoReleased {
  readonly type: 'memoReleased';
  readonly number: number;
  readonly person: string;
}

/** What one party can make of a package, from its own sheet, the catalogue and the public table; no other sheet enters. */
export interface Advice {
  /** What the package leaves the party above its walk-away value, in points. */
  readonly surplus: number;
  /** Small changes that would make it acceptable to the party; empty when it is, or when none does. */
  readonly mends: readonly Trade[];
  /** Giving way on one issue and gaining on another, at no loss. */
  readonly logrolls: readonly Trade[];
  /** Packages worth as much to the party: which of them others like best tells what they care about. */
  readonly equivalents: readonly Trade[];
}

export interface AdviseRequest {
  readonly package: Package;
}

/** What every party may know of the scenario. */
export interface Agenda {
  readonly id: string;
  readonly title: string;
  readonly brief: string;
  readonly duration: string;
  readonly parties: readonly Party[];
  readonly outsiders: readonly Outsider[];
  readonly issues: readonly Issue[];
  readonly measures: readonly Measure[];
  readonly phases: readonly Phase[];
  readonly requirements: readonly Requirement[];
  readonly decision: DecisionRule;
  readonly rounds: readonly RoundPlan[];
  readonly chair: string | null;
  /** What each role of a delegation may do. */
  readonly roles?: readonly RolePowers[] | null;
  /** Working groups, if there are any. */
  readonly groups?: readonly WorkingGroup[] | null;
  readonly instruments?: readonly Instrument[] | null;
  readonly ratifications?: readonly RatificationRule[] | null;
  /** Posts in every delegation besides the usual roles; null where there are none. */
  readonly posts?: readonly Post[] | null;
}

export interface Answer {
  /** True: the act is on disk, and its events come by the feeds. */
  readonly accepted: boolean;
  readonly refusal: Refusal | null;
}

/** What a package is worth to one party, in its own points. */
export interface Appraisal {
  readonly party: string;
  readonly total: number;
  readonly reservation: number;
  /** Total less walk-away value; acceptable from 0 up. */
  readonly surplus: number;
  readonly issues: readonly IssueWorth[];
  readonly rules: readonly RuleWorth[];
}

export interface AppraiseRequest {
  readonly package: Package;
}

export interface AppraiseResult {
  readonly appraisals: readonly Appraisal[];
  /** Why the package could not be tabled, and warnings; the same for every party. */
  readonly problems: readonly Problem[];
  /** The parties it would oblige to act. */
  readonly binds: readonly string[];
}

/** A wish named with a vote: this issue at this option or better. */
export interface Ask {
  readonly issue: string;
  readonly level: number;
}

export interface Asked {
  readonly proposal: number;
  /** How far play had gone, 0 to 1. */
  readonly at: number;
  /** Points above the party's own walk-away value. */
  readonly surplus: number;
  /** Of the best it could have: for control while the others get their walk-away values, for a delegation by its own sheet alone. May exceed 1. */
  readonly share: number;
}

export type Ballot = 'accept' | 'reject' | 'abstain';

export type BallotForm =
  | 'open'
  /** How a party voted is told to it alone; the votes are counted when all are in, and only the outcome is told. */
  | 'secret';

/** A part of a text that a party does not agree to: the answer to an issue, or a commitment; exactly one is not null. */
export interface Bracket {
  readonly party: string;
  readonly issue: string | null;
  /** Key of the commitment. */
  readonly commitment: string | null;
  readonly note: string;
  /** With an issue, the option the party would have instead, 0 for none; null if it does not say. */
  readonly option?: number | null;
  /** With a commitment, what the party would have instead; null if it does not say. */
  readonly instead?: Commitment | null;
}

/** Who learns of a private room, from the least to the most. */
export type CaucusVisibility =
  /** Those in it and those asked. */
  | 'secret'
  /** Everybody knows that it exists. */
  | 'known'
  /** Everybody knows who is in it. */
  | 'members'
  /** Everybody knows what it is about, too, and any party may walk in. */
  | 'open';

/** The particulars of a commitment. Whatever is null stands as the catalogue has it. Other commitments of the package are named by their keys: the measure, and from the second part on a dot and the part, such as `energy-aid.2`. */
export interface Clause {
  /** How the performers named are bound together; no looser than the catalogue has it. */
  readonly rule?: PerformerRule | null;
  /** Who gains by it. */
  readonly beneficiaries?: readonly string[] | null;
  readonly quantity?: Quantity | null;
  readonly due?: Due | null;
  /** What must have happened first. */
  readonly after?: readonly Precondition[] | null;
  /** Keys of the commitments it is traded against, action for action; it is enough if one of two says so. */
  readonly pairs?: readonly string[] | null;
  /** Who finds whether it is kept: a party, which is then bound, or an outsider that has lodged an undertaking. */
  readonly verifier?: string | null;
  readonly remedy?: Remedy | null;
  /** At most one of suspension, lifting and snapback is not null. */
  readonly suspension?: Suspension | null;
  readonly lifting?: Lifting | null;
  readonly snapback?: SnapbackClause | null;
  /** The words of the text itself, at most 1,000 characters. */
  readonly wording?: string | null;
}

export interface Commitment {
  readonly measure: string;
  readonly level: number;
  readonly performers: readonly string[];
  readonly phase: number;
  /** 1 and up, where a measure stands in several parts; null means the first. */
  readonly part?: number | null;
  /** Its particulars; null where the text says no more of it. */
  readonly clause?: Clause | null;
}

export interface CommitmentChange {
  readonly measure: string;
  /** Null if the commitment is new. */
  readonly from: Commitment | null;
  /** Null if it is dropped. */
  readonly to: Commitment | null;
}

export type Comparison = 'atLeast' | 'atMost' | 'exactly';

export interface ConcessionCurve {
  readonly party: string;
  /** Its own packages in the order of time. */
  readonly asked: readonly Asked[];
  /** Faratin's e fitted to it: below 1 it held out until late, above 1 it gave way early; null for under three packages. */
  readonly exponent: number | null;
}

export interface Condition {
  readonly issue: string;
  readonly comparison: Comparison;
  readonly level: number;
}

/** The act by which a party expresses that it will be bound. */
export type Consent =
  /** Its vote. */
  | 'adoption'
  /** Its signature to the adopted text. */
  | 'signature'
  /** Its signature, after every signatory has initialled the text as authentic. */
  | 'initials';

/** Body of `POST /api/sessions`, answered by `SessionCreated`. Whatever is null takes its default. */
export interface CreateSession {
  /** Id from `GET /api/scenarios`. */
  readonly scenario: string;
  /** 1 to 120 characters; by default the scenario's title. */
  readonly title?: string | null;
  /** 1 to 10,080; by default each round's own length in the scenario. */
  readonly minutesPerRound?: number | null;
  /** By default `manual`. */
  readonly pace?: Pace | null;
  /** True: bots play every party that has nobody. By default false. */
  readonly autopilot?: boolean | null;
  /** Of those bots; by default `linear`. */
  readonly temperament?: Temperament | null;
  /** By default `none`. */
  readonly embargo?: Embargo | null;
  /** 0 to 86,400; used with `delay`. By default 0. */
  readonly embargoSeconds?: number | null;
  /** How long the codes open anything, 1 to 8,760; by default without end. */
  readonly invitationHours?: number | null;
  /** How many people may come in by each party's code, 1 to 10,000; by default without limit. */
  readonly invitationPlaces?: number | null;
  /** Id of one of the scenario's score sheets; by default the first. */
  readonly sheet?: string | null;
}

export type DecisionKind =
  | 'unanimity'
  | 'consensus'
  | 'named'
  | 'majority'
  /** Of the votes for and against, abstentions apart, at least the share is for, and not fewer than the threshold. */
  | 'qualified'
  /** Everybody heard, the core and the bound accept, and at least the threshold is for; others' objections are recorded. */
  | 'sufficient'
  /** As consensus; silence begins with the text, and whom it does not bind need only not object. */
  | 'silence';

export interface DecisionRule {
  readonly kind: DecisionKind;
  /** Votes for that a majority, a qualified majority or sufficient consensus needs at least. */
  readonly threshold: number;
  /** Parties whose rejection ends a package under any rule. */
  readonly vetoes: readonly string[];
  /** Parties that must accept under any rule. */
  readonly core?: readonly string[] | null;
  /** Party to how many votes it has; a party not named has one. */
  readonly weights?: Readonly<Record<string, number>> | null;
  /** Share of the votes for and against that must be for under a qualified majority, 0 to 1. */
  readonly share?: number | null;
  /** Whether everybody learns how each party votes; null means open. */
  readonly ballots?: BallotForm | null;
  /** Whether control learns it in a secret ballot. */
  readonly controlSees?: boolean | null;
  /** Sponsors, its author among them, that a text needs before the others vote on it. */
  readonly sponsors?: number | null;
  /** Minutes of the silence that begins by itself with every text under `silence`. */
  readonly silenceMinutes?: number | null;
  /** Whether some of the parties may agree among themselves. */
  readonly subsets?: boolean | null;
}

/** Answer to `POST /api/demo`, which has no body: bots begin to negotiate at once. */
export interface DemoStarted {
  readonly session: string;
  readonly spectatorCode: string;
  /** One per party, so that a visitor can take a seat. */
  readonly codes: readonly Invitation[];
}

/** What changes from one package to another; both lists in the order of their ids. */
export interface Difference {
  readonly terms: readonly TermChange[];
  readonly commitments: readonly CommitmentChange[];
}

export interface Done {}

/** When it is to be done, where that is told more closely than by the phase. Exactly one of the four is not null. */
export interface Due {
  /** Counted from entry into force. */
  readonly days?: number | null;
  /** A day of the scenario's calendar, such as 2007-12-31. */
  readonly date?: string | null;
  /** What the text says instead of a time, such as "at an early date": it can be in time or late by no rule. */
  readonly words?: string | null;
  /** The round of the talks by whose end it is to be done, 1 to 200. */
  readonly round?: number | null;
}

export type Embargo =
  /** Spectators see everything public at once. */
  | 'none'
  /** They see it a number of seconds later. */
  | 'delay'
  /** They see it when the round closes. */
  | 'round';

export interface EnterRequest {
  /** From `Entered.token` or the control link. It is the seat: keep it secret, keep it out of URLs that reach a server. */
  readonly token: string;
}

export interface Entered {
  /** Id of the session. */
  readonly session: string;
  /** Whose view this connection has. */
  readonly seat: SeatKind;
  readonly party: string | null;
  readonly person: string | null;
  readonly token: string;
  /** The feeds it may follow. */
  readonly feeds: readonly string[];
  readonly serverTime: number;
  readonly contractVersion: string;
}

/** Whose consent brings a signed or ratified text into force. It binds none but those that have consented. */
export interface EntryIntoForce {
  readonly rule: EntryRule;
  /** With a quorum, how many; where the text obliges fewer, all of those. */
  readonly parties: number;
  /** With named parties, which; where the text obliges none of them, all whom it obliges. */
  readonly named: readonly string[];
  /** How long initials, and then signatures, are waited for; 0 sets no limit. */
  readonly signingMinutes: number;
  /** The same for a capital whose own rule sets no limit. */
  readonly ratifyingMinutes: number;
  /** Whether a party that stayed out may accede while it is in force. */
  readonly accession: boolean;
}

export type EntryRule =
  /** Every party that the text obliges. */
  | 'all'
  | 'quorum'
  | 'named';

export type FailureReason =
  /** It can no longer meet the decision rule. */
  | 'rejected'
  /** The round closed before the rule was met. */
  | 'lapsed'
  /** All but those with a veto would have carried it. */
  | 'vetoed';

/** A run of one feed. Accept it if `after` is the last number held, then hold the last frame's; anything else means: follow again from the last number held. */
export interface FeedBatch {
  readonly feed: string;
  readonly after: number;
  readonly frames: readonly Frame[];
}

export interface FollowRequest {
  /** "public", "party/USA", "delegation/USA" or "control". */
  readonly feed: string;
  /** The last sequence number held; 0 for all. */
  readonly after: number;
}

export interface Frame {
  /** 1, 2, 3 ... in its feed, without gaps. */
  readonly seq: number;
  /** When it became true, milliseconds since 1970 UTC. */
  readonly at: number;
  /** The session clock then, milliseconds; it stands still while the session is paused. 0 in "delegation/...". */
  readonly clock: number;
  readonly event: Event;
}

export interface Gauge {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The least it can be. */
  readonly min: number;
  readonly max: number;
}

export interface GroupReport {
  /** Id of the working group. */
  readonly group: string;
  /** Of its text, as it has reported it. */
  readonly revision: number;
}

/** What a party's packages and votes tell of its preferences, as anybody at the table may reckon. */
export interface Guess {
  readonly party: string;
  /** How many packages and votes it rests on. */
  readonly moves: number;
  /** Issues in the order in which they seem to matter to it, at most five. */
  readonly cares: readonly IssueWeight[];
}

/** One of the list that `GET /api/sessions` answers: the latest sessions that the instructor who asks has started. */
export interface HostedSession {
  readonly session: string;
  readonly title: string;
  readonly scenario: string;
  /** Milliseconds since 1970 UTC. */
  readonly started: number;
  /** The control seat. */
  readonly controlToken: string;
}

/** Body of every HTTP answer that is not a success, of media type `application/problem+json` (RFC 9457), which holds more than is named here. */
export interface HttpProblem {
  readonly title: string | null;
  /** What is wrong and how to mend it, in a sentence for people. */
  readonly detail: string | null;
  readonly status: number | null;
  /** One of `RefusalCode`, if the server got as far as to refuse. */
  readonly code: RefusalCode | null;
}

/** What an inject does to the world when its equations next run. */
export interface InjectEffect {
  /** A gauge, or `reservation` for a party's walk-away value, which moves at once. */
  readonly variable: string;
  readonly add: number;
  /** Whose walk-away value; null for a gauge. */
  readonly party?: string | null;
}

/** A kind of document, and how a party comes to be bound by one of that kind. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly consent: Consent;
  /** Whether the capitals that have a rule of ratification must ratify it. */
  readonly ratified: boolean;
  /** False for a text that obliges nobody. */
  readonly binding: boolean;
  /** The rule by which it is adopted; null takes the agenda's. */
  readonly decision: DecisionRule | null;
  /** True when no deputy may initial or sign it. */
  readonly headSigns: boolean;
  /** Whose consent brings it into force, and by when; null: that of all whom it obliges, whenever it comes. */
  readonly entry?: EntryIntoForce | null;
}

export interface InteractionRule {
  readonly id: string;
  readonly text: string;
  readonly when: readonly Condition[];
  readonly points: number;
}

export interface Invitation {
  /** The delegation it seats; null for the spectators' code. */
  readonly party: string | null;
  readonly code: string;
  /** When it ceases to open anything, milliseconds since 1970 UTC; null if it does not. */
  readonly expires?: number | null;
  /** How many people may come in by it; null if that is not limited. */
  readonly places?: number | null;
  /** How many have; counted only where places are. */
  readonly taken?: number | null;
}

/** Answer to `POST /api/invitations`: what the code opens, before a seat is taken with it. */
export interface InvitationInfo {
  readonly session: string;
  readonly title: string;
  readonly scenario: ScenarioSummary;
  /** The delegation it seats; null for the spectators' code. */
  readonly party: string | null;
  /** Who sits in that delegation; empty for spectators. */
  readonly seated: readonly Seated[];
  /** How many more it has room for. */
  readonly free: number;
  /** What each role is called and may do here; null for spectators. */
  readonly roles?: readonly RolePowers[] | null;
  /** Posts to choose besides; null where there are none. */
  readonly posts?: readonly Post[] | null;
}

/** Body of `POST /api/invitations`. A code is a credential: it goes into no URL, because URLs are written into logs. */
export interface InvitationRequest {
  /** Case, spaces and hyphens do not matter. */
  readonly code: string;
}

export interface Invitations {
  readonly codes: readonly Invitation[];
}

export interface Issue {
  readonly id: string;
  readonly title: string;
  /** Option 0 is "not included"; its index is its level. */
  readonly options: readonly Option[];
}

/** Share of what a party can gain that hangs on an issue, 0 to 1. Eight in ten of what is still possible lie between low and high. */
export interface IssueWeight {
  readonly issue: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface IssueWorth {
  readonly issue: string;
  readonly level: number;
  readonly points: number;
  /** The most any option of this issue would give. */
  readonly best: number;
}

export interface JoinRequest {
  /** Invitation code; case, spaces and hyphens do not matter. */
  readonly code: string;
  /** Shown at the table, 1 to 40 characters. Ignored for spectators. */
  readonly name: string;
  /** The role wished for; null takes the head's seat if it is free, else an adviser's. */
  readonly role: Role | null;
  /** 16 to 64 visible ASCII characters, drawn by the client and kept secret: joining again under the same key finds the seat taken before. Null: every join takes a seat of its own. */
  readonly key?: string | null;
  /** One of the posts that the scenario adds, for an adviser; null for none. */
  readonly post?: string | null;
}

/** Where a party leans before it votes. */
export type Leaning =
  | 'for'
  /** For, if what it asks is met. */
  | 'forIf'
  | 'against'
  | 'undecided';

export interface LeftOnTable {
  /** Points above walking away that all parties have in sum by what was adopted last; 0 before. */
  readonly had: number;
  /** Of packages no party would rather walk away from, the greatest such sum. */
  readonly best: number;
  /** Changes to what was adopted that leave nobody worse off and somebody better; empty where there are none. */
  readonly better: readonly TermChange[];
}

/** A restriction ends; only a new decision, or a snapback clause, brings it back. */
export interface Lifting {
  /** By what, such as a resolution; may be empty. */
  readonly instrument: string;
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly track: string;
  readonly performers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly performerRule: PerformerRule;
  readonly weight: number;
  readonly levels: readonly MeasureLevel[];
  readonly verification: string;
  readonly securityPayoff: number;
  readonly requires: readonly MeasureLink[];
  readonly conflicts: readonly MeasureLink[];
  readonly precedent: string;
  readonly notes: string;
}

export interface MeasureLevel {
  readonly level: number;
  readonly label: string;
  readonly months: number;
  readonly reversibility: number;
  readonly verifiability: number;
  /** Who must act at this level, where that is fewer than the measure names; null where it is not. */
  readonly performers?: readonly string[] | null;
  /** Months for which it holds a restriction back; null where it is no suspension. */
  readonly suspends?: number | null;
  /** True where it ends a restriction for good; null means false. */
  readonly lifts?: boolean | null;
  /** How it brings suspended and lifted restrictions back; null where it does not. */
  readonly snapback?: SnapbackProcedure | null;
}

export interface MeasureLink {
  readonly measure: string;
  readonly level: number;
}

/** What is written inside a delegation for the head to release. */
export interface Memo {
  readonly kind: MemoKind;
  /** The statement; the reason of a vote; the summary of a text to table. */
  readonly text: string;
  /** Of a vote. */
  readonly proposal?: number | null;
  /** Of the proposal, as it was read. */
  readonly version?: number | null;
  /** Of a vote. */
  readonly ballot?: Ballot | null;
  /** Of a vote; null for none. */
  readonly asks?: readonly Ask[] | null;
  /** Of a text. */
  readonly draft?: number | null;
  /** Of the draft, as it was read. */
  readonly revision?: number | null;
  /** Of a vote to accept: what is excepted from it; null for none. */
  readonly reservation?: string | null;
  /** Of a vote: how the party reads the text; null for no word of it. */
  readonly interpretation?: string | null;
}

export type MemoKind =
  /** A statement for the record. */
  | 'statement'
  /** A vote on a version of a proposal. */
  | 'vote'
  /** A draft at a revision, to be tabled. */
  | 'text';

export interface Mend {
  /** Parties that would accept, who do not now. */
  readonly winning: readonly string[];
  readonly changes: readonly TermChange[];
  /** Most points any party loses by it; it stays at or above its walk-away value. */
  readonly loss: number;
}

/** How far a commitment has come. */
export type Milestone =
  | 'begun'
  | 'delivered'
  /** Its verifier has found that it is delivered. */
  | 'verified';

export interface MissedDeal {
  readonly proposal: number;
  /** How far play had gone when it was tabled, 0 to 1. */
  readonly at: number;
  /** The decision rule would have adopted it had everybody voted by its score sheet. */
  readonly wanted: boolean;
  /** Parties for which it is worth less than walking away. */
  readonly refusing: readonly string[];
  /** Issues that have to change until none of them would; null for more than four. */
  readonly changes: number | null;
}

export interface Option {
  readonly level: number;
  readonly label: string;
  readonly measures: Readonly<Record<string, number>>;
}

export interface Outsider {
  readonly id: string;
  readonly name: string;
  readonly undertakes: boolean;
}

export type Pace =
  /** Control opens and closes rounds. */
  | 'manual'
  /** Rounds open by themselves, one after another. */
  | 'automatic';

export interface Package {
  /** Issue id to option level, 1 and up; issues left out are not included. */
  readonly terms: Readonly<Record<string, number>>;
  /** Who does what and when; covers every measure the terms call for. */
  readonly commitments: readonly Commitment[];
}

export interface PackageSurvey {
  /** Parties it leaves below their walk-away values. */
  readonly blockers: readonly string[];
  /** The smallest changes that win blockers and lose nobody: for each of them, and for all together. */
  readonly mends: readonly Mend[];
  /** Changes that leave nobody worse off and somebody better; empty when the package is Pareto optimal. */
  readonly better: readonly TermChange[];
}

export type PaperKind =
  /** Nobody owns it. */
  | 'nonPaper'
  /** Its author stands to it, and to no more than that it be talked about. */
  | 'workingPaper';

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly hue: string;
  readonly head: string;
}

export interface PartyZone {
  readonly party: string;
  /** Packages that leave the party no worse than walking away. */
  readonly accepts: number;
  /** Of those all others accept, the share it alone refuses, 0 to 1; null where they accept none. */
  readonly pivotal: number | null;
}

/** The value lies from `low` to `high`; it is exact when they are equal. */
export interface Perceived {
  readonly variable: string;
  readonly low: number;
  readonly high: number;
}

export type Performance =
  | 'deliver'
  | 'delay'
  /** Shows it as delivered and goes on in secret. */
  | 'defect'
  | 'refuse';

export type PerformerRule = 'all' | 'any' | 'table';

export interface Phase {
  readonly number: number;
  readonly label: string;
  readonly until: number | null;
}

/** An inject the scenario's authors prepared. Control only, until it is sent. */
export interface PlannedInject {
  readonly id: string;
  readonly title: string;
  /** Round of the world it is planned for; null when it waits for its trigger alone. */
  readonly round: number | null;
  /** Condition in the world's language; empty when it comes by round alone. */
  readonly trigger: string;
  readonly sender: string;
  /** Parties that receive it; empty means everyone at the table. */
  readonly to: readonly string[];
  /** True: spectators see it too. */
  readonly public: boolean;
  readonly text: string;
  readonly effects: readonly InjectEffect[];
  /** For control. */
  readonly note: string;
}

/** What one party alone knows. Only its delegation and control ever receive it. */
export interface Position {
  readonly party: string;
  /** Issue id to points per option level, index 0 first. */
  readonly points: Readonly<Record<string, readonly number[]>>;
  readonly rules: readonly InteractionRule[];
  /** The walk-away value. */
  readonly reservation: number;
  /** Confidential instructions, Markdown. */
  readonly brief: string;
  /** What the capital refuses whatever the rest. */
  readonly redLines?: readonly RedLine[] | null;
}

/** A post that the scenario adds: who holds it is an adviser with these powers instead of an adviser's. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly powers: readonly Power[];
}

/** What a role may do for its party. */
export type Power =
  /** Write drafts and memos inside the delegation. */
  | 'draft'
  /** Speak in plenary, rooms and working groups. */
  | 'speak'
  /** Open rooms, invite, knock, come and go, and work on their texts. */
  | 'meet'
  /** Speak on the record, and make statements. */
  | 'state'
  /** Table, amend, bracket, sponsor and take back texts and papers. */
  | 'table'
  /** Vote on texts, amendments and snapback, and say where the party leans. */
  | 'vote'
  /** Bind the party in every other way. */
  | 'bind';

/** A condition precedent: nothing is owed before it is met. */
export interface Precondition {
  /** Key of the commitment that must come first. */
  readonly commitment: string;
  readonly milestone: Milestone;
  /** Days in which to follow once it is met; null sets no limit. */
  readonly withinDays?: number | null;
  /** The same in rounds of the talks, 1 to 200; at most one of the two is not null. */
  readonly withinRounds?: number | null;
}

export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
}

export interface Quantity {
  /** Greater than 0. */
  readonly amount: number;
  /** At most 40 characters, such as "t of heavy fuel oil". */
  readonly unit: string;
}

/** How one party's capital ratifies. A party without a rule needs its capital only ad referendum; control plays it then. */
export interface RatificationRule {
  readonly party: string;
  readonly by: Ratifier;
  /** How long the answer takes, or is waited for, on the session clock; 0 sets no limit. */
  readonly minutes: number;
  /** The same in words. */
  readonly text: string;
}

/** Who answers for a capital. */
export type Ratifier =
  | 'control'
  /** Whoever sits as the party's capital; control while nobody does. */
  | 'seat'
  /** Its mandate: it ratifies what crosses no red line and is worth the walk-away value. */
  | 'mandate'
  /** Chance, with odds that depend on the world and on the text. */
  | 'odds';

/** What may become of spoken words beyond those who hear them. */
export type RecordGrade =
  /** They stay where they were spoken. */
  | 'closed'
  /** Everybody may read them, with the speaker's name. */
  | 'onRecord'
  /** Everybody may read them; only those present know whose they are. */
  | 'withoutAttribution'
  /** Those present read them without a name; nobody else does. */
  | 'nonPaper'
  /** They pass between two parties and have no record. */
  | 'backchannel';

export interface RedLine {
  readonly id: string;
  readonly text: string;
  /** A package crosses the line when every condition holds. */
  readonly crossed: readonly Condition[];
}

export interface Refusal {
  /** One of `RefusalCode`. */
  readonly code: RefusalCode;
  /** What is wrong and how to mend it, in a sentence for people. Holds no secret. */
  readonly text: string;
}

/** Every reason for which the server says no. */
export type RefusalCode =
  /** The message lacks something, or holds something of the wrong kind or size. */
  | 'malformed'
  /** No session has this code or id. */
  | 'unknownCode'
  /** The code has expired, has been replaced, or as many people as it admits have come in by it. */
  | 'codeSpent'
  /** The token is not one of this server's, or its seat is gone. */
  | 'seatGone'
  /** The connection has not joined or entered yet. */
  | 'notSeated'
  /** On this server sessions are started and controlled by instructors who have signed in; this connection or request has not. */
  | 'signInNeeded'
  /** This seat has no power to do that. */
  | 'notYours'
  /** The delegation is full. */
  | 'seatsFull'
  /** Somebody else holds that role. */
  | 'roleTaken'
  /** Nobody whom this seat could mean has that id. */
  | 'unknownPerson'
  /** The scenario has no such party. */
  | 'unknownParty'
  /** No proposal of the session has that number. */
  | 'unknownProposal'
  /** The delegation has no draft of that number. */
  | 'unknownDraft'
  /** The party is neither in a room of that number nor invited to one. */
  | 'unknownCaucus'
  /** There is no such channel. */
  | 'unknownChannel'
  /** The seat has no such feed. */
  | 'unknownFeed'
  /** No round is open. */
  | 'noRound'
  /** A round is open already. */
  | 'roundOpen'
  /** The scenario has no further round. */
  | 'noMoreRounds'
  /** The session is paused. */
  | 'paused'
  /** The session is not paused. */
  | 'notPaused'
  /** The session is over. */
  | 'ended'
  /** The package breaks a rule of the agenda; the text says which. */
  | 'illegalPackage'
  /** The proposal is decided, withdrawn or lapsed. */
  | 'proposalClosed'
  /** The party has voted on it already. */
  | 'alreadyVoted'
  /** A colleague revised the draft in the meantime. */
  | 'staleDraft'
  /** The party is in that room, or invited to it, already. */
  | 'alreadyThere'
  /** A limit of the session is reached. */
  | 'tooMany'
  /** The proposal has no such amendment. */
  | 'unknownAmendment'
  /** The text was amended since the version named: read the change first. */
  | 'staleProposal'
  /** A speakers list is open and the party does not have the floor; or none is open. */
  | 'noFloor'
  /** The scenario has no world. */
  | 'noWorld'
  /** No text is in force. */
  | 'noText'
  /** The text in force has no such step. */
  | 'unknownStep'
  /** The world has no such variable. */
  | 'unknownVariable'
  /** The catalogue has no such measure. */
  | 'unknownMeasure'
  /** No breach has been found, or no snapback moved, that could be answered. */
  | 'noBreach'
  /** The party has no paper of that number going round. */
  | 'unknownPaper'
  /** The party is not at the door of that room, or no longer. */
  | 'nobodyKnocks'
  /** The grade of the record would tell more of the place than its visibility allows. */
  | 'tooPrivate'
  /** The scenario has no such working group. */
  | 'unknownGroup'
  /** There is nothing to reply to, or the party has replied as often as it may. */
  | 'noReply'
  /** No such memo waits in the delegation; it was released or withdrawn. */
  | 'unknownMemo'
  /** A colleague changed the memo in the meantime: read it, then repeat. */
  | 'staleMemo'
  /** The scenario has no such kind of document. */
  | 'unknownInstrument'
  /** The text needs more sponsors before it is voted on. */
  | 'lacksSponsors'
  /** Nobody waits for this: the text is not at that stage, or the capital was not asked. */
  | 'notAwaited'
  /** The delegation has sent its capital no such request. */
  | 'unknownRequest'
  /** The mandate has no such red line. */
  | 'unknownRedLine'
  /** The scenario adds no such post. */
  | 'unknownPost'
  /** Somebody else is named to find whether the step is kept. */
  | 'notVerifier'
  /** Too many messages in a short time. Of an act that is repeated it tells nothing: repeat it again, a little later. */
  | 'tooFast'
  /** The server cannot keep the act now; repeat it with the same command id. */
  | 'unavailable';

export interface ReissueRequest {
  /** Whose code or link. */
  readonly seat: SeatKind;
  /** With `delegate`, of which delegation; else null. */
  readonly party?: string | null;
  /** How long the new one opens anything, 1 to 8,760; null sets no end. Not for control. */
  readonly hours?: number | null;
  /** How many people may come in by it, 1 to 10,000; null sets no limit. Not for control. */
  readonly places?: number | null;
}

/** Exactly one of the two is not null. */
export interface Reissued {
  readonly invitation: Invitation | null;
  /** The control seat from now on. It is shown this once; this connection holds it already. */
  readonly controlToken: string | null;
}

/** What follows when it is not done. */
export interface Remedy {
  readonly kind: RemedyKind;
  readonly words: string;
  /** Of a consultation, for how long its room is open, 1 to 1,440 on the session clock; null is 20. */
  readonly minutes?: number | null;
}

export type RemedyKind =
  /** Those concerned meet. */
  | 'consultation'
  /** What it is paired with is held back until it is done. */
  | 'suspendPair'
  /** The snapback clause of the text is set off. */
  | 'snapback'
  /** As its words say. */
  | 'other';

/** A value, or the reason there is none: exactly one of the two is not null. */
export interface Reply<T> {
  readonly value: T | null;
  readonly refusal: Refusal | null;
}

export interface Requirement {
  readonly issue: string;
  readonly level: number;
  readonly needs: string;
  readonly needsLevel: number;
}

export type Role =
  | 'head'
  | 'deputy'
  | 'adviser'
  | 'mentor'
  /** Sits in the capital: instructs the delegation, and ratifies what it has agreed. */
  | 'capital';

export interface RolePowers {
  readonly role: Role;
  /** What the role is called in this scenario; empty for its usual name. */
  readonly title: string;
  readonly powers: readonly Power[];
}

export interface RoundPlan {
  readonly number: number;
  readonly label: string;
  readonly kind: string;
  readonly minutes: number;
}

export interface RuleWorth {
  readonly id: string;
  readonly text: string;
  readonly points: number;
}

/** One of the list that `GET /api/scenarios` answers. */
export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly brief: string;
  /** For people, such as "3 hours". */
  readonly duration: string;
  readonly parties: readonly Party[];
  /** How many. */
  readonly rounds: number;
  /** Score sheets to choose among when hosting; null where there is one only, or where it is chosen already. */
  readonly sheets?: readonly ScoreSheet[] | null;
}

/** One set of points and walk-away values to play a scenario with. */
export interface ScoreSheet {
  readonly id: string;
  readonly title: string;
}

export type SeatKind = 'control' | 'delegate' | 'spectator';

export interface Seated {
  readonly name: string;
  readonly role: Role;
  readonly post?: string | null;
}

export interface SessionCreated {
  readonly session: string;
  /** The control seat, for `Enter`. It is shown this once. */
  readonly controlToken: string;
  /** One per party, and one without a party for spectators. */
  readonly codes: readonly Invitation[];
}

export type Severity = 'error' | 'warning';

/** Answer to `GET /api/sign-in`. Where sign-in is needed, `GET /sign-in?back=/host` leads a browser to the provider and back, and `POST /api/sign-out`, without a body, ends it: control seats entered by it are closed. */
export interface SignInState {
  /** Whether starting and controlling sessions takes an instructor's sign-in here. */
  readonly needed: boolean;
  /** Who is signed in; null for nobody. */
  readonly name: string | null;
}

/** What an adopted text waits for from its signatories. */
export type SignatureStage = 'initials' | 'signature';

/** How suspended or lifted restrictions come back when the other side does not keep its part. */
export interface SnapbackClause {
  /** Keys of the suspensions and liftings it undoes; empty means all of the package. */
  readonly restores: readonly string[];
  readonly procedure: SnapbackProcedure;
  /** Days from the notice of non-performance until they are back. */
  readonly days: number;
}

export type SnapbackProcedure =
  /** A vote brings them back, and nobody may veto it. */
  | 'vote'
  /** They come back unless a vote keeps them away. */
  | 'automatic';

export interface Standing {
  readonly step: string;
  readonly status: StepStatus;
  /** True while control holds it back, as when sanctions have snapped back. */
  readonly heldBack: boolean;
  /** Round of the world by whose end it must be delivered, where a condition that was met has set that; else null. */
  readonly dueRound?: number | null;
  /** The last round in which a suspension lasts; null before it begins, and for what has no end. */
  readonly ends?: number | null;
  /** True where its verifier has found that it is kept; else null. */
  readonly verified?: boolean | null;
}

/** What a text obliges one performer to do. */
export interface Step {
  /** Key of the commitment and performer, such as `yongbyon-freeze/DPRK`. */
  readonly id: string;
  readonly measure: string;
  readonly level: number;
  readonly performer: string;
  /** Round of the world by whose end it must be delivered; with `after`, the earliest that could be. */
  readonly dueRound: number;
  /** The step it is traded against, action for action, the first of several; null when it stands alone. */
  readonly pair: string | null;
  /** All of them, where the text says; else null. */
  readonly pairs?: readonly string[] | null;
  /** What must have happened first: until then it waits and is not owed. Null where it waits for nothing. */
  readonly after?: readonly StepCondition[] | null;
  /** True where the text sets it no time that could be missed; else null. */
  readonly undated?: boolean | null;
  /** True while a performer that the measure cannot do without is not bound by the text; else null. */
  readonly lacking?: boolean | null;
  /** True while it is held because nobody bound by the text owes what it is given for; else null. */
  readonly unanswered?: boolean | null;
  /** Who finds whether it is kept, where the text names somebody; else null. */
  readonly verifier?: string | null;
  /** What follows when it is late or broken, where the text says; null holds its pair. */
  readonly remedy?: RemedyKind | null;
  /** Rounds of the world for which a suspension lasts from delivery on; null for what has no end. */
  readonly lasts?: number | null;
  /** True where its performer may prolong it by choosing to deliver when its time is over; else null. */
  readonly renewable?: boolean | null;
}

/** What must have happened before a step is owed. */
export interface StepCondition {
  /** Key of the commitment that comes first. */
  readonly commitment: string;
  readonly milestone: Milestone;
  /** Rounds in which to follow once it is met; null leaves that to the level of the measure. */
  readonly rounds: number | null;
}

export type StepStatus =
  | 'due'
  | 'delivered'
  | 'late'
  | 'suspended'
  | 'breached'
  /** Not owed yet: what must come first has not happened. */
  | 'waiting'
  /** A suspension whose time is over: what it suspended stands again. */
  | 'expired';

/** What play so far shows. Control is told by every score sheet; a delegation by its own and by what is public, so that of the others it has guesses only, and nothing of deals missed or left. */
export interface Study {
  /** What parties asked for as play went on: of all for control, its own for a delegation. */
  readonly curves: readonly ConcessionCurve[];
  /** What parties' moves tell of what they care about. */
  readonly guesses: readonly Guess[];
  /** Packages that were not adopted, in order; empty for a delegation. */
  readonly missed: readonly MissedDeal[];
  /** Null for a delegation, and where it cannot be reckoned. */
  readonly left: LeftOnTable | null;
  /** True while newer play is being reckoned: ask again in a moment. */
  readonly reckoning: boolean;
}

export interface Submission {
  /** 1 to 64 characters, made by the client, unique to this act. */
  readonly commandId: string;
  readonly command: Command;
  /** True if it may have been sent before. Its refusal is then kept, and no copy that is still on its way is accepted after it. */
  readonly repeated?: boolean | null;
}

/** What all score sheets together say. For control alone. */
export interface Survey {
  /** Counts over every package; null while they are being counted, or for a space too large to be counted. */
  readonly zone: Zone | null;
  /** True while they are: ask again in a moment. */
  readonly counting: boolean;
  /** Null when none was asked about. */
  readonly package: PackageSurvey | null;
}

export interface SurveyRequest {
  /** Null asks about the talks alone. */
  readonly package: Package | null;
}

/** A restriction is held back for a time, and stands again when the time is over. */
export interface Suspension {
  /** 1 to 600. */
  readonly months: number;
  /** Whether it may be prolonged. */
  readonly renewable: boolean;
}

/** How an autopilot concedes. */
export type Temperament =
  | 'boulware'
  | 'linear'
  | 'conceder'
  /** Moves with time, and the more with the others the less time has passed. */
  | 'hybrid'
  /** Comes as far as the others have come, in proportion. */
  | 'titForTat'
  /** Comes by as many points as the others, give or take a few. */
  | 'randomTitForTat'
  /** Comes as far as the others have come over several texts. */
  | 'averagedTitForTat'
  /** Takes one small step for each different text of the party that has brought fewest. */
  | 'micro';

export interface TermChange {
  readonly issue: string;
  /** Option before; 0 is "not included". */
  readonly from: number;
  readonly to: number;
}

export interface Trade {
  readonly changes: readonly TermChange[];
  /** After the changes, in points. */
  readonly surplus: number;
  /** Guessed change of the others' readiness to accept, in log-odds summed over them; above 0 they come nearer. A guess from what is public, not a figure of theirs. */
  readonly others: number;
}

/** A standing group that owns some issues and reports to the plenary. */
export interface WorkingGroup {
  readonly id: string;
  readonly title: string;
  /** The party that reports for it. */
  readonly chair: string;
  readonly members: readonly string[];
  /** Ids of the issues it owns. */
  readonly issues: readonly string[];
}

export interface Zone {
  /** How many can be tabled. */
  readonly packages: number;
  /** How many of them no party would rather walk away from. */
  readonly acceptableToAll: number;
  readonly parties: readonly PartyZone[];
}

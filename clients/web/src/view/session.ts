import { noLedger, type Ledger } from './ledger';
import { noWorld, type World } from './world';
import type {
  Agenda,
  AmendmentProposed,
  Ask,
  Ballot,
  Bracket,
  Difference,
  CaucusVisibility,
  Embargo,
  FailureReason,
  Frame,
  Indicated,
  Package,
  Pace,
  PaperKind,
  RecordGrade,
  Role,
  SignatureStage,
  SubmittedToCapital,
  Temperament,
  TextReported,
} from '../wire/contracts';

/** One session as one seat sees it: everything its feed has told so far. */
export interface SessionView {
  /** Number of the last frame folded; 0 before the first. */
  readonly seq: number;
  readonly session: string;
  readonly title: string;
  /** Null until the first frame is here. */
  readonly agenda: Agenda | null;
  readonly pace: Pace;
  readonly clock: ClockReading;
  readonly people: Readonly<Record<string, Person>>;
  /** Party to the temperament of the bot that plays it while no head sits there. */
  readonly autopilots: Readonly<Record<string, Temperament>>;
  /** Party to what its bot is called; left out where it has no name. */
  readonly botNames: Readonly<Record<string, string>>;
  /** In the order they were opened; the open one, if any, is the last. */
  readonly rounds: readonly Round[];
  readonly paused: boolean;
  /** Why the session ended; null while it goes on. */
  readonly ended: string | null;
  readonly embargo: { readonly kind: Embargo; readonly seconds: number };
  /** By number, oldest first. */
  readonly proposals: readonly Proposal[];
  /** Informal texts that the seat may read, in the order in which they first went round. */
  readonly papers: readonly Paper[];
  readonly caucuses: readonly Caucus[];
  /** By channel: the texts of the rooms and working groups one belongs to. */
  readonly texts: Readonly<Record<string, CommonText>>;
  /** By working group: what it has reported last. */
  readonly reports: Readonly<Record<string, TextReported>>;
  readonly speakers: SpeakersList;
  readonly injects: readonly Inject[];
  /** What control marked to come back to; empty for everybody else. */
  readonly moments: readonly Moment[];
  /** What was said and sent, by channel. Statements and injects stand among the plenary's. */
  readonly channels: Readonly<Record<string, readonly Entry[]>>;
  readonly world: World;
  readonly ledger: Ledger;
  /** Everything that belongs on the record of the day, as it came. */
  readonly record: readonly Frame[];
}

/** The session clock at a moment, from which any later reading follows. Milliseconds. */
export interface ClockReading {
  readonly at: number;
  readonly clock: number;
  readonly running: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly role: Role;
  /** False once the seat was left; the name stays, for what the person said. */
  readonly seated: boolean;
}

export interface Round {
  readonly number: number;
  readonly label: string;
  readonly kind: string;
  /** Wall clock, milliseconds since 1970. */
  readonly openedAt: number;
  /** On the session clock, milliseconds. */
  readonly openedClock: number;
  readonly deadline: number;
  readonly closedAt: number | null;
  readonly closedClock: number | null;
}

/** A moment that control marked. */
export interface Moment {
  /** Wall clock, milliseconds since 1970. */
  readonly at: number;
  /** On the session clock, milliseconds. */
  readonly clock: number;
  /** Why; may be empty. */
  readonly note: string;
}

/** Unratified: adopted, and then not signed or not ratified by all whom it was to bind. */
export type ProposalStatus = 'open' | 'adopted' | 'withdrawn' | 'unratified' | FailureReason;

export interface Proposal {
  readonly number: number;
  readonly party: string;
  readonly person: string | null;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  readonly replyTo: number | null;
  readonly binds: readonly string[];
  readonly at: number;
  readonly clock: number;
  readonly round: number | null;
  /** Its kind of document; null means the agenda's first. */
  readonly instrument: string | null;
  /** The parties among which it is to be agreed; null means all. */
  readonly among: readonly string[] | null;
  /** Those that own it with its author, as it stands. */
  readonly sponsors: readonly string[];
  /** Those that have voted in a secret ballot; how, only one's own vote tells. */
  readonly ballots: readonly string[];
  /** What is still to come after adoption; null before it, and once the text binds or has come to nothing. */
  readonly consents: Consents | null;
  /** Why it came to nothing after it was adopted; null if it did not. */
  readonly refusal: { readonly party: string; readonly reason: string; readonly capital: boolean } | null;
  /** Whose veto lost it. */
  readonly vetoedBy: readonly string[];
  readonly status: ProposalStatus;
  readonly decidedAt: number | null;
  readonly votes: readonly Vote[];
  /** 1 as tabled, one more with every amendment taken; `package` and `votes` are of this version. */
  readonly version: number;
  /** Every version, the first one first; the last is what stands. */
  readonly versions: readonly Version[];
  /** When the silence it is under ends, on the session clock, milliseconds; null if it is under none. */
  readonly silenceUntil: number | null;
  /** The parties whose silence counted as acceptance. */
  readonly silent: readonly string[];
  /** Every amendment proposed, oldest first. */
  readonly amendments: readonly Amendment[];
  /** What stands in brackets, in the order in which it was put there. */
  readonly brackets: readonly Bracket[];
  /** Numbers of the proposals it puts together; empty for a text of its own. */
  readonly merges: readonly number[];
  /** The proposal into which it has gone; null if it stands by itself. */
  readonly mergedInto: number | null;
  /** True once the table has amended it by vote. */
  readonly amendedByVote: boolean;
  /** Where parties lean, as they said in a straw poll on this version. */
  readonly leanings: Readonly<Record<string, Indicated>>;
}

/** How far the parties of an adopted text have come in expressing their consent to be bound. */
export interface Consents {
  readonly signatories: readonly string[];
  /** What is asked of them; null where their votes were their consent. */
  readonly stage: SignatureStage | null;
  readonly initialled: readonly string[];
  /** Party to whether it signed ad referendum. */
  readonly signed: Readonly<Record<string, boolean>>;
  /** Party to what its capital has been asked and has not answered. */
  readonly atCapital: Readonly<Record<string, SubmittedToCapital>>;
  readonly ratified: readonly string[];
  /** When those that have not signed stay out, on the session clock, milliseconds; null sets no time. */
  readonly until: number | null;
  /** Those that stay out: they declined, did not sign in time, or their capital refused. */
  readonly out: readonly string[];
  /** Those that it binds since it is in force; empty before that. */
  readonly bound: readonly string[];
}

/** What a text said from some moment on, and whose words made it so. */
export interface Version {
  readonly number: number;
  readonly package: Package;
  /** Who tabled it, or proposed the amendment that was taken. */
  readonly party: string;
  readonly at: number;
}

export interface Amendment {
  /** As it was proposed. */
  readonly text: AmendmentProposed;
  /** Fallen: what it would have changed reads otherwise now. Put: the table votes on it. */
  readonly status: 'open' | 'put' | 'taken' | 'declined' | 'lost' | 'withdrawn' | 'fallen';
  /** 1 as proposed, one more with every amendment to it; what follows is as it reads now. */
  readonly revision: number;
  readonly package: Package;
  readonly changes: Difference;
  readonly votes: readonly { readonly party: string; readonly ballot: Ballot }[];
}

/** An informal text: it binds nobody and is not voted on. */
export interface Paper {
  readonly number: number;
  readonly kind: PaperKind;
  /** Null for a non-paper that is not one's own. */
  readonly party: string | null;
  readonly person: string | null;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  /** Its readers besides the author; empty: everyone at the table. */
  readonly to: readonly string[];
  readonly at: number;
  readonly withdrawn: boolean;
  readonly version: number;
  /** Every version, the first one first. */
  readonly versions: readonly { readonly number: number; readonly package: Package; readonly at: number }[];
}

export interface Vote {
  readonly party: string;
  readonly person: string | null;
  readonly ballot: Ballot;
  readonly reason: string;
  readonly asks: readonly Ask[];
  /** What the party excepts from its yes; null if nothing. */
  readonly reservation: string | null;
  /** How the party reads the text; null if it does not say. */
  readonly interpretation: string | null;
  /** The yes is subject to the capital. */
  readonly adReferendum: boolean;
  readonly at: number;
}

export interface Caucus {
  readonly number: number;
  readonly by: string;
  readonly purpose: string;
  readonly members: readonly string[];
  /** Invited, and neither joined nor declined. */
  readonly invited: readonly string[];
  readonly openedAt: number;
  readonly open: boolean;
  readonly visibility: CaucusVisibility;
  /** When it closes by itself, on the session clock, milliseconds; null if it does not, or one is not told. */
  readonly until: number | null;
  /** Parties that ask to be let in. */
  readonly knocking: readonly string[];
}

/** A text that the members of a room or a working group write together. */
export interface CommonText {
  readonly revision: number;
  readonly title: string;
  readonly package: Package;
  /** Who changed it last. */
  readonly party: string;
  /** Who agrees to it as it stands. */
  readonly agreed: readonly string[];
}

/** Who has the floor of the plenary, and who waits for it in order. */
export interface SpeakersList {
  /** While it is open only the party that has the floor speaks in plenary. */
  readonly open: boolean;
  /** Time of each speaker; 0 sets no limit. */
  readonly seconds: number;
  readonly speaking: string | null;
  /** When the speaker's time is up, on the session clock, milliseconds; null without a limit. */
  readonly until: number | null;
  readonly waiting: readonly string[];
  /** Who replies as soon as the floor is free, before those who wait. */
  readonly replies: readonly string[];
}

export interface Inject {
  readonly number: number;
  readonly title: string;
  readonly sender: string;
  readonly text: string;
  /** Empty: everyone at the table. */
  readonly to: readonly string[];
  readonly at: number;
  readonly clock: number;
}

export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly kind: 'said' | 'statement' | 'inject';
  /** Null when control speaks. */
  readonly party: string | null;
  /** Null for control and for bots. */
  readonly person: string | null;
  readonly text: string;
  /** Number of the inject, if it is one. */
  readonly inject: number | null;
  /** What may become of the words beyond those who heard them. */
  readonly grade: RecordGrade;
  /** Its number, if it is a non-paper: nobody's words, unless they are one's own. */
  readonly nonPaper: number | null;
}

export const nothingYet: SessionView = {
  seq: 0,
  session: '',
  title: '',
  agenda: null,
  pace: 'manual',
  clock: { at: 0, clock: 0, running: false },
  people: {},
  autopilots: {},
  botNames: {},
  rounds: [],
  paused: false,
  ended: null,
  embargo: { kind: 'none', seconds: 0 },
  proposals: [],
  papers: [],
  caucuses: [],
  texts: {},
  reports: {},
  speakers: { open: false, seconds: 0, speaking: null, until: null, waiting: [], replies: [] },
  injects: [],
  moments: [],
  channels: {},
  world: noWorld,
  ledger: noLedger,
  record: [],
};

import { noLedger, type Ledger } from './ledger';
import type { Paper } from './paper';
import type { Proposal } from './proposal';
import type { Caucus, CommonText, Entry, SpeakersList } from './room';
import { noWorld, type World } from './world';
import type { Agenda, Embargo, Frame, Pace, Role, Temperament, TextReported } from '../wire/contracts';

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
  /** Id of the scenario's own post that the person holds; null for none. */
  readonly post?: string | null;
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

import type {
  AmendmentProposed,
  Ask,
  Ballot,
  Bracket,
  Difference,
  FailureReason,
  Indicated,
  Package,
  SignatureStage,
  SubmittedToCapital,
} from '../wire/contracts';

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
  /** Whose veto alone lost it. */
  readonly vetoedBy?: readonly string[];
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

import type { Bracket, CaucusVisibility, Package, RecordGrade } from '../wire/contracts';

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
  /** What stands in brackets, in the order in which it was put there. */
  readonly brackets: readonly Bracket[];
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

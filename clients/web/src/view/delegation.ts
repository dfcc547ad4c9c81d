import type { Condition, Frame, InstructionsGiven, Package, Memo, Position, RedLine } from '../wire/contracts';
import type { Entry } from './room';

/** What one delegation shares among itself: everything its own feed ("delegation/...") has told so far. */
export interface DelegationView {
  readonly seq: number;
  readonly position: Position | null;
  /** Not discarded, oldest first. */
  readonly drafts: readonly Draft[];
  /** What lies before the head, or has come back from there, oldest first. */
  readonly memos: readonly LaidMemo[];
  /** What was said in the delegation's room. */
  readonly talk: readonly Entry[];
  /** Questions to the capital, oldest first. */
  readonly requests: readonly CapitalRequest[];
  /** What the capital has said, oldest first. */
  readonly instructions: readonly Instruction[];
}

export interface CapitalRequest {
  readonly number: number;
  readonly person: string;
  readonly text: string;
  readonly proposal: number | null;
  readonly draft: number | null;
  readonly at: number;
  readonly answered: boolean;
}

export interface Instruction extends InstructionsGiven {
  readonly at: number;
}

export interface Draft {
  readonly number: number;
  readonly revision: number;
  readonly title: string;
  readonly package: Package;
  /** Number of the proposal it started from. */
  readonly basedOn: number | null;
  /** Who changed it last. */
  readonly person: string;
  readonly at: number;
}

/** What a colleague has written for the head to release. */
export interface LaidMemo {
  readonly number: number;
  readonly revision: number;
  readonly memo: Memo;
  /** Who wrote it, or changed it last. */
  readonly person: string;
  readonly at: number;
  /** Why it came back; null while it lies before the head. */
  readonly comment: string | null;
}

export const noDelegationYet: DelegationView = {
  seq: 0,
  position: null,
  drafts: [],
  memos: [],
  talk: [],
  requests: [],
  instructions: [],
};

/** The red lines that the capital has not lifted. */
export const redLines = (view: DelegationView): RedLine[] =>
  (view.position?.redLines ?? []).filter((r) => !view.instructions.some((i) => i.lifted.includes(r.id)));

/** Whether a package crosses a red line. */
export const crosses = (line: RedLine, pkg: Package): boolean =>
  line.crossed.length > 0 && line.crossed.every((c) => holds(c, pkg.terms[c.issue] ?? 0));

function holds({ comparison, level: bound }: Condition, level: number): boolean {
  if (comparison === 'atLeast') return level >= bound;
  return comparison === 'atMost' ? level <= bound : level === bound;
}

export function applyDelegation(view: DelegationView, { seq, at, event }: Frame): DelegationView {
  const moved = { ...view, seq };
  switch (event.type) {
    case 'positionAssigned':
      return { ...moved, position: event.position };
    case 'draftOpened': {
      const { draft: number, title, basedOn, person } = event;
      const draft = { number, revision: 1, title, package: event.package, basedOn, person, at };
      return { ...moved, drafts: [...view.drafts, draft] };
    }
    case 'draftRevised': {
      const { revision, title, person } = event;
      const change = { revision, title, package: event.package, person, at };
      return { ...moved, drafts: view.drafts.map((d) => (d.number === event.draft ? { ...d, ...change } : d)) };
    }
    case 'draftDiscarded':
      return { ...moved, drafts: view.drafts.filter((d) => d.number !== event.draft) };
    case 'memoLaid':
    case 'memoRevised': {
      const { number, memo, person } = event;
      const revision = event.type === 'memoLaid' ? 1 : event.revision;
      const laid = { number, revision, memo, person, at, comment: null };
      const others = view.memos.filter((p) => p.number !== number);
      return { ...moved, memos: [...others, laid].sort((a, b) => a.number - b.number) };
    }
    case 'memoReturned': {
      const { number, comment } = event;
      return { ...moved, memos: view.memos.map((p) => (p.number === number ? { ...p, comment } : p)) };
    }
    case 'memoWithdrawn':
    case 'memoReleased':
      return { ...moved, memos: view.memos.filter((p) => p.number !== event.number) };
    case 'instructionsRequested': {
      const { request: number, person, text, proposal = null, draft = null } = event;
      return { ...moved, requests: [...view.requests, { number, person, text, proposal, draft, at, answered: false }] };
    }
    case 'instructionsGiven':
      return {
        ...moved,
        instructions: [...view.instructions, { ...event, at }],
        requests: view.requests.map((r) => (r.number === event.request ? { ...r, answered: true } : r)),
      };
    case 'said': {
      const { party, person, text } = event;
      return {
        ...moved,
        talk: [
          ...view.talk,
          { seq, at, kind: 'said', party, person, text, inject: null, grade: 'closed', nonPaper: null },
        ],
      };
    }
    default:
      return moved;
  }
}

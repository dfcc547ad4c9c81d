import type { Frame, Package, Position } from '../wire/contracts';
import type { Entry } from './session';

/** What one delegation shares among itself: everything its own feed ("delegation/...") has told so far. */
export interface DelegationView {
  readonly seq: number;
  readonly position: Position | null;
  /** Not discarded, oldest first. */
  readonly drafts: readonly Draft[];
  /** What was said in the delegation's room. */
  readonly talk: readonly Entry[];
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

export const noDelegationYet: DelegationView = { seq: 0, position: null, drafts: [], talk: [] };

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
    case 'said': {
      const { party, person, text } = event;
      return { ...moved, talk: [...view.talk, { seq, at, kind: 'said', party, person, text, inject: null }] };
    }
    default:
      return moved;
  }
}

import type { Agenda, Package } from '../wire/contracts';
import { merge } from './merging';

/** One's own step on a draft. */
interface Step {
  before: Package;
  after: Package;
}

/** One's own steps, those done and those undone. Colleagues' steps are not in it: undo is personal. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Steps kept; older ones are forgotten. */
const depth = 100;

export const noHistory: History = { done: [], undone: [] };

export const record = (h: History, before: Package, after: Package): History => ({
  done: [...h.done.slice(1 - depth), { before, after }],
  undone: [],
});

/** Takes one's last step back and leaves in place what colleagues did since. Null if there is none. */
export function undo(agenda: Agenda, h: History, present: Package): { history: History; package: Package } | null {
  const step = h.done.at(-1);
  if (!step) return null;
  return {
    history: { done: h.done.slice(0, -1), undone: [step, ...h.undone] },
    package: merge(agenda, step.after, present, step.before),
  };
}

export function redo(agenda: Agenda, h: History, present: Package): { history: History; package: Package } | null {
  const step = h.undone[0];
  if (!step) return null;
  return {
    history: { done: [...h.done, step], undone: h.undone.slice(1) },
    package: merge(agenda, step.before, present, step.after),
  };
}

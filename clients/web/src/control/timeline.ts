import { openRound, remaining } from '../view/asking';
import type { Proposal } from '../view/proposal';
import type { SessionView } from '../view/session';

const minute = 60_000;

/** A round on the time axis; planned ones follow one another as if each took its planned length. */
export interface Span {
  readonly number: number;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly stands: 'past' | 'open' | 'planned';
}

/** Rounds that were, are and are planned, in wall-clock milliseconds. @param now server's clock. */
export function spansOf(view: SessionView, now: number): Span[] {
  const open = openRound(view);
  const endOfOpen = open ? now + (remaining(view, now) ?? 0) : now;
  const held = view.rounds.map((r): Span => {
    const { number, label, openedAt: from, closedAt } = r;
    if (closedAt !== null) return { number, label, from, to: closedAt, stands: 'past' };
    return r === open
      ? { number, label, from, to: endOfOpen, stands: 'open' }
      : { number, label, from, to: view.clock.at, stands: 'past' };
  });
  if (view.ended !== null) return held;
  const last = view.rounds.at(-1);
  // Rounds that open by themselves may all have one length, set when the session was made; the last one tells it.
  const set = view.pace === 'automatic' && last ? last.deadline - last.openedClock : null;
  let from = endOfOpen;
  const planned = (view.agenda?.rounds ?? []).slice(view.rounds.length).map(({ number, label, minutes }): Span => {
    const span: Span = { number, label, from, to: from + (set ?? minutes * minute), stands: 'planned' };
    from = span.to;
    return span;
  });
  return [...held, ...planned];
}

/** An inject on the time axis: sent at its moment, or prepared and laid into the round it is planned for. */
export interface InjectMark {
  readonly at: number;
  /** What stands in its box: its number of those sent, or its id in the scenario. */
  readonly sign: string;
  readonly title: string;
  /** Parties that receive it; empty means everyone at the table. */
  readonly to: readonly string[];
  readonly stands: 'sent' | 'due' | 'planned';
  /** Condition in the world's language; empty when it comes by round alone. */
  readonly trigger: string;
}

/** Injects sent, and those prepared for a round that is open or to come, evenly along it. Others wait for their trigger off the axis. */
export function injectsOn(view: SessionView, spans: readonly Span[]): InjectMark[] {
  const sent = view.injects.map(({ at, title, to }, i): InjectMark => ({
    at,
    sign: `${i + 1}`,
    title,
    to,
    stands: 'sent',
    trigger: '',
  }));
  if (view.ended !== null) return sent;
  const { planned, raised, due } = view.ledger;
  const left = planned.filter((p) => !raised.includes(p.id));
  const coming = spans
    .filter((span) => span.stands !== 'past')
    .flatMap((span) => {
      const here = left.filter((p) => p.round === span.number);
      return here.map(({ id, title, to, trigger }, i): InjectMark => ({
        at: span.from + ((span.to - span.from) * (i + 0.5)) / here.length,
        sign: id,
        title,
        to,
        stands: due.includes(id) ? 'due' : 'planned',
        trigger,
      }));
    });
  return [...sent, ...coming];
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 360, 720, 1440, 10_080].map((m) => m * minute);

/** Round instants to write on the axis, at most so many. */
export function ticks(from: number, to: number, most: number): number[] {
  const step = steps.find((s) => (to - from) / s <= most) ?? steps.at(-1)!;
  const found: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) found.push(at);
  return found;
}

/** Puts labels into as few rows as they need so that none covers another. @returns the row of each, from 0. */
export function rowsFor(items: readonly { readonly x: number; readonly width: number }[], most: number): number[] {
  const ends = new Array<number>(most).fill(-Infinity);
  return items.map(({ x, width }) => {
    const free = ends.findIndex((end) => end <= x);
    const row = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    ends[row] = x + width;
    return row;
  });
}

/** How far each mark is from the next one in its row; the last of a row has no bound. */
export const roomIn = (xs: readonly number[], rows: readonly number[]): number[] =>
  xs.map((x, i) => (xs.find((_, j) => j > i && rows[j] === rows[i]) ?? Infinity) - x);

/** Which of the marks have room for a label before the next one begins. */
export function labelled(xs: readonly number[], width: number): boolean[] {
  let end = -Infinity;
  return xs.map((x, i) => {
    const next = xs[i + 1];
    const fits = x >= end && (next === undefined || next - x >= width);
    if (fits) end = x + width;
    return fits;
  });
}

export const statusWord = (status: Proposal['status']): string =>
  ({
    open: 'open',
    adopted: 'agreed',
    rejected: 'rejected',
    vetoed: 'vetoed',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
    unratified: 'refused',
  })[status];

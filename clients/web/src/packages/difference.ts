import type { Agenda, Commitment, Package, Difference as TextDifference } from '../wire/contracts';
import { commitmentKey, findCommitment, sameClause } from './clauses';

/** What became of one performer's part in a measure, against the package compared with. */
export type Mark =
  | { kind: 'same' }
  | { kind: 'added' }
  | { kind: 'removed' }
  /** Kept with another level, in another phase, with another clause, or several of these. */
  | { kind: 'changed'; was?: number; from?: number; said?: true };

export interface Difference {
  /** By {@link keyOf}; parts in neither package have no entry. */
  marks: ReadonlyMap<string, Mark>;
  /** Measures of the base that are gone, or gone for one performer. */
  removed: readonly { commitment: Commitment; performer: string }[];
  /** Parts that moved: where each stood before. */
  ghosts: readonly { commitment: Commitment; performer: string; to: number }[];
  counts: Counts;
}

export interface Counts {
  added: number;
  removed: number;
  raised: number;
  lowered: number;
  later: number;
  earlier: number;
  /** Same measure, other performers. */
  shared: number;
  /** Same measure, another clause. */
  reworded: number;
}

/** @param key of the commitment. */
export const keyOf = (key: string, performer: string): string => `${key} ${performer}`;

/** Matches commitments by key and performer; counts by commitment. */
export function differenceOf(base: Package, now: Package): Difference {
  const marks = new Map<string, Mark>();
  const removed: { commitment: Commitment; performer: string }[] = [];
  const ghosts: { commitment: Commitment; performer: string; to: number }[] = [];
  const before = new Map(base.commitments.map((c) => [commitmentKey(c), c]));
  const after = new Map(now.commitments.map((c) => [commitmentKey(c), c]));

  for (const c of now.commitments) {
    const was = before.get(commitmentKey(c));
    for (const performer of c.performers) {
      const mark = markOf(was?.performers.includes(performer) ? was : undefined, c);
      marks.set(keyOf(commitmentKey(c), performer), mark);
      if (was && mark.kind === 'changed' && mark.from !== undefined)
        ghosts.push({ commitment: was, performer, to: c.phase });
    }
  }
  for (const c of base.commitments)
    for (const performer of c.performers)
      if (!after.get(commitmentKey(c))?.performers.includes(performer)) {
        marks.set(keyOf(commitmentKey(c), performer), { kind: 'removed' });
        removed.push({ commitment: c, performer });
      }
  return { marks, removed, ghosts, counts: count(before, after) };
}

function markOf(was: Commitment | undefined, now: Commitment): Mark {
  if (!was) return { kind: 'added' };
  const said = !sameClause(was.clause, now.clause);
  if (was.level === now.level && was.phase === now.phase && !said) return { kind: 'same' };
  return {
    kind: 'changed',
    ...(was.level !== now.level && { was: was.level }),
    ...(was.phase !== now.phase && { from: was.phase }),
    ...(said && { said }),
  };
}

function count(before: ReadonlyMap<string, Commitment>, after: ReadonlyMap<string, Commitment>): Counts {
  const counts: Counts = { added: 0, removed: 0, raised: 0, lowered: 0, later: 0, earlier: 0, shared: 0, reworded: 0 };
  for (const [measure, now] of after) {
    const was = before.get(measure);
    if (!was) {
      counts.added++;
      continue;
    }
    if (now.level > was.level) counts.raised++;
    if (now.level < was.level) counts.lowered++;
    if (now.phase > was.phase) counts.later++;
    if (now.phase < was.phase) counts.earlier++;
    if ([...now.performers].sort().join() !== [...was.performers].sort().join()) counts.shared++;
    if (!sameClause(was.clause, now.clause)) counts.reworded++;
  }
  for (const measure of before.keys()) if (!after.has(measure)) counts.removed++;
  return counts;
}

export const changesIn = (c: Counts): number =>
  c.added + c.removed + c.raised + c.lowered + c.later + c.earlier + c.shared + c.reworded;

/** "2 measures added, 1 removed, 2 raised, 1 moved later"; empty when nothing changed. */
export function countsInWords(c: Counts): string {
  const parts: [number, string][] = [
    [c.added, 'added'],
    [c.removed, 'removed'],
    [c.raised, 'raised'],
    [c.lowered, 'lowered'],
    [c.later, 'moved later'],
    [c.earlier, 'moved earlier'],
    [c.shared, 'with other performers'],
    [c.reworded, 'on other terms'],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, what], i) => (i === 0 ? `${n} ${n === 1 ? 'measure' : 'measures'} ${what}` : `${n} ${what}`))
    .join(', ');
}

/** What changes from one text to another, as the server tells it of amendments. */
export function differenceBetween(older: Package, newer: Package): TextDifference {
  const keys = (p: Package) => p.commitments.map(commitmentKey);
  const terms = [...new Set([...Object.keys(older.terms), ...Object.keys(newer.terms)])].sort();
  return {
    terms: terms
      .map((issue) => ({ issue, from: older.terms[issue] ?? 0, to: newer.terms[issue] ?? 0 }))
      .filter((t) => t.from !== t.to),
    commitments: [...new Set([...keys(older), ...keys(newer)])]
      .sort()
      .map((key) => ({ from: findCommitment(older, key) ?? null, to: findCommitment(newer, key) ?? null }))
      .filter(({ from, to }) => !from || !to || !sameCommitment(from, to))
      .map(({ from, to }) => ({ measure: (from ?? to)!.measure, from, to })),
  };
}

const sameCommitment = (a: Commitment, b: Commitment): boolean =>
  markOf(a, b).kind === 'same' && [...a.performers].sort().join() === [...b.performers].sort().join();

/** Issues answered otherwise, in the order of the agenda. */
export function termsChanged(agenda: Agenda, base: Package, now: Package) {
  return agenda.issues
    .map((issue) => ({ issue, was: base.terms[issue.id] ?? 0, is: now.terms[issue.id] ?? 0 }))
    .filter((t) => t.was !== t.is);
}

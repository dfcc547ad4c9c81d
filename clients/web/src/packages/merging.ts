import type { Agenda, Package } from '../wire/contracts';
import { commitmentKey } from './clauses';
import { inCatalogueOrder } from './editing';

/**
 * Two people changed the same package. Takes the colleague's version and puts one's own changes since `base` over
 * it, commitment by commitment and issue by issue: what only one touched keeps that change, what both touched keeps
 * one's own, which is the later.
 */
export function merge(agenda: Agenda, base: Package, theirs: Package, mine: Package): Package {
  const byKey = (pkg: Package) => new Map(pkg.commitments.map((c) => [commitmentKey(c), c]));
  const commitments = mergeMaps(byKey(base), byKey(theirs), byKey(mine));
  const terms = mergeMaps(termsOf(base), termsOf(theirs), termsOf(mine));
  return {
    terms: Object.fromEntries([...terms].filter(([, level]) => level > 0)),
    commitments: inCatalogueOrder(agenda, [...commitments.values()]),
  };
}

/** The plainest merger of two texts: what both or only one of them says goes in; where they differ the first prevails. */
export function mergeTexts(agenda: Agenda, first: Package, second: Package): Package {
  const held = new Set(first.commitments.map(commitmentKey));
  return {
    terms: { ...second.terms, ...first.terms },
    commitments: inCatalogueOrder(agenda, [
      ...first.commitments,
      ...second.commitments.filter((c) => !held.has(commitmentKey(c))),
    ]),
  };
}

const termsOf = (pkg: Package) => new Map(Object.entries(pkg.terms));

function mergeMaps<T>(base: Map<string, T>, theirs: Map<string, T>, mine: Map<string, T>): Map<string, T> {
  const merged = new Map(theirs);
  for (const key of new Set([...base.keys(), ...mine.keys()])) {
    const own = mine.get(key);
    if (same(own, base.get(key))) continue;
    if (own === undefined) merged.delete(key);
    else merged.set(key, own);
  }
  return merged;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/**
 * A value in one form, whoever wrote it: keys in order, and without what says nothing. The server writes null where this
 * page leaves a key out, and a measure's first part is the part that goes without saying.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, v]) => !saysNothing(v) && !(key === 'part' && v === 1))
      .map(([key, v]): [string, unknown] => [key, plain(v)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether two packages say the same, whatever the order of their terms. */
export function samePackage(a: Package, b: Package): boolean {
  const sorted = (p: Package) => [Object.entries(p.terms).sort(), p.commitments];
  return same(sorted(a), sorted(b));
}

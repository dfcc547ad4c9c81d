import type { Agenda, Clause, Commitment, Issue, Measure, Package } from '../wire/contracts';
import { commitmentKey, findCommitment, tidy, titleOf } from './clauses';
import { inOrder, neededLevel, plain, type Terms } from './drafting';

/** What an edit leaves behind: the new package, and in words whatever else it changed. */
export interface Edit {
  package: Package;
  /** What was done, in a few words: "Yongbyon halt, level 3 of 3". */
  done: string;
  /** Changes that the edit brought with it, a sentence each. */
  consequences: string[];
}

/** Chooses an option of an issue; its measures come with it, those of the option left go, extras stay. */
export function setOption(agenda: Agenda, pkg: Package, issueId: string, level: number): Edit {
  const issue = findIssue(agenda, issueId);
  const option = issue.options[level];
  if (!option) throw new RangeError(`${issueId} has no option ${level}`);
  const terms = { ...pkg.terms, [issueId]: level };
  const { next, consequences } = withTerms(agenda, pkg, terms);
  return { package: next, done: `${issue.title}: ${option.label}`, consequences };
}

/**
 * Sets the level of a commitment that the package holds. Below what the options call for, those options are lowered
 * too, since a package must cover its terms, unless another part of the measure covers them.
 */
export function setLevel(agenda: Agenda, pkg: Package, key: string, level: number): Edit {
  if (level <= 0) return removePart(agenda, pkg, key);
  const measure = findMeasure(agenda, measureOf(key));
  if (!measure.levels.some((l) => l.level === level)) throw new RangeError(`${measure.id} has no level ${level}`);
  const { next, consequences } = loweredTo(agenda, pkg, measure.id, Math.max(level, highestBut(pkg, key)));
  const held = findCommitment(next, key) ?? findCommitment(pkg, key) ?? plain(agenda, measure, level);
  const done = `${titleOf(agenda, pkg, held)}, level ${level} of ${measure.levels.length}`;
  const { performers } = atLevel(agenda, measure, held, level);
  return { package: put(agenda, next, { ...held, level, performers }), done, consequences };
}

/** Takes one commitment out; of a measure in several parts the others stay. */
export function removePart(agenda: Agenda, pkg: Package, key: string): Edit {
  const rest = highestBut(pkg, key);
  if (rest === 0) return removeMeasure(agenda, pkg, measureOf(key));
  const measure = findMeasure(agenda, measureOf(key));
  const { next, consequences } = loweredTo(agenda, pkg, measure.id, rest);
  const kept = { ...next, commitments: next.commitments.filter((c) => commitmentKey(c) !== key) };
  return { package: withoutReferences(kept), done: `${measure.title}, a part removed`, consequences };
}

/** Says more, or less, of a commitment. */
export function setClause(agenda: Agenda, pkg: Package, key: string, clause: Clause): Edit {
  const held = findCommitment(pkg, key);
  if (!held) return { package: pkg, done: '', consequences: [] };
  const { clause: _, ...bare } = held;
  const said = tidy(clause);
  const next = put(agenda, pkg, said ? { ...bare, clause: said } : bare);
  return { package: next, done: `Terms of ${titleOf(agenda, pkg, held)}`, consequences: [] };
}

/** A second commitment to the same measure, on terms of its own: an instalment, or other performers. */
export function splitCommitment(agenda: Agenda, pkg: Package, key: string): Edit {
  const held = findCommitment(pkg, key);
  if (!held) return { package: pkg, done: '', consequences: [] };
  const taken = pkg.commitments.filter((c) => c.measure === held.measure).map((c) => c.part ?? 1);
  const part = Math.max(...taken) + 1;
  const { clause: _, ...bare } = held;
  const next = inCatalogueOrder(agenda, [...pkg.commitments, { ...bare, part }]);
  return {
    package: { ...pkg, commitments: next },
    done: `${findMeasure(agenda, held.measure).title}, part ${part} added`,
    consequences: [],
  };
}

const measureOf = (key: string): string => key.split('.')[0] ?? key;

/** The highest level of the other parts of a measure; 0 if there are none. */
const highestBut = (pkg: Package, key: string): number =>
  Math.max(
    0,
    ...pkg.commitments.filter((c) => c.measure === measureOf(key) && commitmentKey(c) !== key).map((c) => c.level),
  );

/** Clauses that name commitments which are gone, without those names. */
function withoutReferences(pkg: Package): Package {
  const keys = new Set(pkg.commitments.map(commitmentKey));
  return {
    ...pkg,
    commitments: pkg.commitments.map((c) => {
      const { after, pairs, snapback, ...rest } = c.clause ?? {};
      if (!after && !pairs && !snapback) return c;
      const { clause: _, ...bare } = c;
      const said = tidy({
        ...rest,
        after: (after ?? []).filter((p) => keys.has(p.commitment)),
        pairs: (pairs ?? []).filter((k) => keys.has(k)),
        snapback: snapback ? { ...snapback, restores: snapback.restores.filter((k) => keys.has(k)) } : null,
      });
      return said ? { ...bare, clause: said } : bare;
    }),
  };
}

export function removeMeasure(agenda: Agenda, pkg: Package, measureId: string): Edit {
  const measure = findMeasure(agenda, measureId);
  const { next, consequences } = loweredTo(agenda, pkg, measureId, 0);
  return { package: withoutReferences(take(next, measureId)), done: `${measure.title} removed`, consequences };
}

/** Adds a measure beyond what the options call for, at its first level, in `phase` if one is given. */
export function addMeasure(
  agenda: Agenda,
  pkg: Package,
  measureId: string,
  at: { phase?: number; performer?: string } = {},
): Edit {
  const measure = findMeasure(agenda, measureId);
  const level = measure.levels[0]?.level ?? 1;
  const usual = plain(agenda, measure, level);
  const alone = at.performer !== undefined && measure.performerRule === 'any' ? [at.performer] : usual.performers;
  const commitment = { ...usual, performers: alone, phase: at.phase ?? usual.phase };
  const done = `${measure.title} added, level ${level} of ${measure.levels.length}`;
  return { package: put(agenda, pkg, commitment), done, consequences: [] };
}

export function setPhase(agenda: Agenda, pkg: Package, key: string, phase: number): Edit {
  const measure = findMeasure(agenda, measureOf(key));
  const label = agenda.phases.find((p) => p.number === phase)?.label ?? '';
  return revise(agenda, pkg, key, { phase }, `${measure.title} in phase ${phase}, ${label}`);
}

export function setPerformers(agenda: Agenda, pkg: Package, key: string, performers: readonly string[]): Edit {
  const measure = findMeasure(agenda, measureOf(key));
  const ordered = inOrder(agenda, performers);
  return revise(agenda, pkg, key, { performers: ordered }, `${measure.title} by ${ordered.join(', ')}`);
}

function revise(agenda: Agenda, pkg: Package, key: string, change: Partial<Commitment>, done: string): Edit {
  const held = findCommitment(pkg, key);
  return { package: held ? put(agenda, pkg, { ...held, ...change }) : pkg, done, consequences: [] };
}

/** Lowers every option that calls for more of a measure than `level`, to the highest one that does not. */
function loweredTo(agenda: Agenda, pkg: Package, measureId: string, level: number) {
  const terms: Record<string, number> = { ...pkg.terms };
  const lowered: string[] = [];
  for (const issue of agenda.issues) {
    const chosen = terms[issue.id] ?? 0;
    if ((issue.options[chosen]?.measures[measureId] ?? 0) <= level) continue;
    let option = chosen - 1;
    while (option > 0 && (issue.options[option]?.measures[measureId] ?? 0) > level) option--;
    terms[issue.id] = option;
    lowered.push(`“${issue.title}” is lowered to “${issue.options[option]?.label ?? 'Not included'}”.`);
  }
  if (lowered.length === 0) return { next: pkg, consequences: [] };
  const { next, consequences } = withTerms(agenda, pkg, terms, measureId);
  return { next, consequences: [...lowered, ...consequences] };
}

/** Brings commitments in line with new terms. Says what it adds, raises, lowers and removes, `but` for one measure. */
function withTerms(agenda: Agenda, pkg: Package, terms: Terms, but?: string) {
  const consequences: string[] = [];
  const say = (measure: Measure, what: string) => measure.id !== but && consequences.push(`${measure.title} ${what}.`);
  const commitments = agenda.measures.flatMap((measure): Commitment[] => {
    const [held, ...parts] = pkg.commitments.filter((c) => c.measure === measure.id);
    const before = neededLevel(agenda, pkg.terms, measure.id);
    const now = neededLevel(agenda, terms, measure.id);
    if (!held) {
      if (now === 0) return [];
      say(measure, `comes in at level ${now}`);
      return [plain(agenda, measure, now)];
    }
    // A level above the old need is the delegation's own addition, and stays.
    const level = held.level > before ? Math.max(held.level, now) : now;
    // What another part covers needs no other level of this one.
    if (level === held.level || (now > 0 && parts.some((p) => p.level >= now))) return [held, ...parts];
    if (level === 0) {
      say(measure, 'goes out');
      return [];
    }
    say(measure, level > held.level ? `rises to level ${level}` : `falls to level ${level}`);
    return [atLevel(agenda, measure, held, level), ...parts];
  });
  const chosen = Object.fromEntries(Object.entries(terms).filter(([, level]) => level > 0));
  return { next: withoutReferences({ terms: chosen, commitments }), consequences };
}

/** A commitment at another level. A phase or performers that were the usual ones stay so; those chosen by hand stay. */
function atLevel(agenda: Agenda, measure: Measure, held: Commitment, level: number): Commitment {
  const before = plain(agenda, measure, held.level);
  const now = plain(agenda, measure, level);
  const usualPerformers = held.performers.join() === before.performers.join();
  return {
    ...held,
    level,
    phase: held.phase === before.phase ? now.phase : held.phase,
    performers: usualPerformers ? now.performers : held.performers,
  };
}

/** With one commitment put in, in catalogue order. */
function put(agenda: Agenda, pkg: Package, commitment: Commitment): Package {
  const others = pkg.commitments.filter((c) => commitmentKey(c) !== commitmentKey(commitment));
  return { ...pkg, commitments: inCatalogueOrder(agenda, [...others, commitment]) };
}

const take = (pkg: Package, measureId: string): Package => ({
  ...pkg,
  commitments: pkg.commitments.filter((c) => c.measure !== measureId),
});

export function inCatalogueOrder(agenda: Agenda, commitments: readonly Commitment[]): Commitment[] {
  const place = new Map(agenda.measures.map((m, i) => [m.id, i]));
  const last = agenda.measures.length;
  return [...commitments].sort(
    (a, b) => (place.get(a.measure) ?? last) - (place.get(b.measure) ?? last) || (a.part ?? 1) - (b.part ?? 1),
  );
}

function findIssue(agenda: Agenda, id: string): Issue {
  const issue = agenda.issues.find((i) => i.id === id);
  if (!issue) throw new RangeError(`no issue ${id} on the agenda`);
  return issue;
}

function findMeasure(agenda: Agenda, id: string): Measure {
  const measure = agenda.measures.find((m) => m.id === id);
  if (!measure) throw new RangeError(`no measure ${id} in the catalogue`);
  return measure;
}

import type { Agenda, Clause, Commitment, Due, Measure, Package, Precondition } from '../wire/contracts';

/** The name of a commitment within its package: the measure, and from the second part on a dot and the part. */
export const commitmentKey = (c: Commitment): string =>
  (c.part ?? 1) === 1 ? c.measure : `${c.measure}.${c.part ?? 1}`;

export const findCommitment = (pkg: Package, key: string): Commitment | undefined =>
  pkg.commitments.find((c) => commitmentKey(c) === key);

/** The title of a commitment's measure, with its part where the package has several. */
export function titleOf(agenda: Agenda, pkg: Package, c: Commitment): string {
  const title = agenda.measures.find((m) => m.id === c.measure)?.title ?? c.measure;
  const parts = pkg.commitments.filter((other) => other.measure === c.measure).length;
  return parts > 1 ? `${title}, part ${c.part ?? 1}` : title;
}

/** What a key names, where the commitment itself is not at hand. */
export function nameOf(agenda: Agenda, key: string): string {
  const [id, part] = key.split('.');
  const title = agenda.measures.find((m) => m.id === id)?.title ?? key;
  return part ? `${title}, part ${part}` : title;
}

/** Who gains by it: as the text says, or else the catalogue. */
export const beneficiariesOf = (measure: Measure, c: Commitment): readonly string[] =>
  c.clause?.beneficiaries?.length ? c.clause.beneficiaries : measure.beneficiaries;

/** The commitments that one is traded against, whichever of the two says so. */
export function pairsOf(pkg: Package, c: Commitment): Commitment[] {
  const key = commitmentKey(c);
  return pkg.commitments.filter(
    (other) =>
      other !== c &&
      commitmentKey(other) !== key &&
      ((c.clause?.pairs ?? []).includes(commitmentKey(other)) || (other.clause?.pairs ?? []).includes(key)),
  );
}

/** What a commitment does to a restriction: "Suspends for 36 months"; null if it is no relief. */
export function natureInWords(measure: Measure, c: Commitment): string | null {
  const { suspension, lifting, snapback } = c.clause ?? {};
  if (suspension) return `Suspends for ${months(suspension.months)}${suspension.renewable ? ', renewable' : ''}`;
  if (lifting) return lifting.instrument ? `Lifts for good, by ${lifting.instrument}` : 'Lifts for good';
  if (snapback)
    return `Snapback ${snapback.procedure === 'vote' ? 'by a vote without veto' : 'by itself, unless a vote stops it'}, after ${days(snapback.days)}`;
  const level = measure.levels.find((l) => l.level === c.level);
  if (level?.suspends) return `Suspends for ${months(level.suspends)}`;
  if (level?.lifts) return 'Lifts for good';
  if (level?.snapback) return `Snapback ${level.snapback === 'vote' ? 'by a vote without veto' : 'by itself'}`;
  return null;
}

/** Whether it suspends or lifts a restriction, which a snapback clause could bring back. */
export function isRelief(measure: Measure, c: Commitment): boolean {
  const { suspension, lifting, snapback } = c.clause ?? {};
  if (suspension || lifting) return true;
  const level = measure.levels.find((l) => l.level === c.level);
  return !snapback && Boolean(level?.suspends ?? level?.lifts);
}

/** What a text says of a commitment beyond measure, level, performers and phase, a line each, as [what, text]. */
export function clauseLines(agenda: Agenda, pkg: Package, c: Commitment): [string, string][] {
  const measure = agenda.measures.find((m) => m.id === c.measure);
  const { clause } = c;
  const named = (key: string) => {
    const found = findCommitment(pkg, key);
    return found ? titleOf(agenda, pkg, found) : nameOf(agenda, key);
  };
  const lines: [string, string | null | undefined][] = [
    ['Wording', clause?.wording && `“${clause.wording}”`],
    ['Performers', clause?.rule && ruleWords[clause.rule]],
    ['For', clause?.beneficiaries?.join(', ')],
    ['Quantity', clause?.quantity && `${amount(clause.quantity.amount)} ${clause.quantity.unit}`],
    ['Due', clause?.due && dueInWords(clause.due)],
    ...(clause?.after ?? []).map((p): [string, string] => [
      'After',
      `${withinInWords(p)}${named(p.commitment)} is ${p.milestone}`,
    ]),
    [
      'Against',
      pairsOf(pkg, c)
        .map((other) => `${titleOf(agenda, pkg, other)} by ${other.performers.join(', ')}`)
        .join('; '),
    ],
    ['Verified by', clause?.verifier],
    ['Nature', measure && natureInWords(measure, c)],
    ['Brings back', clause?.snapback?.restores.map(named).join(', ')],
    ['Remedy', clause?.remedy && remedyInWords(clause.remedy)],
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

export const ruleWords = {
  all: 'all of them together',
  any: 'any one of them',
  table: 'those at the table',
} as const;

export const remedyWords = {
  consultation: 'those concerned meet',
  suspendPair: 'its pair is suspended until it is done',
  snapback: 'the snapback clause is set off',
  other: 'as the text says',
} as const;

const remedyInWords = (remedy: NonNullable<Clause['remedy']>) =>
  [
    remedy.kind === 'other' && remedy.words
      ? null
      : `${remedyWords[remedy.kind]}${remedy.minutes == null ? '' : ` for ${remedy.minutes} minutes`}`,
    remedy.words,
  ]
    .filter(Boolean)
    .join(': ');

const withinInWords = ({ withinDays, withinRounds }: Precondition) =>
  withinDays != null
    ? `within ${days(withinDays)} once `
    : withinRounds != null
      ? `within ${rounds(withinRounds)} once `
      : '';

export function dueInWords(due: Due): string {
  if (due.round != null) return `by the end of round ${due.round}`;
  if (due.days != null) return due.days === 0 ? 'on entry into force' : `within ${days(due.days)} of entry into force`;
  return due.date != null ? `by ${due.date}` : (due.words ?? '');
}

const months = (n: number) => `${n} ${n === 1 ? 'month' : 'months'}`;
const rounds = (n: number) => `${n} ${n === 1 ? 'round' : 'rounds'}`;
const days = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`;
export const amount = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 3 });

/** A clause without what says nothing; null if nothing is left. */
export function tidy(clause: Clause): Clause | null {
  const said = Object.entries(clause).filter(
    ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return said.length > 0 ? (Object.fromEntries(said) as Clause) : null;
}

const inOrderOf = (list: readonly unknown[] | null | undefined) =>
  [...(list ?? [])].map((v) => JSON.stringify(v)).sort();

/** Whether two clauses say the same, in whatever order they name things. */
export function sameClause(one: Clause | null | undefined, other: Clause | null | undefined): boolean {
  const told = (c: Clause | null | undefined) => {
    const { beneficiaries, after, pairs, snapback, ...rest } = tidy(c ?? {}) ?? {};
    return JSON.stringify([
      Object.entries(rest).sort(([a], [b]) => a.localeCompare(b)),
      inOrderOf(beneficiaries),
      inOrderOf(after?.map((p) => [p.commitment, p.milestone, p.withinDays ?? null, p.withinRounds ?? null])),
      inOrderOf(pairs),
      snapback ? [inOrderOf(snapback.restores), snapback.procedure, snapback.days] : null,
    ]);
  };
  return told(one) === told(other);
}

/** A whole number typed into a field, no smaller than the least. */
export const whole = (value: string, least = 0): number => Math.max(least, Math.trunc(Number(value)) || least);

/** A list with an item in it, or without it. */
export const toggled = (list: readonly string[] | null | undefined, item: string, on: boolean): string[] =>
  on ? [...(list ?? []).filter((i) => i !== item), item] : (list ?? []).filter((i) => i !== item);

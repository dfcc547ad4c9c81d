import type { Agenda, Commitment, Difference, Package } from '../wire/contracts';
import { clauseLines, nameOf } from './clauses';

/** Each change from one text to another in a line of its own, answers to issues first. */
export function changeLines(agenda: Agenda, { terms, commitments }: Difference): string[] {
  const issueOf = (id: string) => agenda.issues.find((i) => i.id === id);
  const measureOf = (id: string) => agenda.measures.find((m) => m.id === id)?.title ?? id;
  const named = (measure: string, c: Commitment) =>
    (c.part ?? 1) > 1 ? `${measureOf(measure)}, part ${c.part}` : measureOf(measure);
  return [
    ...terms.map(({ issue, from, to }) => {
      const option = (level: number) => issueOf(issue)?.options[level]?.label ?? `option ${level}`;
      return `${issueOf(issue)?.title ?? issue}: ${option(to)}, was ${option(from)}`;
    }),
    ...commitments.map(({ measure, from, to }) => {
      if (!from) return `${named(measure, to!)} comes in: ${wholly(agenda, to!)}`;
      if (!to) return `${named(measure, from)} is dropped`;
      return `${named(measure, to)}: ${partly(agenda, from, to)}`;
    }),
  ];
}

const phaseOf = (agenda: Agenda, number: number) =>
  agenda.phases.find((p) => p.number === number)?.label ?? `phase ${number}`;

const wholly = (agenda: Agenda, c: Commitment) =>
  [
    `level ${c.level}, by ${c.performers.join(', ')}, in ${phaseOf(agenda, c.phase)}`,
    ...particulars(agenda, c).map(([what, text]) => `${what.toLowerCase()} ${text}`),
  ].join('; ');

/** What a commitment says by itself: its clause, with the keys of others as they stand. */
const particulars = (agenda: Agenda, c: Commitment) => {
  const alone: Package = { terms: {}, commitments: [c] };
  const lines = clauseLines(agenda, alone, c).filter(([what]) => what !== 'Against');
  const pairs = c.clause?.pairs ?? [];
  return pairs.length > 0
    ? [...lines, ['Against', pairs.map((key) => nameOf(agenda, key)).join(', ')] as [string, string]]
    : lines;
};

/** Each particular that differs: "due by 2007-12-31, was not said". */
function reworded(agenda: Agenda, from: Commitment, to: Commitment): string[] {
  const gather = (c: Commitment) => {
    const told = new Map<string, string>();
    for (const [what, text] of particulars(agenda, c))
      told.set(what, [told.get(what), text].filter(Boolean).join('; '));
    return told;
  };
  const [before, after] = [gather(from), gather(to)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((what) => before.get(what) !== after.get(what))
    .map(
      (what) => `${what.toLowerCase()} ${after.get(what) ?? 'no longer said'}, was ${before.get(what) ?? 'not said'}`,
    );
}

function partly(agenda: Agenda, from: Commitment, to: Commitment): string {
  const performers = (c: Commitment) => [...c.performers].sort().join(', ');
  return [
    from.level !== to.level && `level ${to.level}, was level ${from.level}`,
    from.phase !== to.phase && `in ${phaseOf(agenda, to.phase)}, was in ${phaseOf(agenda, from.phase)}`,
    performers(from) !== performers(to) && `by ${performers(to)}, was by ${performers(from)}`,
    ...reworded(agenda, from, to),
  ]
    .filter(Boolean)
    .join('; ');
}

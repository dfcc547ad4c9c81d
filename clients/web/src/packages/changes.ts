import type { Agenda, Commitment, Difference } from '../wire/contracts';

/** Each change from one text to another in a line of its own, answers to issues first. */
export function changeLines(agenda: Agenda, { terms, commitments }: Difference): string[] {
  const issueOf = (id: string) => agenda.issues.find((i) => i.id === id);
  const measureOf = (id: string) => agenda.measures.find((m) => m.id === id)?.title ?? id;
  return [
    ...terms.map(({ issue, from, to }) => {
      const option = (level: number) => issueOf(issue)?.options[level]?.label ?? `option ${level}`;
      return `${issueOf(issue)?.title ?? issue}: ${option(to)}, was ${option(from)}`;
    }),
    ...commitments.map(({ measure, from, to }) => {
      if (!from) return `${measureOf(measure)} comes in: ${wholly(agenda, to!)}`;
      if (!to) return `${measureOf(measure)} is dropped`;
      return `${measureOf(measure)}: ${partly(agenda, from, to)}`;
    }),
  ];
}

const phaseOf = (agenda: Agenda, number: number) =>
  agenda.phases.find((p) => p.number === number)?.label ?? `phase ${number}`;

const wholly = (agenda: Agenda, c: Commitment) =>
  `level ${c.level}, by ${c.performers.join(', ')}, in ${phaseOf(agenda, c.phase)}`;

function partly(agenda: Agenda, from: Commitment, to: Commitment): string {
  const performers = (c: Commitment) => [...c.performers].sort().join(', ');
  return [
    from.level !== to.level && `level ${to.level}, was level ${from.level}`,
    from.phase !== to.phase && `in ${phaseOf(agenda, to.phase)}, was in ${phaseOf(agenda, from.phase)}`,
    performers(from) !== performers(to) && `by ${performers(to)}, was by ${performers(from)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

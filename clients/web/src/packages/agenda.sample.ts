import type { Agenda, Measure } from '../wire/contracts';

/** An invented agenda with one measure of each kind, for tests. */
export const agenda: Agenda = {
  id: 'sample',
  title: 'Sample',
  brief: '',
  duration: '',
  parties: [
    { id: 'NOR', name: 'North', hue: 'indigo', head: 'Minister' },
    { id: 'SOU', name: 'South', hue: 'ochre', head: 'Minister' },
    { id: 'EAS', name: 'East', hue: 'pine', head: 'Minister' },
  ],
  outsiders: [
    { id: 'AGENCY', name: 'The Agency', undertakes: true },
    { id: 'FAR', name: 'Faraway', undertakes: false },
  ],
  issues: [
    {
      id: 'arms',
      title: 'Arms',
      options: [
        { level: 0, label: 'Not included', measures: {} },
        { level: 1, label: 'Pledge', measures: { halt: 1 } },
        { level: 2, label: 'Halt and inspection', measures: { halt: 2, inspection: 1 } },
        { level: 3, label: 'Full', measures: { halt: 3, inspection: 1 } },
      ],
    },
    {
      id: 'watch',
      title: 'Inspection',
      options: [
        { level: 0, label: 'Not included', measures: {} },
        { level: 1, label: 'Light', measures: { inspection: 1 } },
        { level: 2, label: 'Deep', measures: { inspection: 2 } },
      ],
    },
    {
      id: 'aid',
      title: 'Aid',
      options: [
        { level: 0, label: 'Not included', measures: {} },
        { level: 1, label: 'Grain', measures: { grain: 1 } },
      ],
    },
  ],
  measures: [
    measure('halt', 'Arms halt', ['NOR'], ['SOU', 'EAS'], { weight: 2, months: [1, 8, 30] }),
    measure('inspection', 'Inspection', ['AGENCY', 'NOR'], ['SOU', 'EAS'], { performerRule: 'all', months: [2, 9] }),
    measure('grain', 'Grain', ['FAR', 'EAS', 'SOU'], ['NOR'], { performerRule: 'any', months: [3, 3] }),
    measure('forum', 'Forum', ['SOU', 'NOR', 'FAR'], ['NOR', 'SOU', 'EAS'], { performerRule: 'table', months: [0] }),
    measure('gate', 'Gate', ['SOU'], ['NOR', 'SOU'], { weight: 3, months: [12] }),
    measure('road', 'Road', ['NOR', 'SOU', 'EAS'], ['EAS'], { months: [1, 2], performers: [['NOR', 'SOU'], null] }),
  ],
  phases: [
    { number: 1, label: 'Freeze', until: 6 },
    { number: 2, label: 'Roll back', until: 24 },
    { number: 3, label: 'Peace', until: null },
  ],
  requirements: [],
  decision: { kind: 'unanimity', threshold: 0, vetoes: [] },
  rounds: [{ number: 1, label: 'Only', kind: 'bargaining', minutes: 10 }],
  chair: null,
};

function measure(
  id: string,
  title: string,
  performers: string[],
  beneficiaries: string[],
  more: {
    weight?: number;
    months: number[];
    performers?: (string[] | null)[];
    performerRule?: Measure['performerRule'];
  },
): Measure {
  return {
    id,
    title,
    track: 'track',
    performers,
    beneficiaries,
    performerRule: more.performerRule ?? 'all',
    weight: more.weight ?? 1,
    levels: more.months.map((months, i) => ({
      level: i + 1,
      label: `Level ${i + 1}`,
      months,
      reversibility: 0.5,
      verifiability: 0.5,
      performers: more.performers?.[i] ?? null,
    })),
    verification: '',
    securityPayoff: 0.5,
    requires: [],
    conflicts: [],
    precedent: '',
    notes: '',
  };
}

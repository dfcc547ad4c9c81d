import type { Event, Perceived, Standing, Step } from '../src/wire/contracts';
import { pack } from './agenda';

const gauges = [
  ['tension', 'Tension', 'index 0-100', 0, 100],
  ['major', 'Major provocations', 'this round', 0, 12],
  ['gdp', 'DPRK GDP', '2020 = 100', 40, 160],
  ['wh', 'Weapons’ worth of fissile material', 'weapons', 0, 200],
  ['trust', 'US-DPRK trust', '0-1', 0, 1],
  ['alliance', 'Alliance trust', '0-1', 0, 1],
] as const;

/** What everybody sees of each round. */
const seen: readonly (readonly number[])[] = [
  [50, 0, 100, 44, 0.15, 0.7],
  [58, 3, 98.4, 47, 0.13, 0.69],
  [46, 1, 98.9, 49, 0.21, 0.66],
  [41, 0, 100.2, 50, 0.27, 0.64],
];
const everybody = (round: number): Perceived[] =>
  gauges.map(([variable], i) =>
    variable === 'wh' ? { variable, low: 40, high: 60 } : { variable, low: seen[round]![i]!, high: seen[round]![i]! },
  );

const steps: Step[] = pack.commitments.slice(0, 15).map(({ measure, level, performers }, i) => ({
  id: `${measure}/${performers[0]}`,
  measure,
  level,
  performer: performers[0]!,
  dueRound: 2 + (i % 3),
  pair: i === 1 ? 'sw/USA' : i === 13 ? 'yh/DPRK' : null,
}));
const stand = (status: (id: string, i: number) => Standing['status']): Standing[] =>
  steps.map(({ id }, i) => ({ step: id, status: status(id, i), heldBack: false }));

/** The world and a text in force, told to everybody and to the delegation of USA; appended to the story. */
export const worldStory: readonly Event[] = [
  {
    type: 'worldLaid',
    world: 'sample',
    values: seen[0]!,
    injects: [
      {
        id: 'K-05',
        title: 'Night of the missiles',
        round: 4,
        trigger: 'tension>60',
        sender: 'Joint Chiefs',
        to: [],
        public: true,
        text: 'Two missiles at dawn.',
        effects: [{ variable: 'tension', add: 6, party: null }],
        note: '',
      },
    ],
  },
  {
    type: 'worldIntroduced',
    title: 'Korean peninsula',
    start: '2021-01',
    roundMonths: 6,
    gauges: gauges.map(([id, title, unit, min, max]) => ({ id, title, unit, min, max })),
  },
  { type: 'worldPerceived', round: 0, party: null, values: everybody(0) },
  { type: 'worldPerceived', round: 1, party: null, values: everybody(1) },
  { type: 'proposalAdopted', proposal: 3, bound: ['DPRK', 'ROK', 'USA', 'CHN', 'JPN', 'RUS'], accepted: ['ROK'] },
  { type: 'enteredIntoForce', proposal: 3, steps },
  { type: 'worldPerceived', round: 2, party: null, values: everybody(2) },
  {
    type: 'ledgerMoved',
    round: 2,
    steps: stand((_, i) => (i % 3 === 0 ? 'delivered' : 'due')),
    reported: ['tm/DPRK'],
    cleared: [],
    breached: [],
  },
  { type: 'worldPerceived', round: 3, party: null, values: everybody(3) },
  {
    type: 'ledgerMoved',
    round: 3,
    steps: stand((id, i) =>
      id === 'yh/DPRK'
        ? 'breached'
        : id === 'sw/USA'
          ? 'suspended'
          : id === 'gr/ROK'
            ? 'late'
            : i % 2
              ? 'due'
              : 'delivered',
    ),
    reported: [],
    cleared: ['tm/DPRK'],
    breached: ['yh/DPRK'],
  },
  { type: 'walkAwayMoved', party: 'USA', shift: 2.4 },
  { type: 'performanceChosen', party: 'USA', person: 'USA-0', step: 'ew/USA', performance: 'delay' },
  {
    type: 'snapbackMoved',
    proposal: 3,
    party: 'JPN',
    person: 'JPN-0',
    breached: ['yh/DPRK'],
    steps: ['ka/ROK', 'lo/USA'],
    clause: 1,
    voters: ['ROK', 'USA', 'CHN', 'JPN', 'RUS'],
    reason: 'The seals at Yongbyon are cut.',
  },
  { type: 'actedAlone', party: 'JPN', person: 'JPN-0', measure: 'nf', level: 1 },
  { type: 'injectsDue', round: 4, injects: ['K-05'] },
];

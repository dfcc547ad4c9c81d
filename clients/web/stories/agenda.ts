import type { Agenda, Measure, Package } from '../src/wire/contracts';

/** A made-up agenda for six, in the manner of the flagship: enough of it to draw every page. */
const phaseNames = ['Freeze', 'Roll back', 'Peace regime'];

// Id, performer, phase, title, level in the sample package, levels, weight, beneficiaries.
const rows = [
  'tm DPRK 1 Test-moratorium 2 3 1.5 USA,JPN,ROK,CHN',
  'yh DPRK 1 Yongbyon-halt 2 3 2 USA,ROK,JPN,CHN,RUS',
  'sd DPRK 2 Site-declaration 1 3 1.5 USA,JPN',
  'dr DPRK 2 Dismantle-reactor 2 3 2 USA,ROK,JPN,CHN,RUS',
  'rt DPRK 2 Remains-recovery 1 2 1 USA',
  'st DPRK 3 Stockpile-reduction 1 3 2.5 USA,ROK,JPN',
  'gr ROK 1 Grain,-100-kt 2 3 0.75 DPRK',
  'fr ROK 1 Family-reunions 2 2 0.5 DPRK,ROK',
  'ka ROK 2 Kaesong-reopening 1 3 1.5 DPRK,ROK',
  'rs ROK 2 Rail-survey 1 2 0.75 DPRK,RUS',
  'en ROK 3 Energy,-2-GW 1 2 2 DPRK',
  'ex USA 1 Smaller-exercises 2 3 1.5 DPRK,CHN',
  'ew USA 1 End-of-war-text 1 2 1.5 DPRK,ROK,CHN',
  'sw USA 1 Coal-waiver 1 3 2 DPRK,CHN',
  'lo USA 2 Liaison-offices 2 3 1 DPRK',
  'no USA 3 Normalisation 1 3 2 DPRK',
  'ce CHN 1 Import-cap-policing 2 3 1 USA,JPN,ROK',
  'fo CHN 2 Fuel-oil,-300-kt 2 3 0.75 DPRK',
  'tg CHN 3 Treaty-guarantor 1 1 1.5 DPRK,ROK',
  'nf JPN 2 Settlement-talks 1 3 1 DPRK',
  'nn JPN 3 Development-fund 1 3 1.5 DPRK',
  'fc RUS 2 Fissile-custody 2 3 0.75 USA,DPRK',
  'gl RUS 3 Grid-link 1 2 1 DPRK,ROK',
].map((row) => row.split(' ')) as [string, string, string, string, string, string, string, string][];

const measures = rows.map(([id, performer, , title, , most, weight, beneficiaries]): Measure => ({
  id,
  title: title.replaceAll('-', ' '),
  track: 'security',
  performers: [performer],
  beneficiaries: beneficiaries.split(','),
  performerRule: 'all',
  weight: Number(weight),
  levels: Array.from({ length: Number(most) }, (_, i) => ({
    level: i + 1,
    label: `Step ${i + 1}`,
    months: 6 * (i + 1),
    reversibility: 0.5,
    verifiability: 0.5,
    performers: null,
  })),
  verification: 'observers',
  securityPayoff: 0,
  requires: [],
  conflicts: [],
  precedent: '',
  notes: '',
}));

const party = (id: string, name: string, hue: string) => ({ id, name, hue, head: 'Head of delegation' });

export const agenda: Agenda = {
  id: 'sample',
  title: 'Six-Party Talks',
  brief: 'Six governments meet in Beijing to trade restraint for relief, step by step.',
  duration: '3½ hours',
  parties: [
    party('DPRK', 'DPR Korea', 'claret'),
    party('ROK', 'Republic of Korea', 'pine'),
    party('USA', 'United States', 'indigo'),
    party('CHN', 'China', 'ochre'),
    party('JPN', 'Japan', 'sky'),
    party('RUS', 'Russia', 'umber'),
  ],
  outsiders: [],
  issues: measures.map(({ id, title, levels }) => ({
    id,
    title,
    options: [
      { level: 0, label: 'Not included', measures: {} },
      ...levels.map(({ level, label }) => ({ level, label, measures: { [id]: level } })),
    ],
  })),
  measures,
  phases: phaseNames.map((label, i) => ({ number: i + 1, label, until: [6, 24, null][i] ?? null })),
  requirements: [],
  decision: { kind: 'majority', threshold: 4, vetoes: [] },
  rounds: ['Plenary', 'Caucus', 'Plenary', 'Caucus', 'Plenary', 'Ratification'].map((label, i) => ({
    number: i + 1,
    label,
    kind: label.toLowerCase(),
    minutes: 35,
  })),
  chair: 'CHN',
};

export const pack: Package = {
  terms: Object.fromEntries(rows.map(([id, , , , level]) => [id, Number(level)])),
  commitments: rows.map(([measure, performer, phase, , level]) => ({
    measure,
    level: Number(level),
    performers: [performer],
    phase: Number(phase),
  })),
};

/** The same with some commitments left out. */
export const without = (...left: string[]): Package => ({
  terms: Object.fromEntries(Object.entries(pack.terms).filter(([id]) => !left.includes(id))),
  commitments: pack.commitments.filter((c) => !left.includes(c.measure)),
});

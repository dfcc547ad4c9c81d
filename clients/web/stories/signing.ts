import type { Agenda, Event } from '../src/wire/contracts';
import { agenda as plain, pack } from './agenda';
import { story } from './frames';

/** The same talks where texts are signed and ratified, and capitals are asked. */
const agenda: Agenda = {
  ...plain,
  decision: { kind: 'consensus', threshold: 0, vetoes: ['USA', 'CHN'], sponsors: 2, subsets: true },
  instruments: [
    {
      id: 'agreement',
      title: 'Agreement',
      consent: 'signature',
      ratified: true,
      binding: true,
      decision: null,
      headSigns: false,
    },
    {
      id: 'statement',
      title: 'Chairman’s statement',
      consent: 'adoption',
      ratified: false,
      binding: false,
      decision: null,
      headSigns: false,
    },
  ],
  ratifications: [
    { party: 'USA', by: 'seat', minutes: 5, text: 'The President certifies; Congress is told first.' },
    { party: 'JPN', by: 'control', minutes: 0, text: 'Cabinet; public opinion on the abductees.' },
  ],
};

const bound = ['DPRK', 'ROK', 'USA', 'CHN', 'JPN', 'RUS'];
const minute = 60_000;

/** Package 3 is adopted and half signed; a fourth text is open and sponsored. */
export const signing: readonly Event[] = [
  ...story.map((event): Event => (event.type === 'sessionConvened' ? { ...event, agenda } : event)),
  { type: 'sponsored', proposal: 3, version: 1, party: 'CHN', person: 'CHN-0' },
  { type: 'proposalAdopted', proposal: 3, bound, accepted: bound, provisional: true },
  { type: 'signatureOpened', proposal: 3, stage: 'signature', signatories: bound },
  { type: 'signed', proposal: 3, party: 'ROK', person: 'ROK-0', adReferendum: false },
  { type: 'signed', proposal: 3, party: 'JPN', person: 'JPN-0', adReferendum: true },
  { type: 'submittedToCapital', proposal: 3, party: 'JPN', by: 'control', until: 90 * minute },
  { type: 'signed', proposal: 3, party: 'CHN', person: 'CHN-0', adReferendum: false },
];

/** The text before it was adopted, open to vote and in need of sponsors. */
export const sponsoring: readonly Event[] = signing.slice(0, story.length + 1);

/** What the delegation of the United States knows. */
export const mandate: readonly Event[] = [
  {
    type: 'positionAssigned',
    position: {
      party: 'USA',
      points: Object.fromEntries(plain.issues.map((i) => [i.id, i.options.map((_, level) => level * 2)])),
      rules: [],
      reservation: 44,
      brief: '# Instructions\n\nPrice each step.',
      redLines: [
        {
          id: 'waiver',
          text: 'No coal waiver before the reactor is dismantled.',
          crossed: [{ issue: Object.keys(pack.terms)[0] ?? '', comparison: 'atLeast', level: 1 }],
        },
        { id: 'senate', text: 'No treaty promise you cannot get through the Senate.', crossed: [] },
      ],
    },
  },
  {
    type: 'instructionsRequested',
    request: 1,
    person: 'USA-0',
    text: 'May we sign Package 3 with the coal waiver in it?',
    proposal: 3,
    draft: null,
  },
  {
    type: 'instructionsGiven',
    request: null,
    person: null,
    text: 'Let Beijing own enforcement in writing.',
    lifted: [],
  },
];

import type { Event } from '../src/wire/contracts';
import { agenda, pack } from './agenda';

const minute = 60_000;
const groups = [
  { id: 'energy', title: 'Economy and energy', chair: 'ROK', members: ['DPRK', 'ROK', 'USA'], issues: ['gr', 'en', 'fo'] },
  { id: 'arms', title: 'Denuclearisation', chair: 'CHN', members: agenda.parties.map((p) => p.id), issues: ['tm', 'yh', 'sd'] },
]; // prettier-ignore

/** The agenda of the story with working groups. */
export const grouped = { ...agenda, groups };

/** What a seat of the USA is told after the story: rooms, doors, the floor, words of every grade, and the groups' texts. */
export const meeting: readonly Event[] = [
  {
    type: 'caucusOpened',
    caucus: 4417,
    by: 'USA',
    invited: ['ROK', 'JPN'],
    purpose: 'Sequence of the waiver',
    visibility: 'members',
    until: 76 * minute,
  },
  {
    type: 'caucusJoined',
    caucus: 4417,
    party: 'ROK',
    members: ['ROK', 'USA'],
    by: 'USA',
    purpose: 'Sequence of the waiver',
    visibility: 'members',
    until: 76 * minute,
  },
  said('caucus/4417', 'ROK', 'ROK-0', 'Seoul can live with the waiver in phase one if grain goes first.'),
  {
    type: 'textWritten',
    channel: 'caucus/4417',
    revision: 2,
    party: 'ROK',
    person: 'ROK-0',
    title: 'Waiver for grain',
    package: { terms: { gr: 2, sw: 1, ex: 1 }, commitments: [] },
  },
  { type: 'caucusKnocked', caucus: 4417, party: 'CHN' },
  { type: 'caucusNoticed', caucus: 5120, visibility: 'known', members: [], purpose: '', until: null },
  {
    type: 'caucusNoticed',
    caucus: 7031,
    visibility: 'open',
    members: ['CHN', 'RUS'],
    purpose: 'Who guarantees the treaty',
    until: null,
  },
  { type: 'caucusInvited', caucus: 2208, by: 'DPRK', invited: ['USA'], members: ['DPRK'], purpose: 'Two words', visibility: 'secret', until: null },
  { type: 'speakersListOpened', seconds: 180 },
  { type: 'floorAsked', party: 'ROK', person: 'ROK-0' },
  { type: 'floorGiven', party: 'ROK', until: 73 * minute },
  { type: 'floorAsked', party: 'CHN', person: 'CHN-0' },
  { type: 'replyClaimed', party: 'DPRK', person: 'DPRK-0' },
  {
    type: 'said',
    channel: 'plenary',
    party: 'ROK',
    person: 'ROK-0',
    text: 'Phase I pairs the Yongbyon halt with scaled-down exercises, so each capital has something to show.',
    grade: 'onRecord',
  },
  { type: 'nonPaperCirculated', nonPaper: 3341, channel: 'plenary', text: 'What if the declaration came in two parts?' },
  {
    type: 'said',
    channel: 'backchannel/DPRK-USA',
    party: 'DPRK',
    person: 'DPRK-0',
    text: 'A liaison office in spring, and the list in summer.',
    grade: 'backchannel',
  },
  {
    type: 'textWritten',
    channel: 'group/energy',
    revision: 3,
    party: 'DPRK',
    person: 'DPRK-0',
    title: 'Economy and energy',
    package: { terms: { gr: 2, en: 1 }, commitments: pack.commitments.filter((c) => ['gr', 'en'].includes(c.measure)) },
  },
  { type: 'textAgreed', channel: 'group/energy', revision: 3, party: 'ROK', person: 'ROK-0' },
  {
    type: 'textReported',
    group: 'arms',
    revision: 5,
    by: 'CHN',
    package: { terms: { tm: 2, yh: 2 }, commitments: [] },
    agreed: ['CHN', 'ROK', 'RUS', 'DPRK'],
  },
]; // prettier-ignore

/** What the delegation of the USA has on its own desk. */
export const desk: readonly Event[] = [
  { type: 'positionAssigned', position: { party: 'USA', points: {}, rules: [], reservation: 44, brief: '' } },
  { type: 'said', channel: 'delegation', party: 'USA', person: 'USA-2', text: 'Draft of the statement is before you.' },
  {
    type: 'memoLaid',
    number: 1,
    person: 'USA-2',
    memo: {
      kind: 'statement',
      text: 'The United States will match each verified step with one of its own, in the same month.',
    },
  },
  {
    type: 'memoLaid',
    number: 2,
    person: 'USA-2',
    memo: { kind: 'vote', text: 'Nothing on verification.', proposal: 3, version: 1, ballot: 'reject', asks: [] },
  },
  { type: 'memoReturned', number: 2, person: 'USA-0', comment: 'Say what would mend it.' },
];

function said(channel: string, party: string, person: string, text: string): Event {
  return { type: 'said', channel, party, person, text };
}

import type { Event, Frame } from '../src/wire/contracts';
import { agenda, pack, without } from './agenda';

const minute = 60_000;
const people = [
  'DPRK Ji-ho Min-seo',
  'ROK Hana Jun Sora',
  'USA Amara Tomás Elin',
  'CHN Wei Mei',
  'JPN Kenta',
  'RUS Irina',
].map((row) => row.split(' '));

/** Numbers events and puts them one `step` apart, beginning at `from` (milliseconds since 1970). */
export function framesOf(events: readonly Event[], from: number, step = minute): Frame[] {
  return events.map((event, i) => ({ seq: i + 1, at: from + i * step, clock: i * step, event }));
}

/** What control has heard of a session that is in its third round. */
export const story: readonly Event[] = [
  { type: 'sessionConvened', session: 'sample', title: 'Exercise Plum Rain', agenda, pace: 'manual' },
  { type: 'autopilotAllowed', party: 'RUS', allowed: true, temperament: 'boulware' },
  { type: 'embargoSet', embargo: 'delay', seconds: 90 },
  ...people.flatMap(([party, ...names]) =>
    names.map((name, i): Event => {
      const role = i === 0 ? 'head' : i === 1 ? 'deputy' : 'adviser';
      return { type: 'seatTaken', person: `${party}-${i}`, name: `${name} ${party![0]}.`, party: party!, role };
    }),
  ),
  { type: 'seatLeft', person: 'RUS-0', party: 'RUS', removed: false },
  { type: 'roundOpened', round: 1, label: 'Plenary', kind: 'plenary', deadline: 40 * minute },
  said('plenary', 'CHN', 'CHN-0', 'Welcome to Beijing. China proposes we begin with what can be frozen this winter.'),
  {
    type: 'injectSent',
    inject: 4817,
    title: 'Flood damage',
    sender: 'Wire service',
    text: 'Floods on the Tumen displace 40,000. Pyongyang has not asked for help.',
    to: [],
  },
  tabled(
    1,
    'DPRK',
    'Lift first',
    'Relief now; a moratorium of six months in return.',
    without('dr', 'sd', 'st', 'rt'),
    null,
  ),
  vote(1, 'USA', 'reject', 'Nothing here can be verified.'),
  { type: 'proposalFailed', proposal: 1, reason: 'rejected' },
  { type: 'roundClosed', round: 1, byDeadline: false },
  { type: 'roundOpened', round: 2, label: 'Caucus', kind: 'caucus', deadline: 75 * minute },
  { type: 'caucusOpened', caucus: 531, by: 'ROK', invited: ['USA', 'JPN'], purpose: 'What Tokyo needs' },
  { type: 'caucusJoined', caucus: 531, party: 'USA', members: ['ROK', 'USA'] },
  { type: 'caucusJoined', caucus: 531, party: 'JPN', members: ['ROK', 'USA', 'JPN'] },
  said('caucus/531', 'ROK', 'ROK-0', 'We can carry grain and reunions without waiting for the declaration.'),
  said('caucus/531', 'JPN', 'JPN-0', 'If recovery teams also carry the abductee file, Tokyo can move from no to yes.'),
  {
    type: 'injectSent',
    inject: 2044,
    title: 'Panel report leaks',
    sender: 'UN panel',
    text: 'Ship-to-ship transfers have doubled.',
    to: ['USA', 'CHN'],
  },
  said('control/JPN', 'JPN', 'JPN-0', 'May recovery teams carry the abductee file, or is that a new measure?'),
  { type: 'roundClosed', round: 2, byDeadline: true },
  { type: 'roundOpened', round: 3, label: 'Plenary', kind: 'plenary', deadline: 74 * minute },
  {
    type: 'statementMade',
    party: 'JPN',
    person: 'JPN-0',
    text: 'Nothing on the table mentions the abductees. We vote no until it does.',
  },
  tabled(
    2,
    'USA',
    'Declare, then relief',
    'A declaration opens liaison offices; relief follows inspection.',
    without('en', 'gl', 'nn', 'tg'),
    1,
  ),
  vote(2, 'CHN', 'abstain', 'Relief must start the month the declaration arrives.'),
  { type: 'proposalWithdrawn', proposal: 2 },
  tabled(
    3,
    'ROK',
    'Freeze for relief',
    'Yongbyon halts and is watched. In return, smaller exercises, grain, and a first coal waiver within six months.',
    pack,
    2,
  ),
  vote(3, 'ROK', 'accept', ''),
  vote(3, 'USA', 'accept', ''),
  vote(3, 'CHN', 'accept', 'Fuel oil can begin at once.'),
  vote(3, 'JPN', 'reject', 'Nothing on the abductees.'),
  {
    type: 'injectSent',
    inject: 7310,
    title: 'Storage-site imagery',
    sender: 'National technical means',
    text: 'Imagery shows vehicles at a missile storage site. Purpose unclear.',
    to: [],
  },
  {
    type: 'statementMade',
    party: 'DPRK',
    person: 'DPRK-0',
    text: 'A declaration before liaison offices open is a target list. Put them in the same week.',
  },
];

function said(channel: string, party: string, person: string, text: string): Event {
  return { type: 'said', channel, party, person, text };
}

function tabled(
  proposal: number,
  party: string,
  title: string,
  summary: string,
  what: typeof pack,
  replyTo: number | null,
): Event {
  const binds = [...new Set(what.commitments.flatMap((c) => c.performers))];
  return {
    type: 'proposalTabled',
    proposal,
    party,
    person: `${party}-0`,
    title,
    summary,
    package: what,
    replyTo,
    binds,
  };
}

function vote(proposal: number, party: string, ballot: 'accept' | 'reject' | 'abstain', reason: string): Event {
  return { type: 'voteCast', proposal, party, person: `${party}-0`, ballot, reason, asks: [] };
}

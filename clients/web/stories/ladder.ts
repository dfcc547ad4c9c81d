import { setClause, setLevel, splitCommitment } from '../src/packages/editing';
import { differenceBetween } from '../src/packages/difference';
import type { Event, Package } from '../src/wire/contracts';
import { agenda, pack } from './agenda';

const [first, second, third] = pack.commitments.map((c) => c.measure) as [string, string, string];

/** The text of the story on terms of its own: paired, dated, in two parts. */
export const termed: Package = [
  (p: Package) =>
    setClause(agenda, p, first, {
      due: { days: 60 },
      pairs: [second],
      verifier: 'CHN',
      remedy: { kind: 'suspendPair', words: '' },
      wording: 'Shut and sealed, for eventual abandonment.',
    }).package,
  (p: Package) => splitCommitment(agenda, p, second).package,
  (p: Package) =>
    setClause(agenda, p, `${second}.2`, {
      quantity: { amount: 950_000, unit: 't of heavy fuel oil equivalent' },
      after: [{ commitment: first, milestone: 'verified', withinDays: 30 }],
      suspension: { months: 36, renewable: true },
    }).package,
].reduce((soFar, step) => step(soFar), pack);

const raised = setLevel(agenda, termed, third, 1).package;
const amendment = (number: number, party: string, text: Package, amends?: number): Event => ({
  type: 'amendmentProposed',
  proposal: 3,
  amendment: number,
  version: 2,
  party,
  person: `${party}-0`,
  package: text,
  changes: differenceBetween(termed, text),
  binds: [],
  reason: 'A smaller first step.',
  ...(amends && { amends, amendsRevision: 1 }),
});

/** How the text of the story climbs on: papers, a version, brackets, amendments put to the vote. */
export const ladder: readonly Event[] = [
  {
    type: 'paperCirculated',
    paper: 4127,
    kind: 'nonPaper',
    party: null,
    person: null,
    title: 'Elements of a first step',
    summary: 'To be talked about; nobody’s position.',
    package: termed,
    to: ['USA', 'DPRK'],
    binds: [],
  },
  {
    type: 'paperCirculated',
    paper: 7719,
    kind: 'workingPaper',
    party: 'CHN',
    person: 'CHN-0',
    title: 'Chair’s draft',
    summary: '',
    package: pack,
    to: [],
    binds: [],
  },
  { type: 'paperRevised', paper: 7719, version: 2, title: 'Chair’s draft', summary: '', package: termed, binds: [] },
  {
    type: 'amendmentProposed',
    proposal: 3,
    amendment: 1,
    version: 1,
    party: 'USA',
    person: 'USA-0',
    package: termed,
    changes: differenceBetween(pack, termed),
    binds: [],
    reason: 'Say when, and against what.',
  },
  { type: 'proposalAmended', proposal: 3, version: 2, amendment: 1, package: termed, binds: [] },
  {
    type: 'bracketPlaced',
    proposal: 3,
    version: 2,
    party: 'JPN',
    person: 'JPN-0',
    bracket: { party: 'JPN', issue: null, commitment: `${second}.2`, note: 'Not before the abductees are spoken of' },
  },
  {
    type: 'bracketPlaced',
    proposal: 3,
    version: 2,
    party: 'DPRK',
    person: 'DPRK-0',
    bracket: { party: 'DPRK', issue: first, commitment: null, note: '', option: 1 },
  },
  amendment(2, 'RUS', raised),
  { type: 'amendmentPut', proposal: 3, amendment: 2, revision: 1 },
  { type: 'amendmentVoteCast', proposal: 3, amendment: 2, party: 'RUS', person: null, ballot: 'accept' },
  { type: 'amendmentVoteCast', proposal: 3, amendment: 2, party: 'USA', person: 'USA-0', ballot: 'reject' },
  amendment(3, 'ROK', termed, 2),
];

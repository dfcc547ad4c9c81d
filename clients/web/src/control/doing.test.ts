import { expect, test } from 'vitest';
import { framesOf, story } from '../../stories/frames';
import { applyAll } from '../view/apply';
import { noDelegationYet, type DelegationView } from '../view/delegation';
import { nothingYet } from '../view/session';
import type { Event } from '../wire/contracts';
import { doingOf, lastActOf, sharesOfWords, silentFor } from './doing';

const minute = 60_000;
const fold = (...more: Event[]) => applyAll(nothingYet, framesOf([...story, ...more], 0));
const now = (view = fold()) => view.clock.at;

test('who has the floor is told before anything else, and who waits by place', () => {
  const view = {
    ...fold(),
    speakers: { open: true, seconds: 0, speaking: 'ROK', until: null, waiting: ['USA', 'CHN'], replies: [] },
  };
  const told = (party: string) => doingOf(view, noDelegationYet, party, now());
  expect(['ROK', 'USA', 'CHN'].map(told)).toEqual(['has the floor', 'speaks next', 'waits for the floor, place 2']);
});

test('a private room is told with its other members, until it closes', () => {
  expect(doingOf(fold(), noDelegationYet, 'JPN', now())).toBe('in private with ROK, USA');
  expect(doingOf(fold({ type: 'caucusClosed', caucus: 531 }), noDelegationYet, 'JPN', now())).toBe('');
});

test('a draft is being written while its last change is fresh', () => {
  const draft = { number: 1, revision: 2, title: 'Freeze', basedOn: null, person: 'p', at: 10 * minute };
  const shared: DelegationView = {
    ...noDelegationYet,
    drafts: [{ ...draft, package: { terms: {}, commitments: [] } }],
  };
  expect(doingOf(fold(), shared, 'CHN', 11 * minute)).toBe('writes “Freeze”');
  expect(doingOf(fold(), shared, 'CHN', 14 * minute)).toBe('');
});

test('a draft that was tabled since its last change is not being written', () => {
  const view = fold();
  const text = { ...view.proposals[0]!, party: 'CHN', at: 11 * minute };
  const draft = { number: 1, revision: 2, title: 'Freeze', basedOn: null, person: 'p', package: text.package };
  const doing = (at: number) =>
    doingOf({ ...view, proposals: [text] }, { ...noDelegationYet, drafts: [{ ...draft, at }] }, 'CHN', 12 * minute);
  expect(doing(10.5 * minute)).toBe('');
  expect(doing(11.5 * minute)).toBe('writes “Freeze”');
});

test('a delegation of people is silent from its last act on, but not in a pause and not as a bot', () => {
  const view = fold();
  const last = lastActOf(view, noDelegationYet, 'JPN')!;
  const silent = (of = view, party = 'JPN', after = 12) => silentFor(of, noDelegationYet, party, last + after * minute);
  expect(silent()).toBe(12 * minute);
  expect(silent(view, 'JPN', 9)).toBeNull();
  expect(silent({ ...view, paused: true })).toBeNull();
  expect(silent({ ...view, people: {} })).toBeNull();
});

test('what a delegation writes among itself is an act', () => {
  const said = { ...fold().channels['plenary']![0]!, at: 5_000 * minute };
  expect(lastActOf(fold(), { ...noDelegationYet, talk: [said] }, 'RUS')).toBe(5_000 * minute);
});

test('shares of words sum to one and leave control out', () => {
  const shares = sharesOfWords(fold());
  expect(Object.values(shares).reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  expect(sharesOfWords(nothingYet)).toEqual({});
});

import { expect, test } from 'vitest';
import { framesOf, story } from '../../stories/frames';
import { applyAll } from '../view/apply';
import { nothingYet } from '../view/session';
import type { Event } from '../wire/contracts';
import { activity, entriesOf, roomsOf, waitingLines, waitingSince } from './rooms';

const minute = 60_000;
const fold = (...more: Event[]) => applyAll(nothingYet, framesOf([...story, ...more], 0));
const line = (party: string | null, channel: string): Event => ({
  type: 'said', channel, party, person: null, text: 'x',
}); // prettier-ignore

test('control hears the plenary and every open caucus', () => {
  expect(roomsOf(fold()).map((r) => [r.channel, r.parties])).toEqual([
    ['plenary', []],
    ['caucus/531', ['ROK', 'USA', 'JPN']],
  ]);
  expect(roomsOf(fold({ type: 'caucusClosed', caucus: 531 }))).toHaveLength(1);
});

test('a line waits from its first unanswered message until control answers', () => {
  const asked = fold(line('JPN', 'control/JPN'), line('CHN', 'control/CHN'));
  expect(waitingLines(asked).map((r) => r.channel)).toEqual(['control/JPN', 'control/CHN']);
  const first = asked.channels['control/JPN']![0]!.at;
  expect(waitingSince(waitingLines(asked)[0]!)).toBe(first);
  expect(waitingLines(fold(line(null, 'control/JPN')))).toEqual([]);
});

test('activity counts messages by the minute and forgets what is older', () => {
  const entries = [0, 1, 1.5, 9, 30].map((m) => ({ ...entry, at: m * minute }));
  expect(activity(entries, 10 * minute, 5)).toEqual([0, 0, 0, 1, 0]);
  expect(activity(entries, 1.9 * minute, 3)).toEqual([0, 1, 2]);
});

test('what a party says anywhere is its own', () => {
  expect(entriesOf(fold(), 'JPN')).toHaveLength(3);
});

const entry = {
  seq: 0,
  kind: 'said',
  party: 'USA',
  person: null,
  text: '',
  inject: null,
  grade: 'closed',
  nonPaper: null,
} as const;

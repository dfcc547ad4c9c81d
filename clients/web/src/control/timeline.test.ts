import { expect, test } from 'vitest';
import { framesOf, story } from '../../stories/frames';
import { applyAll } from '../view/apply';
import { nothingYet } from '../view/session';
import { injectsOn, labelled, roomIn, rowsFor, spansOf, ticks } from './timeline';

const minute = 60_000;
const view = applyAll(nothingYet, framesOf(story, 0));

test('rounds held, the open one to its deadline, and the planned behind it', () => {
  const spans = spansOf(view, 50 * minute);
  expect(spans.map((s) => s.stands)).toEqual(['past', 'past', 'open', 'planned', 'planned', 'planned']);
  expect(spans[2]!.to).toBe(74 * minute);
  expect(spans[3]).toMatchObject({ number: 4, from: 74 * minute, to: 109 * minute });
});

test('rounds that open by themselves are planned as long as the last one', () => {
  const spans = spansOf({ ...view, pace: 'automatic' }, 50 * minute);
  const last = view.rounds.at(-1)!;
  for (const s of spans.filter((s) => s.stands === 'planned'))
    expect(s.to - s.from).toBe(last.deadline - last.openedClock);
});

test('a session that is over plans nothing', () => {
  const over = applyAll(nothingYet, framesOf([...story, { type: 'sessionEnded', reason: '' }], 0));
  expect(spansOf(over, 999 * minute).map((s) => s.stands)).toEqual(['past', 'past', 'past']);
});

test('ticks are round, inside, and not too many', () => {
  expect(ticks(3 * minute, 64 * minute, 6)).toEqual([15, 30, 45, 60].map((m) => m * minute));
  for (const most of [2, 5, 9]) expect(ticks(0, 5000 * minute, most).length).toBeLessThanOrEqual(most + 1);
});

test('labels take another row when they would touch', () => {
  const items = [0, 50, 60, 200].map((x) => ({ x, width: 100 }));
  expect(rowsFor(items, 3)).toEqual([0, 1, 2, 0]);
  expect(rowsFor([0, 1, 2].map((x) => ({ x, width: 10 })), 2)).toEqual([0, 1, 0]); // prettier-ignore
});

test('a label may run as far as the next mark of its row', () => {
  expect(roomIn([0, 50, 60, 200], [0, 1, 0, 1])).toEqual([60, 150, Infinity, Infinity]);
});

test('a mark is labelled where there is room', () => {
  expect(labelled([0, 10, 100], 30)).toEqual([false, true, true]);
  expect(labelled([], 30)).toEqual([]);
});

const prepared = (id: string, round: number | null, trigger = '') => ({
  id,
  title: `News ${id}`,
  round,
  trigger,
  sender: 'Desk',
  to: [],
  public: false,
  text: '',
  effects: [],
  note: '',
});

test('injects sent stand at their moment, prepared ones in the rounds that are open or to come', () => {
  const spans = spansOf(view, 50 * minute);
  const planned = [
    prepared('A', 1),
    prepared('B', 3),
    prepared('C', 3),
    prepared('D', 4, 'tension > 60'),
    prepared('E', null),
  ];
  const ledger = { ...view.ledger, planned, raised: ['B'], due: ['C'] };
  const marks = injectsOn({ ...view, ledger }, spans).filter((m) => m.stands !== 'sent');
  expect(marks.map(({ sign, stands, trigger }) => [sign, stands, trigger])).toEqual([
    ['C', 'due', ''],
    ['D', 'planned', 'tension > 60'],
  ]);
  expect(marks[0]!.at).toBe((spans[2]!.from + spans[2]!.to) / 2);
  const sent = injectsOn({ ...view, ledger, ended: 'over' }, spans);
  expect(sent.every((m) => m.stands === 'sent')).toBe(true);
  expect(sent).toHaveLength(view.injects.length);
});

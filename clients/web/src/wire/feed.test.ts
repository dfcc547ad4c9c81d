import { expect, test } from 'vitest';
import type { FeedBatch } from './contracts';
import { FeedCursor } from './feed';

const batch = (after: number, ...seqs: number[]): FeedBatch => ({
  feed: 'public',
  after,
  frames: seqs.map((seq) => ({ seq, at: 0, clock: 0, event: { type: 'sessionPaused' } })),
});

test('a batch behind the last frame held is taken, and then the next', () => {
  const cursor = new FeedCursor();
  expect(cursor.take(batch(0, 1, 2))).toHaveLength(2);
  expect(cursor.take(batch(2, 3))).toHaveLength(1);
  expect(cursor.last).toBe(3);
});

test.each([
  ['a gap', batch(4, 5)],
  ['a repetition', batch(0, 1, 2)],
  ['an overlap', batch(1, 2, 3)],
  ['a hole inside', batch(2, 3, 5)],
])('%s is not taken: the feed is asked for again, once', (_, wrong) => {
  const cursor = new FeedCursor();
  cursor.take(batch(0, 1, 2));
  expect(cursor.take(wrong)).toBe('ask');
  expect(cursor.take(wrong)).toBe('wait');
  expect(cursor.last).toBe(2);
  cursor.settled();
  expect(cursor.take(wrong)).toBe('ask');
});

test('what fits is taken also while the feed is being asked for', () => {
  const cursor = new FeedCursor();
  cursor.asking();
  expect(cursor.take(batch(0, 1))).toHaveLength(1);
});

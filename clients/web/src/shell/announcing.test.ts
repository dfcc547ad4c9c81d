import { expect, test } from 'vitest';
import { Announcements, pace } from './announcing';

test('assertive goes first, then in order, one at a time', () => {
  const queue = new Announcements();
  queue.add('Package 2 is tabled.', 'polite');
  queue.add('Vote opens.', 'assertive');
  expect(queue.take(0)?.text).toBe('Vote opens.');
  expect(queue.take(pace - 1)).toBeNull();
  expect(queue.take(pace)?.text).toBe('Package 2 is tabled.');
  expect(queue.take(9 * pace)).toBeNull();
});

test('a text that waits already is not added again', () => {
  const queue = new Announcements();
  queue.add('Five minutes left.', 'polite');
  queue.add('Five minutes left.', 'polite');
  queue.take(0);
  expect(queue.take(pace)).toBeNull();
});

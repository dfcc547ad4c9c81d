import { expect, test } from 'vitest';
import type { Gauge } from '../wire/contracts';
import { changeInWords, draw, figure, finding, readingInWords } from './chart';

const tension: Gauge = { id: 'tension', title: 'Tension', unit: 'index', min: 0, max: 100 };

test('rounds run from the left and values from the bottom', () => {
  const drawn = draw(tension, { 0: { low: 50, high: 50 }, 1: { low: 70, high: 70 } }, 4);
  expect(drawn.points).toEqual([
    { round: 0, x: 0, low: 0, high: 0 },
    { round: 1, x: 0.25, low: 1, high: 1 },
  ]);
  expect(drawn.exact).toBe(true);
});

test('a value that hardly moves stays near the middle', () => {
  const drawn = draw(tension, { 0: { low: 50, high: 50 }, 1: { low: 50.1, high: 50.1 } }, 1);
  expect(drawn.most - drawn.least).toBe(5);
  for (const p of drawn.points) expect(p.low).toBeCloseTo(0.5, 1);
});

test('a band is no exact value', () => {
  expect(draw(tension, { 0: { low: 40, high: 60 } }, 1).exact).toBe(false);
  expect(readingInWords({ low: 40, high: 60 })).toBe('40 to 60');
  expect(changeInWords({ low: 40, high: 60 }, { low: 40, high: 40 })).toBe('');
});

test('figures have the places their size calls for, and a true minus', () => {
  expect([figure(1234.5), figure(42.25), figure(0.126), figure(-3)]).toEqual(['1,235', '42.3', '0.13', '−3']);
  expect(changeInWords({ low: 40, high: 40 }, { low: 42.5, high: 42.5 })).toBe('−2.5');
  expect(changeInWords({ low: 40, high: 40 }, { low: 40, high: 40 })).toBe('');
});

test('the sentence says where it was and where it is', () => {
  const month = (round: number) => (round === 0 ? 'Jan 2021' : 'Jul 2021');
  expect(finding(tension, { 0: { low: 50, high: 50 }, 1: { low: 40, high: 60 } }, month)).toBe(
    'Tension (index): 50 in Jan 2021, 40 to 60 in Jul 2021.',
  );
});

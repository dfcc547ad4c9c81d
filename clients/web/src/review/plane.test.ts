import { expect, test } from 'vitest';
import type { Step } from './course';
import { ofAll, ofPair, outdone, span } from './plane';

const step = (proposal: number) => ({ proposal, version: 1 }) as unknown as Step;
const steps = [step(1), step(2), step(3)];
const worth: Record<number, Record<string, number>> = { 1: { A: 10, B: -4, C: 2 }, 2: { A: 3, B: 5, C: 2 } };
const gains = (s: Step) => worth[s.proposal] ?? null;

test('a pair is placed by what each gained, and a text whose worth is not known is left out', () => {
  expect(ofPair(steps, gains, ['B', 'A']).map(({ x, y }) => [x, y])).toEqual([
    [-4, 10],
    [5, 3],
  ]);
});

test('all together are placed by their joint gain and by the smallest', () => {
  expect(ofAll(steps, gains).map(({ x, y }) => [x, y])).toEqual([
    [8, -4],
    [10, 2],
  ]);
});

test('a text is outdone by one that is better for one and worse for nobody', () => {
  const spots = [
    [1, 1],
    [2, 1],
    [0, 3],
    [2, 1],
  ].map(([x, y]) => ({ x: x!, y: y!, step: step(1) }));
  expect([...outdone(spots)]).toEqual([spots[0]]);
});

test('an axis always shows walking away', () => {
  expect(span([])).toEqual([-2, 2]);
  const [least, most] = span([20, 100]);
  expect(least).toBeLessThan(0);
  expect(most).toBeGreaterThan(100);
});

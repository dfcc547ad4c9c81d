import { expect, test } from 'vitest';
import type { ScenarioSummary } from '../wire/contracts';
import { largestFirst } from './order';

const scenario = (title: string, parties: number) =>
  ({ title, parties: Array.from({ length: parties }, (_, i) => ({ id: `${i}` })) }) as unknown as ScenarioSummary;

test('the largest table comes first, and equals by title', () => {
  const ordered = largestFirst([scenario('B', 4), scenario('T', 3), scenario('A', 4), scenario('S', 6)]);
  expect(ordered.map((s) => s.title)).toEqual(['S', 'A', 'B', 'T']);
});

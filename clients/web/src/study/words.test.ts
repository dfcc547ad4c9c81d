import { describe, expect, test } from 'vitest';
import { howNear, manner, nearest } from './words';

const missed = (proposal: number, changes: number | null, wanted = false) => ({
  proposal,
  at: 0.5,
  wanted,
  refusing: wanted ? [] : ['JPN'],
  changes,
});

describe('what play shows, in words', () => {
  test('a curve is told only where it is known', () => {
    expect([null, 0.4, 1, 2].map(manner)).toEqual(['', 'holds out', 'gives way steadily', 'gave way early']);
  });

  test('deals come first, then what is nearest to one', () => {
    const all = [missed(1, null), missed(2, 2), missed(3, 1), missed(4, 0, true), missed(5, 1)];
    expect(nearest(all, 4).map((m) => m.proposal)).toEqual([4, 3, 5, 2]);
  });

  test('how near says who would refuse and what it takes', () => {
    expect(howNear(missed(1, 1))).toBe('below walking away for JPN; 1 change from a deal');
    expect(howNear(missed(1, null))).toBe('below walking away for JPN, and far from a deal');
    expect(howNear(missed(1, 0, true))).toBe('a deal by every score sheet that counts');
  });
});

import { describe, expect, it } from 'vitest';
import { agenda } from './agenda.sample';
import { balanceOf, percentOf } from './balance';
import { fromTerms } from './drafting';
import { oneSidedPhases, suggestionsFor } from './suggestions';

describe('suggestions', () => {
  const pkg = fromTerms(agenda, { arms: 2, aid: 1 });

  it('look at one-sided phases only', () => {
    expect(oneSidedPhases(agenda, fromTerms(agenda, {}))).toEqual([]);
    expect(oneSidedPhases(agenda, pkg).map((p) => p.phase)).toContain(2);
  });

  it('each raise the balance as they say, best first, one for each measure', () => {
    const found = suggestionsFor(agenda, pkg, 2);
    expect(found.length).toBeGreaterThan(0);
    const before = percentOf(balanceOf(agenda, pkg, 2));
    for (const s of found) {
      expect(s.balance).toBeGreaterThan(before);
      expect(percentOf(balanceOf(agenda, s.edit.package, 2))).toBe(s.balance);
    }
    expect(found.map((s) => s.balance)).toEqual(found.map((s) => s.balance).sort((a, b) => b - a));
    expect(new Set(found.map((s) => s.title)).size).toBe(found.length);
  });
});

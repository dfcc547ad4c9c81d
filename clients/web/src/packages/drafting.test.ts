import { describe, expect, it } from 'vitest';
import { agenda } from './agenda.sample';
import { boundBy, fromTerms } from './drafting';

describe('a package from terms', () => {
  it('takes each measure at the highest level any option calls for', () => {
    const pkg = fromTerms(agenda, { arms: 2, watch: 2 });
    expect(pkg.terms).toEqual({ arms: 2, watch: 2 });
    expect(pkg.commitments.map((c) => [c.measure, c.level])).toEqual([
      ['halt', 2],
      ['inspection', 2],
    ]);
  });

  it('puts a measure in the phase its months fall in, the last one without an end', () => {
    const phases = [1, 2, 3].map((arms) => fromTerms(agenda, { arms }).commitments[0]?.phase);
    expect(phases).toEqual([1, 2, 3]);
  });

  it('names every performer under "all", parties first, and those at the table otherwise', () => {
    const { commitments } = fromTerms(agenda, { watch: 1, aid: 1 });
    expect(commitments.map((c) => c.performers)).toEqual([
      ['NOR', 'AGENCY'],
      ['SOU', 'EAS'],
    ]);
  });

  it('keeps unknown options and level 0 out', () => {
    expect(fromTerms(agenda, { arms: 0, nothing: 2 })).toEqual({ terms: {}, commitments: [] });
    expect(fromTerms(agenda, { arms: 9 }).commitments).toEqual([]);
  });

  it('binds the parties that perform, not outsiders', () => {
    expect(boundBy(agenda, fromTerms(agenda, { watch: 1 }))).toEqual(['NOR']);
  });
});

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { agenda } from './agenda.sample';
import { balanceInWords, balanceOf, mostFavoured, percentOf } from './balance';
import { emptyPackage, fromTerms } from './drafting';
import { addMeasure } from './editing';

const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((a, b) => a + b, 0);

describe('the balance', () => {
  it('splits effort over performers and its fruit over beneficiaries', () => {
    const { gives, gets } = balanceOf(agenda, fromTerms(agenda, { arms: 2 }));
    expect(gives).toEqual({ NOR: 4.5, SOU: 0, EAS: 0, AGENCY: 0.5 });
    expect(gets).toEqual({ NOR: 0, SOU: 2.5, EAS: 2.5 });
  });

  it('is 0 when one side gives all, 1 when nobody gives', () => {
    expect(balanceOf(agenda, fromTerms(agenda, { arms: 1 })).index).toBe(0);
    expect(balanceOf(agenda, emptyPackage).index).toBe(1);
  });

  it('does not count as got what a party alone gives itself', () => {
    const { gets } = balanceOf(agenda, addMeasure(agenda, emptyPackage, 'gate').package);
    expect(gets).toEqual({ NOR: 3, SOU: 0, EAS: 0 });
  });

  it('looks at one phase when asked', () => {
    const pkg = fromTerms(agenda, { arms: 2, aid: 1 });
    expect(balanceOf(agenda, pkg, 1).gives['EAS']).toBe(0.5);
    expect(balanceOf(agenda, pkg, 1).gives['NOR']).toBe(0.5);
    expect(balanceOf(agenda, pkg, 3).index).toBe(1);
  });

  it('gives as much as is got, and stays between 0 and 1', () => {
    const terms = fc.record({ arms: fc.nat(3), watch: fc.nat(2), aid: fc.nat(1) });
    fc.assert(
      fc.property(terms, (t) => {
        const b = balanceOf(agenda, fromTerms(agenda, t));
        expect(sum(b.gives)).toBeCloseTo(sum(b.gets));
        expect(b.index).toBeGreaterThanOrEqual(0);
        expect(b.index).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has a word for each range', () => {
    expect([90, 89, 80, 79, 65, 64].map(balanceInWords)).toEqual([
      'even',
      'near even',
      'near even',
      'leaning',
      'leaning',
      'one-sided',
    ]);
  });

  it('names whom a lopsided package favours', () => {
    const balance = balanceOf(agenda, fromTerms(agenda, { aid: 1 }));
    expect(percentOf(balance)).toBe(0);
    expect(mostFavoured(balance)).toEqual({ actor: 'NOR', gives: 0, gets: 1 });
  });
});

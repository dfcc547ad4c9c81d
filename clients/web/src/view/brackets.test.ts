import { describe, expect, it } from 'vitest';
import { agenda } from '../packages/agenda.sample';
import { commitmentKey } from '../packages/clauses';
import { fromTerms } from '../packages/drafting';
import { setLevel } from '../packages/editing';
import { mergeTexts } from '../packages/merging';
import type { Bracket } from '../wire/contracts';
import { bracketsOn, cleanText, readsAlike } from './brackets';

const text = fromTerms(agenda, { arms: 2, aid: 1 });
const on = (part: { issue?: string; commitment?: string }, party = 'EAS'): Bracket => ({
  party,
  issue: part.issue ?? null,
  commitment: part.commitment ?? null,
  note: '',
});

describe('brackets', () => {
  it('leave a clean text of what nobody objects to', () => {
    expect(cleanText(agenda, text, [])).toEqual(text);
    const clean = cleanText(agenda, text, [on({ commitment: 'grain' })]);
    expect(clean.terms).toEqual({ arms: 2 });
    expect(clean.commitments.map(commitmentKey)).toEqual(['halt', 'inspection']);
    expect(cleanText(agenda, text, [on({ issue: 'arms' })]).commitments.map(commitmentKey)).toEqual(['grain']);
  });

  it('are found by their part, party by party', () => {
    const all = [on({ commitment: 'grain' }), on({ commitment: 'grain' }, 'SOU'), on({ issue: 'arms' })];
    expect(bracketsOn(all, { commitment: 'grain' }).map((b) => b.party)).toEqual(['EAS', 'SOU']);
    expect(bracketsOn(all, { issue: 'arms' })).toHaveLength(1);
  });

  it('hold while the words they are on do', () => {
    const raised = setLevel(agenda, text, 'halt', 3).package;
    expect(readsAlike(on({ commitment: 'halt' }), text, raised)).toBe(false);
    expect(readsAlike(on({ commitment: 'grain' }), text, raised)).toBe(true);
    expect(readsAlike(on({ issue: 'aid' }), text, raised)).toBe(true);
  });
});

describe('a merger', () => {
  it('holds what either text says, and the first where they differ', () => {
    const merged = mergeTexts(agenda, fromTerms(agenda, { arms: 1 }), text);
    expect(merged.terms).toEqual({ arms: 1, aid: 1 });
    expect(merged.commitments.map((c) => [commitmentKey(c), c.level])).toEqual([
      ['halt', 1],
      ['inspection', 1],
      ['grain', 1],
    ]);
  });
});

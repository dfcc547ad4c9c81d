import { describe, expect, it } from 'vitest';
import { agenda } from './agenda.sample';
import { changesIn, countsInWords, differenceOf, keyOf, termsChanged } from './difference';
import { fromTerms } from './drafting';
import { addMeasure, setLevel, setOption, setPerformers, setPhase } from './editing';

const base = fromTerms(agenda, { arms: 2, aid: 1 });
const markIn = (now: typeof base, measure: string, performer: string) =>
  differenceOf(base, now).marks.get(keyOf(measure, performer));

describe('the difference of two packages', () => {
  it('is nothing between equals', () => {
    const { counts, marks } = differenceOf(base, base);
    expect(changesIn(counts)).toBe(0);
    expect(countsInWords(counts)).toBe('');
    expect([...marks.values()].every((m) => m.kind === 'same')).toBe(true);
  });

  it('marks a level, a move, and both at once', () => {
    const raised = setLevel(agenda, base, 'halt', 3).package;
    expect(markIn(raised, 'halt', 'NOR')).toEqual({ kind: 'changed', was: 2 });
    const moved = setPhase(agenda, base, 'halt', 3).package;
    expect(markIn(moved, 'halt', 'NOR')).toEqual({ kind: 'changed', from: 2 });
    expect(markIn(setPhase(agenda, raised, 'halt', 3).package, 'halt', 'NOR')).toEqual({
      kind: 'changed',
      was: 2,
      from: 2,
    });
    expect(differenceOf(base, moved).ghosts).toEqual([{ commitment: base.commitments[0], performer: 'NOR', to: 3 }]);
  });

  it('marks performers that come and go', () => {
    const now = setPerformers(agenda, base, 'grain', ['SOU']).package;
    expect(markIn(now, 'grain', 'EAS')).toEqual({ kind: 'removed' });
    expect(markIn(now, 'grain', 'SOU')).toEqual({ kind: 'same' });
    expect(countsInWords(differenceOf(base, now).counts)).toBe('1 measure with other performers');
  });

  it('counts in words', () => {
    let now = setOption(agenda, base, 'aid', 0).package;
    now = addMeasure(agenda, now, 'gate').package;
    now = addMeasure(agenda, now, 'forum').package;
    now = setLevel(agenda, now, 'halt', 3).package;
    now = setPhase(agenda, now, 'inspection', 3).package;
    const { counts } = differenceOf(base, now);
    expect(changesIn(counts)).toBe(5);
    expect(countsInWords(counts)).toBe('2 measures added, 1 removed, 1 raised, 1 moved later');
    expect(termsChanged(agenda, base, now).map((t) => [t.issue.id, t.was, t.is])).toEqual([['aid', 1, 0]]);
  });
});

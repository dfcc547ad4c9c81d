import { describe, expect, it } from 'vitest';
import { agenda } from './agenda.sample';
import { fromTerms } from './drafting';
import { addMeasure, setLevel, setOption, setPhase } from './editing';
import { noHistory, record, redo, undo } from './history';
import { merge, samePackage } from './merging';

const base = fromTerms(agenda, { arms: 1 });

describe('two colleagues on one draft', () => {
  it('keeps what each did', () => {
    const theirs = addMeasure(agenda, base, 'gate').package;
    const mine = setPhase(agenda, base, 'halt', 3).package;
    const merged = merge(agenda, base, theirs, mine);
    expect(merged.commitments.map((c) => [c.measure, c.phase])).toEqual([
      ['halt', 3],
      ['gate', 2],
    ]);
  });

  it('takes what the server wrote of a package for the same package', () => {
    const { terms, commitments } = base;
    const back = commitments.map(({ phase, performers, level, measure }) => ({
      measure,
      level,
      performers,
      phase,
      part: null,
      clause: null,
    }));
    expect(samePackage({ terms, commitments: back }, base)).toBe(true);
    expect(samePackage({ terms, commitments: back.map((c) => ({ ...c, part: 2 })) }, base)).toBe(false);
  });

  it('gives the later hand the commitment both touched', () => {
    const theirs = setLevel(agenda, base, 'halt', 3).package;
    const mine = setLevel(agenda, base, 'halt', 2).package;
    expect(merge(agenda, base, theirs, mine).commitments[0]?.level).toBe(2);
  });

  it('keeps a removal', () => {
    const mine = setOption(agenda, base, 'arms', 0).package;
    const theirs = setOption(agenda, base, 'aid', 1).package;
    expect(merge(agenda, base, theirs, mine)).toEqual(fromTerms(agenda, { aid: 1 }));
  });

  it('undoes only one’s own step', () => {
    const mine = setLevel(agenda, base, 'halt', 3).package;
    const history = record(noHistory, base, mine);
    const withColleague = addMeasure(agenda, mine, 'gate').package;
    const undone = undo(agenda, history, withColleague);
    expect(undone?.package.commitments.map((c) => [c.measure, c.level])).toEqual([
      ['halt', 1],
      ['gate', 1],
    ]);
    const redone = redo(agenda, undone!.history, undone!.package);
    expect(samePackage(redone!.package, withColleague)).toBe(true);
    expect(undo(agenda, noHistory, base)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Clause, Commitment, Package } from '../wire/contracts';
import { agenda } from './agenda.sample';
import { clauseLines, commitmentKey, isRelief, natureInWords, pairsOf, sameClause, tidy, titleOf } from './clauses';
import { changeLines } from './changes';
import { differenceOf } from './difference';
import { removePart, setClause, splitCommitment, setLevel } from './editing';
import { fromTerms } from './drafting';

const halt: Commitment = { measure: 'halt', level: 1, performers: ['NOR'], phase: 1 };
const grain: Commitment = { measure: 'grain', level: 1, performers: ['SOU'], phase: 1 };
const said: Clause = {
  quantity: { amount: 50_000, unit: 't' },
  due: { days: 60 },
  after: [{ commitment: 'halt', milestone: 'verified', withinDays: 30 }],
  pairs: ['halt'],
  verifier: 'AGENCY',
  remedy: { kind: 'suspendPair', words: '' },
  suspension: { months: 36, renewable: true },
  wording: 'Grain will come.',
};
const pkg: Package = { terms: {}, commitments: [halt, { ...grain, clause: said }] };

describe('clauses', () => {
  it('read aloud, a line for each thing said', () => {
    expect(clauseLines(agenda, pkg, pkg.commitments[1]!)).toEqual([
      ['Wording', '“Grain will come.”'],
      ['Quantity', '50,000 t'],
      ['Due', 'within 60 days of entry into force'],
      ['After', 'within 30 days once Arms halt is verified'],
      ['Against', 'Arms halt by NOR'],
      ['Verified by', 'AGENCY'],
      ['Nature', 'Suspends for 36 months, renewable'],
      ['Remedy', 'its pair is suspended until it is done'],
    ]);
    const inRounds = {
      ...grain,
      clause: { due: { round: 3 }, after: [{ ...said.after![0]!, withinDays: null, withinRounds: 1 }] },
    };
    expect(clauseLines(agenda, pkg, inRounds)).toEqual([
      ['Due', 'by the end of round 3'],
      ['After', 'within 1 round once Arms halt is verified'],
    ]);
    expect(clauseLines(agenda, pkg, halt)).toEqual([['Against', 'Grain by SOU']]);
  });

  it('pair both ways, whichever of the two says so', () => {
    expect(pairsOf(pkg, halt).map(commitmentKey)).toEqual(['grain']);
  });

  it('take what they do not say from the catalogue', () => {
    const measure = agenda.measures.find((m) => m.id === 'grain')!;
    const relief = { ...measure, levels: measure.levels.map((l) => ({ ...l, suspends: 12 })) };
    expect(natureInWords(relief, grain)).toBe('Suspends for 12 months');
    expect(isRelief(relief, grain)).toBe(true);
    expect(natureInWords(relief, { ...grain, clause: { lifting: { instrument: 'a resolution' } } })).toBe(
      'Lifts for good, by a resolution',
    );
    expect(isRelief(measure, grain)).toBe(false);
  });

  it('are the same in whatever order they name things, and whatever they leave unsaid', () => {
    expect(sameClause({ pairs: ['a', 'b'] }, { pairs: ['b', 'a'], wording: '' })).toBe(true);
    expect(sameClause(null, { beneficiaries: [] })).toBe(true);
    expect(sameClause({ verifier: 'A' }, { verifier: 'B' })).toBe(false);
    expect(tidy({ wording: '', pairs: [] })).toBeNull();
  });

  it('are edited, and differ from what stood before', () => {
    const base: Package = { terms: {}, commitments: [halt, grain] };
    const edit = setClause(agenda, base, 'grain', { due: { days: 60 } });
    expect(edit.package.commitments[1]?.clause).toEqual({ due: { days: 60 } });
    const difference = differenceOf(base, edit.package);
    expect(difference.marks.get('grain SOU')).toEqual({ kind: 'changed', said: true });
    expect(difference.counts.reworded).toBe(1);
    const from = base.commitments[1]!;
    const lines = changeLines(agenda, {
      terms: [],
      commitments: [{ measure: 'grain', from, to: edit.package.commitments[1]! }],
    });
    expect(lines).toEqual(['Grain: due within 60 days of entry into force, was not said']);
    expect(setClause(agenda, edit.package, 'grain', {}).package.commitments[1]?.clause).toBeUndefined();
  });

  it('split a measure into parts that are edited each by itself', () => {
    const base = fromTerms(agenda, { aid: 1 });
    const split = splitCommitment(agenda, base, 'grain').package;
    expect(split.commitments.map(commitmentKey)).toEqual(['grain', 'grain.2']);
    expect(titleOf(agenda, split, split.commitments[1]!)).toBe('Grain, part 2');
    const raised = setLevel(agenda, split, 'grain.2', 2).package;
    expect(raised.commitments.map((c) => c.level)).toEqual([1, 2]);
    expect(raised.terms).toEqual(base.terms);
    const joined = removePart(agenda, raised, 'grain.2').package;
    expect(joined).toEqual(base);
  });
});

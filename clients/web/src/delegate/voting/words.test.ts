import { expect, it } from 'vitest';
import { agenda } from '../../packages/agenda.sample';
import { fromTerms } from '../../packages/drafting';
import type { DecisionRule } from '../../wire/contracts';
import { ruleInWords } from './words';

const pkg = fromTerms(agenda, { arms: 1, aid: 1 });
const under = (decision: DecisionRule) => ruleInWords({ ...agenda, decision }, pkg);

it('says who must agree under each decision rule', () => {
  expect(under({ kind: 'unanimity', threshold: 0, vetoes: [] })).toBe('Needs all 3 parties.');
  expect(under({ kind: 'majority', threshold: 2, vetoes: [] })).toBe('Needs 2 of 3, NOR, SOU, and EAS among them.');
  expect(under({ kind: 'named', threshold: 0, vetoes: ['SOU'] })).toBe(
    'Needs NOR, SOU, and EAS, whom it binds; the others’ votes are heard. SOU can block it.',
  );
  expect(under({ kind: 'consensus', threshold: 0, vetoes: [] })).toContain('nobody against when the round ends');
});

import { expect, it } from 'vitest';
import { agenda } from '../../packages/agenda.sample';
import { fromTerms } from '../../packages/drafting';
import type { DecisionRule } from '../../wire/contracts';
import { consentInWords, ruleInWords } from './words';

const pkg = fromTerms(agenda, { arms: 1, aid: 1 });
const under = (decision: DecisionRule) => ruleInWords({ ...agenda, decision }, pkg);

it('says who must agree under each decision rule', () => {
  expect(under({ kind: 'unanimity', threshold: 0, vetoes: [] })).toBe('Needs all 3 parties.');
  expect(under({ kind: 'majority', threshold: 2, vetoes: [] })).toBe('Needs 2 of 3, NOR, SOU, and EAS among them.');
  expect(under({ kind: 'named', threshold: 0, vetoes: ['SOU'] })).toBe(
    'Needs NOR, SOU, and EAS, whom it binds; the others’ votes are heard. SOU can block it.',
  );
  expect(under({ kind: 'consensus', threshold: 0, vetoes: [] })).toContain('nobody against when the round ends');
  expect(under({ kind: 'qualified', threshold: 0, vetoes: [], share: 0.66 })).toContain(
    '66% of the votes for and against',
  );
  expect(under({ kind: 'sufficient', threshold: 2, vetoes: [], core: ['NOR'] })).toContain('do not stop it');
  expect(under({ kind: 'silence', threshold: 0, vetoes: [], silenceMinutes: 5 })).toContain('5 minutes pass');
  expect(under({ kind: 'majority', threshold: 3, vetoes: [], weights: { NOR: 2 } })).toContain('3 of 4 votes');
  expect(under({ kind: 'named', threshold: 0, vetoes: [], ballots: 'secret' })).toContain('Votes are secret');
});

it('says whom an agreement among some asks, and what comes before it binds', () => {
  const pact = {
    id: 'pact',
    title: 'Pact',
    consent: 'signature' as const,
    ratified: true,
    binding: true,
    decision: null,
    headSigns: false,
  };
  const law = {
    ...agenda,
    instruments: [pact, { ...pact, id: 'note', binding: false }],
    ratifications: [{ party: 'NOR', by: 'control' as const, minutes: 0, text: '' }],
  };
  expect(ruleInWords(law, pkg, { instrument: null, among: ['NOR', 'SOU'] })).toBe(
    'Needs NOR and SOU, among whom it is agreed.',
  );
  expect(consentInWords(law, null)).toBe('It is signed and ratified where it binds NOR before it takes effect.');
  expect(consentInWords(law, 'note')).toBe('It obliges nobody.');
  expect(consentInWords(agenda, null)).toBe('');
});

it('speaks of whomever it will bind where there is no text yet', () => {
  expect(ruleInWords({ ...agenda, decision: { ...agenda.decision, kind: 'named', vetoes: [] } }, null)).toBe(
    'Needs those whom it binds; the others’ votes are heard.',
  );
});

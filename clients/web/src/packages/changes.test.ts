import { expect, test } from 'vitest';
import { agenda } from './agenda.sample';
import { changeLines } from './changes';
import { fromTerms } from './drafting';

const text = fromTerms(agenda, { arms: 2, aid: 1 });
const halt = text.commitments.find((c) => c.measure === 'halt')!;

test('each change of a text is told in a line, answers first', () => {
  const lines = changeLines(agenda, {
    terms: [{ issue: 'arms', from: 2, to: 1 }],
    commitments: [
      { measure: 'halt', from: halt, to: { ...halt, level: 3, phase: 3 } },
      { measure: 'grain', from: null, to: { measure: 'grain', level: 1, performers: ['EAS', 'SOU'], phase: 1 } },
    ],
  });
  const arms = agenda.issues.find((i) => i.id === 'arms')!;
  expect(lines[0]).toBe(`${arms.title}: ${arms.options[1]!.label}, was ${arms.options[2]!.label}`);
  expect(lines[1]).toMatch(/level 3, was level 2; in .+, was in .+/);
  expect(lines[2]).toMatch(/comes in: level 1, by EAS, SOU, in /);
});

test('what is dropped, and who else performs, is told too', () => {
  const lines = changeLines(agenda, {
    terms: [],
    commitments: [
      { measure: 'halt', from: halt, to: null },
      { measure: 'grain', from: { ...halt, performers: ['EAS'] }, to: { ...halt, performers: ['SOU', 'EAS'] } },
    ],
  });
  expect(lines[0]).toMatch(/ is dropped$/);
  expect(lines[1]).toMatch(/: by EAS, SOU, was by EAS$/);
});

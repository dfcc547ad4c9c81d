import { expect, it } from 'vitest';
import type { Position } from '../../wire/contracts';
import { issueScale, totalScale } from './scale';

const position: Position = {
  party: 'NOR',
  points: { arms: [0, -5, -10, -20], aid: [0, 30] },
  rules: [
    { id: 'r', text: '', when: [], points: 10 },
    { id: 's', text: '', when: [], points: -8 },
  ],
  reservation: 12,
  brief: '',
};

it('spans from nothing to the best the score sheet could give, wider when a value lies outside', () => {
  const at = totalScale(position, [20, 12]);
  expect([at(0), at(20), at(40)]).toEqual([0, 50, 100]);
  expect(totalScale(position, [-40])(0)).toBe(50);
});

it('puts every issue on one line, costs to the left of nothing', () => {
  const at = issueScale(position);
  expect([at(-20), at(0), at(30)]).toEqual([0, 40, 100]);
});

import { expect, it } from 'vitest';
import { agenda } from './agenda.sample';
import { count, optionChange, share } from './numbers';

it('tells every digit of a count, in groups', () => {
  expect(count(5_307_586_560)).toBe('5,307,586,560');
});

it('tells a share in whole per cent, and a small one by its first digits', () => {
  expect([0, 0.000_000_12, 0.001_582_6, 0.4, 0.994, 1].map(share)).toEqual([
    '0 %',
    '0.000012 %',
    '0.158 %',
    '40 %',
    '99 %',
    '100 %',
  ]);
});

it('names both answers of a change, also where the agenda does not know them', () => {
  const issue = agenda.issues[0]!;
  const change = { issue: issue.id, from: 0, to: 1 };
  expect(optionChange(agenda, change)).toBe(
    `${issue.title}: ${issue.options[1]!.label}, was ${issue.options[0]!.label}`,
  );
  expect(optionChange(agenda, { issue: 'moon', from: 1, to: 7 })).toBe('moon: option 7, was option 1');
});

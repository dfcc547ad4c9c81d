import { expect, test } from 'vitest';
import { agenda } from '../../../stories/agenda';
import { framesOf, story } from '../../../stories/frames';
import { applyAll } from '../../view/apply';
import type { Proposal, Vote } from '../../view/proposal';
import { nothingYet } from '../../view/session';
import { counted, mayBegin } from './silence';

const told = applyAll(nothingYet, framesOf(story, 0)).proposals.at(-1)!;
const vote = (party: string, ballot: Vote['ballot']): Vote => ({
  party, person: null, ballot, reason: '', asks: [], reservation: null, interpretation: null, adReferendum: false, at: 0,
}); // prettier-ignore
const text: Proposal = { ...told, party: 'USA', binds: ['USA', 'DPRK'], votes: [vote('USA', 'accept')] };

test('silence speaks for those whom a text does not bind and who have not voted', () => {
  expect(counted(agenda, text)).not.toContain('DPRK');
  expect(counted(agenda, text)).toContain('JPN');
  expect(counted(agenda, { ...text, votes: [vote('JPN', 'abstain')] })).not.toContain('JPN');
});

test('its author or the chair puts a text under silence, while nobody is against', () => {
  expect(mayBegin({ ...agenda, chair: null }, text, 'USA')).toBe(true);
  expect(mayBegin({ ...agenda, chair: null }, text, 'CHN')).toBe(false);
  expect(mayBegin({ ...agenda, chair: 'CHN' }, text, 'CHN')).toBe(true);
  expect(mayBegin(agenda, { ...text, votes: [vote('JPN', 'reject')] }, 'USA')).toBe(false);
});

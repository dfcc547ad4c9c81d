import { expect, test } from 'vitest';
import { agenda, pack } from '../../stories/agenda';
import { framesOf, story } from '../../stories/frames';
import { applyAll } from '../view/apply';
import { proposalOnTable } from '../view/asking';
import { nothingYet } from '../view/session';
import { delayInWords, giftsOf, kicker, phasesOf, recordLine, shownTime } from './telling';

const view = applyAll(nothingYet, framesOf(story, 0));
const lines = view.record.flatMap((frame) => recordLine(view, frame) ?? []);

test('the record tells who said and did what, and quotes only what was spoken', () => {
  expect(lines.map((l) => [l.party, l.text])).toContainEqual(['ROK', 'tables “Freeze for relief”.']);
  expect(lines.map((l) => l.text)).toContain('votes against “Lift first”: Nothing here can be verified.');
  expect(lines.map((l) => l.text)).toContain('“Lift first” is rejected.');
  expect(lines.filter((l) => l.quoted).map((l) => l.party)).toEqual(['JPN', 'DPRK']);
});

test('who tables a package is not told to vote for it', () => {
  expect(lines.filter((l) => l.party === 'ROK')).toHaveLength(1);
});

test('gifts come greatest first, and every party is there', () => {
  const gifts = giftsOf(agenda, pack);
  expect(gifts.map((g) => g.party.id)).toEqual(agenda.parties.map((p) => p.id));
  expect(gifts[0]!.gifts.map((g) => g.title)).toEqual([
    'Yongbyon halt', 'Dismantle reactor', 'Test moratorium', 'Stockpile reduction', 'Site declaration', 'Remains recovery',
  ]); // prettier-ignore
});

test('a phase with nothing in it is left out', () => {
  expect(phasesOf(agenda, pack).map((p) => p.number)).toEqual([1, 2, 3]);
  const first = { ...pack, commitments: pack.commitments.filter((c) => c.phase === 1) };
  expect(phasesOf(agenda, first).map((p) => p.number)).toEqual([1]);
});

test('the kicker says who and how it stands', () => {
  const proposal = proposalOnTable(view)!;
  expect(kicker(proposal, agenda.parties[1])).toBe('Tabled by Republic of Korea, voting now');
  expect(kicker({ ...proposal, status: 'adopted' }, undefined)).toBe('Tabled by ROK, agreed');
});

test('the delay is told in words and taken off the clock', () => {
  expect(delayInWords({ kind: 'delay', seconds: 90 })).toBe('Public view, 90 s behind');
  expect(delayInWords({ kind: 'delay', seconds: 300 })).toBe('Public view, 5 min behind');
  expect(delayInWords({ kind: 'none', seconds: 90 })).toBe('Public view, live');
  expect(shownTime(view, 100_000)).toBe(10_000);
});

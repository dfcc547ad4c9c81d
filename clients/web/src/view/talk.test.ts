import { expect, test } from 'vitest';
import { agenda } from '../../stories/agenda';
import { framesOf } from '../../stories/frames';
import type { Event } from '../wire/contracts';
import { applyAll } from './apply';
import { nothingYet } from './session';

const convened: Event = { type: 'sessionConvened', session: 's', title: 'T', agenda, pace: 'manual' };
const fold = (...events: Event[]) => applyAll(nothingYet, framesOf([convened, ...events], 1_000));
const notice = (members: string[]): Event => ({
  type: 'caucusNoticed',
  caucus: 12,
  visibility: 'members',
  members,
  purpose: '',
  until: null,
});

test('a notice tells of a room, and coming in tells the rest', () => {
  const outside = fold(notice(['USA']), notice(['USA', 'CHN']));
  expect(outside.caucuses).toHaveLength(1);
  expect(outside.caucuses[0]).toMatchObject({ members: ['USA', 'CHN'], purpose: '', by: '', visibility: 'members' });
  const inside = fold(
    notice(['USA']),
    { type: 'caucusKnocked', caucus: 12, party: 'JPN' },
    { type: 'caucusJoined', caucus: 12, party: 'JPN', members: ['JPN', 'USA'], by: 'USA', purpose: 'Fuel', visibility: 'members', until: 9 },
    notice(['JPN', 'USA']),
  ); // prettier-ignore
  expect(inside.caucuses[0]).toMatchObject({ purpose: 'Fuel', by: 'USA', knocking: [], until: 9 });
});

test('words without attribution stand once for those present and without a name for others', () => {
  const said: Event = {
    type: 'said', channel: 'plenary', party: 'USA', person: 'a', text: 'Perhaps', grade: 'withoutAttribution',
  }; // prettier-ignore
  const reported: Event = { type: 'wordsReported', channel: 'plenary', text: 'Perhaps' };
  expect(fold(said, reported).channels['plenary']).toHaveLength(1);
  expect(fold(reported).channels['plenary']?.[0]).toMatchObject({ party: null, grade: 'withoutAttribution' });
});

test('a non-paper is nobody’s, but one’s own', () => {
  const circulated: Event = { type: 'nonPaperCirculated', nonPaper: 4711, channel: 'plenary', text: 'An idea' };
  expect(fold(circulated).channels['plenary']?.[0]).toMatchObject({ party: null, nonPaper: 4711 });
  const own = fold(circulated, { type: 'nonPaperOwned', nonPaper: 4711, party: 'ROK', person: 'h' });
  expect(own.channels['plenary']?.[0]).toMatchObject({ party: 'ROK', person: 'h' });
});

test('a common text loses what was agreed to with every change', () => {
  const pack = { terms: {}, commitments: [] };
  const write = (revision: number, party: string): Event => ({
    type: 'textWritten', channel: 'group/g', revision, party, person: null, title: 'T', package: pack,
  }); // prettier-ignore
  const agree: Event = { type: 'textAgreed', channel: 'group/g', revision: 1, party: 'CHN', person: null };
  expect(fold(write(1, 'USA'), agree).texts['group/g']?.agreed).toEqual(['USA', 'CHN']);
  expect(fold(write(1, 'USA'), agree, write(2, 'CHN')).texts['group/g']).toMatchObject({
    revision: 2,
    agreed: ['CHN'],
  });
});

test('brackets in a common text stay with words that stay, and no party agrees to what it has bracketed', () => {
  const write = (revision: number, party: string, fuel: number): Event => ({
    type: 'textWritten', channel: 'caucus/12', revision, party, person: null, title: 'T',
    package: { terms: { fuel, halt: 1 }, commitments: [] },
  }); // prettier-ignore
  const bracket = (party: string, issue: string): Event => ({
    type: 'textBracketed', channel: 'caucus/12', revision: 1, person: null,
    bracket: { party, issue, commitment: null, note: '' },
  }); // prettier-ignore
  const both = [write(1, 'USA', 1), bracket('USA', 'fuel'), bracket('CHN', 'halt')];
  expect(fold(...both).texts['caucus/12']?.agreed).toEqual([]);
  expect(fold(...both, write(2, 'CHN', 2)).texts['caucus/12']).toMatchObject({
    agreed: [],
    brackets: [{ party: 'CHN', issue: 'halt' }],
  });
  const lift: Event = { type: 'textUnbracketed', channel: 'caucus/12', party: 'CHN', issue: 'halt', commitment: null };
  expect(fold(...both, lift).texts['caucus/12']?.brackets).toHaveLength(1);
  expect(fold(...both, { type: 'caucusLeft', caucus: 12, party: 'USA' }).texts['caucus/12']).toMatchObject({
    brackets: [{ party: 'CHN' }],
  });
});

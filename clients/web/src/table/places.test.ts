import { expect, test } from 'vitest';
import { framesOf, story } from '../../stories/frames';
import { applyAll } from '../view/apply';
import { proposalOnTable } from '../view/asking';
import { nothingYet } from '../view/session';
import type { Event } from '../wire/contracts';
import { captionOf, needs } from './caption';
import { arrowsOf, placeInWords, placeLine, placesOf } from './places';

const fold = (events: readonly Event[]) => applyAll(nothingYet, framesOf(events, 0));
const view = fold(story);
const places = placesOf(view, proposalOnTable(view));
const place = (id: string) => places.find((p) => p.party.id === id)!;

test('a place shows who is there, the vote, and what the package has it give and get', () => {
  expect(placeInWords(place('JPN'))).toBe('Japan, 1 here, rejects, gives 2.5, gets 4.6');
  expect(placeInWords(place('RUS'))).toBe('Russia, played by a bot, has not voted, gives 2.5, gets 2');
  expect(placeLine(place('USA'))).toMatch(/^10\.5 ⇄ /);
  expect(place('DPRK').trade?.parts).toHaveLength(6);
});

test('what all give is what all get', () => {
  const sum = (of: 'gives' | 'gets') => places.reduce((total, p) => total + (p.trade?.[of] ?? 0), 0);
  expect(sum('gives')).toBeCloseTo(sum('gets'), 9);
});

test('arrows go to those bound who have not answered', () => {
  expect(arrowsOf(proposalOnTable(view)).map((a) => a.to)).toEqual(['DPRK', 'RUS']);
  expect(arrowsOf({ ...proposalOnTable(view)!, status: 'adopted' })).toEqual([]);
});

test('with nothing tabled a place tells who is there', () => {
  const lobby = placesOf(fold(story.slice(0, 16)), null);
  expect(lobby.map(placeLine)).toEqual(['2 here', '3 here', '3 here', '2 here', '1 here', 'bot']);
  expect(lobby.every((p) => p.vote === null)).toBe(true);
});

test('the caption tells how it stands', () => {
  const caption = (events: readonly Event[]) => {
    const seen = fold(events);
    return captionOf(seen, proposalOnTable(seen));
  };
  expect(caption(story)).toEqual(['3 of 6 for', '1 against', '4 of 6 needed']);
  expect(caption(story.slice(0, 5))).toEqual(['Not begun', 'waiting for round 1', '']);
  const opened = { type: 'roundOpened', round: 1, label: '', kind: '', deadline: 60_000 } as const;
  const closed = { type: 'roundClosed', round: 1, byDeadline: false } as const;
  expect(caption([...story.slice(0, 5), opened, closed])).toEqual(['Between rounds', 'waiting for round 2', '']);
  expect(caption([...story, { type: 'sessionPaused' }])[0]).toBe('Paused');
  const adopted: Event = { type: 'proposalAdopted', proposal: 3, bound: [], accepted: [] };
  expect(caption([...story, adopted])[0]).toBe('Agreed');
  expect(caption([...story, adopted, { type: 'sessionEnded', reason: 'Time' }])).toEqual([
    'The session is over',
    'one agreement',
    '',
  ]);
  expect(caption([...story, { type: 'proposalFailed', proposal: 3, reason: 'lapsed' }])[0]).toBe('Lapsed');
});

test('every rule has its words', () => {
  const words = (['unanimity', 'consensus', 'named', 'majority'] as const).map((kind) =>
    needs({ kind, threshold: 4, vetoes: [] }, 6),
  );
  expect(new Set(words).size).toBe(4);
});

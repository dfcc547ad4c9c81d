import { expect, test } from 'vitest';
import { agenda } from '../../stories/agenda';
import { framesOf, story } from '../../stories/frames';
import { worldStory } from '../../stories/world';
import type { Event } from '../wire/contracts';
import { applyAll } from './apply';
import { dueRoundOf, inBreach, tradedAgainst } from './ledger';
import { snapsBack } from './snapback';
import { nothingYet } from './session';
import { gaugesSeen, monthOf, ruledOn } from './world';

const start = 1_000_000_000;
const convened: Event = { type: 'sessionConvened', session: 's', title: 'T', agenda, pace: 'manual' };
const fold = (...events: Event[]) => applyAll(nothingYet, framesOf([convened, ...events], start));
const introduced: Event = {
  type: 'worldIntroduced',
  title: 'W',
  start: '2021-01',
  roundMonths: 6,
  gauges: [{ id: 'a', title: 'A', unit: '', min: 0, max: 10 }],
};

test('control sees the truth from the start, and a band told to others does not blur it', () => {
  const laid: Event = { type: 'worldLaid', world: 'w', values: [4] };
  const band: Event = { type: 'worldPerceived', round: 0, party: null, values: [{ variable: 'a', low: 2, high: 6 }] };
  expect(fold(laid, introduced, band).world.seen['a']?.[0]).toEqual({ low: 4, high: 4 });
  expect(fold(introduced, band).world.seen['a']?.[0]).toEqual({ low: 2, high: 6 });
});

test('what one party sees beyond others is told apart', () => {
  const own: Event = { type: 'worldPerceived', round: 0, party: 'USA', values: [{ variable: 'a', low: 4, high: 4 }] };
  expect(fold(introduced, own).world.own).toEqual({ a: ['USA'] });
  expect(gaugesSeen(fold(introduced, own).world).map((g) => g.id)).toEqual(['a']);
});

test('a ruling is seen at once and remembered', () => {
  const { world } = fold(introduced, { type: 'worldRuled', variable: 'a', value: 9, reason: 'So it is.' });
  expect(world.seen['a']?.[0]).toEqual({ low: 9, high: 9 });
  expect(world.rulings).toHaveLength(1);
});

test('a ruling on a circumstance is remembered and measures nothing', () => {
  const laid: Event = { type: 'worldLaid', world: 'w', circumstances: ['us_opening'] };
  const { world } = fold(laid, introduced, {
    type: 'worldRuled',
    variable: 'us_opening',
    value: 1,
    reason: 'A letter.',
  });
  expect(world.circumstances).toEqual(['us_opening']);
  expect(world.seen['us_opening']).toBeUndefined();
  expect([ruledOn(world, 'us_opening'), ruledOn(world, 'cn_sour')]).toEqual([1, undefined]);
});

test('rounds have months', () => {
  expect([0, 1, 2].map((round) => monthOf(fold(introduced).world, round))).toEqual([
    'Jan 2021',
    'Jul 2021',
    'Jan 2022',
  ]);
});

test('the ledger of a text in force comes out as it was told', () => {
  const view = applyAll(nothingYet, framesOf([...story, ...worldStory], start));
  const { ledger } = view;
  expect(ledger.proposal).toBe(3);
  expect(ledger.standings['sw/USA']?.status).toBe('suspended');
  expect(ledger.reported).toEqual([]);
  expect(ledger.chosen).toEqual({ 'ew/USA': 'delay' });
  expect(inBreach(ledger)).toEqual(['DPRK']);
  expect(snapsBack(view).map((s) => s.id)).toContain('lo/USA');
  expect(ledger.motion?.votes).toEqual({ JPN: true });
  expect(ledger.shifts).toEqual({ USA: 2.4 });
  expect([ledger.due, ledger.planned.map((i) => i.id)]).toEqual([['K-05'], ['K-05']]);
});

test('snapback carried holds steps back, and a text that ends leaves nothing', () => {
  const votes: Event[] = [
    { type: 'snapbackVoted', party: 'ROK', person: null, end: true },
    { type: 'snapbackDecided', ends: true, toEnd: 3, toKeep: 2 },
    { type: 'stepsHeld', steps: ['lo/USA'], back: true, reason: 'Cut.' },
  ];
  const held = applyAll(nothingYet, framesOf([...story, ...worldStory, ...votes], start)).ledger;
  expect(held.motion).toBeNull();
  expect(held.decided?.ends).toBe(true);
  expect(held.standings['lo/USA']?.heldBack).toBe(true);
  const ended: Event = { type: 'textEnded', proposal: 3, party: 'DPRK', person: null, reason: 'Enough.' };
  const after = applyAll(nothingYet, framesOf([...story, ...worldStory, ended], start)).ledger;
  expect([after.proposal, after.steps, after.motion, after.ended.length]).toEqual([null, [], null, 1]);
  expect(after.planned).toHaveLength(1);
});

test('a step that waits has no date until its condition is met, and then the one it was given', () => {
  const step = { measure: 'm', level: 1, performer: 'USA', dueRound: 2, pair: null };
  const steps = [
    { ...step, id: 'relief/USA', pairs: ['seal/DPRK', 'halt/DPRK'] },
    { ...step, id: 'aid/USA', after: [{ commitment: 'seal', milestone: 'verified' as const, rounds: 1 }] },
    { ...step, id: 'talks/USA', undated: true },
  ];
  const entered = { type: 'enteredIntoForce' as const, proposal: 1, steps };
  const { ledger } = applyAll(nothingYet, framesOf([entered], start));
  expect(ledger.steps.map((s) => dueRoundOf(ledger, s))).toEqual([2, null, null]);
  expect(ledger.standings['aid/USA']?.status).toBe('waiting');
  expect(tradedAgainst(steps[0]!)).toEqual(['seal/DPRK', 'halt/DPRK']);

  const met = { step: 'aid/USA', status: 'due' as const, heldBack: false, dueRound: 4 };
  const moved = { type: 'ledgerMoved' as const, round: 3, steps: [met], reported: [], cleared: [], breached: [] };
  const later = applyAll(nothingYet, framesOf([entered, moved], start)).ledger;
  expect(dueRoundOf(later, steps[1]!)).toBe(4);
});

import { expect, test } from 'vitest';
import { agenda, pack } from '../../stories/agenda';
import { framesOf, story } from '../../stories/frames';
import type { Event } from '../wire/contracts';
import { applyAll } from './apply';
import { agreements, botPlays, openRound, proposalOnTable, remaining, seated, sessionClock } from './asking';
import { nothingYet } from './session';

const minute = 60_000;
const start = 1_000_000_000;
const convened: Event = { type: 'sessionConvened', session: 's', title: 'T', agenda, pace: 'manual' };
const fold = (...events: Event[]) => applyAll(nothingYet, framesOf([convened, ...events], start));

test('the story of a session comes out as it was told', () => {
  const view = applyAll(nothingYet, framesOf(story, start));
  expect(view.seq).toBe(story.length);
  expect(openRound(view)?.number).toBe(3);
  expect(view.proposals.map((p) => p.status)).toEqual(['rejected', 'withdrawn', 'open']);
  expect(view.proposals[2]?.votes.map((v) => v.ballot)).toEqual(['accept', 'accept', 'accept', 'reject']);
  expect(view.proposals[2]?.round).toBe(3);
  expect(proposalOnTable(view)?.title).toBe('Freeze for relief');
  expect(view.caucuses[0]).toMatchObject({ members: ['ROK', 'USA', 'JPN'], invited: [], open: true });
  expect(view.channels['caucus/531']).toHaveLength(2);
  expect(view.channels['plenary']?.map((e) => e.kind)).toEqual([
    'said', 'inject', 'inject', 'statement', 'inject', 'statement',
  ]); // prettier-ignore
  expect(view.embargo).toEqual({ kind: 'delay', seconds: 90 });
});

test('folding in pieces gives what folding at once gives', () => {
  const frames = framesOf(story, start);
  const inPieces = applyAll(applyAll(nothingYet, frames.slice(0, 17)), frames.slice(17));
  expect(inPieces).toEqual(applyAll(nothingYet, frames));
});

test('a role is passed, named and left', () => {
  const take = (person: string, role: 'head' | 'adviser'): Event => ({
    type: 'seatTaken', person, name: person, party: 'USA', role,
  }); // prettier-ignore
  const view = fold(
    take('a', 'head'),
    take('b', 'adviser'),
    take('c', 'adviser'),
    { type: 'headPassed', party: 'USA', from: 'a', to: 'b' },
    { type: 'deputyNamed', party: 'USA', person: 'c', empowered: true },
    { type: 'seatLeft', person: 'a', party: 'USA', removed: false },
  );
  expect(seated(view, 'USA').map((p) => [p.name, p.role])).toEqual([
    ['b', 'head'],
    ['c', 'deputy'],
  ]);
  expect(view.people['a']).toMatchObject({ name: 'a', seated: false });
});

test('a bot plays while it may and no head sits there', () => {
  const allowed: Event = { type: 'autopilotAllowed', party: 'JPN', allowed: true, temperament: 'linear' };
  const head: Event = { type: 'seatTaken', person: 'k', name: 'K', party: 'JPN', role: 'head' };
  expect(botPlays(fold(), 'JPN')).toBe(false);
  expect(botPlays(fold(allowed), 'JPN')).toBe(true);
  expect(botPlays(fold(allowed, head), 'JPN')).toBe(false);
  expect(botPlays(fold(allowed, { ...allowed, allowed: false }), 'JPN')).toBe(false);
});

test('the session clock stands still in a pause, and the time left with it', () => {
  const opened: Event = { type: 'roundOpened', round: 1, label: 'P', kind: 'plenary', deadline: 10 * minute };
  const running = fold(opened);
  expect(sessionClock(running, start + 3 * minute)).toBe(3 * minute);
  expect(remaining(running, start + 3 * minute)).toBe(7 * minute);
  expect(remaining(running, start + 60 * minute)).toBe(0);

  const paused = fold(opened, { type: 'sessionPaused' });
  expect(remaining(paused, start + 60 * minute)).toBe(8 * minute);

  const resumed = fold(opened, { type: 'sessionPaused' }, { type: 'sessionResumed' });
  expect(remaining(resumed, start + 4 * minute)).toBe(6 * minute);

  const extended = fold(opened, { type: 'roundExtended', round: 1, deadline: 12 * minute });
  expect(remaining(extended, start + 2 * minute)).toBe(10 * minute);
});

test('a closed round has no time left, and an ended session no round', () => {
  const opened: Event = { type: 'roundOpened', round: 1, label: 'P', kind: 'plenary', deadline: 10 * minute };
  expect(remaining(fold(opened, { type: 'roundClosed', round: 1, byDeadline: true }), start)).toBeNull();
  const ended = fold(opened, { type: 'sessionEnded', reason: 'Time' });
  expect(openRound(ended)).toBeNull();
  expect(ended.ended).toBe('Time');
  expect(ended.clock.running).toBe(false);
});

test('an adopted proposal is an agreement, and stays on the table until another is tabled', () => {
  const tabled = (proposal: number): Event => ({
    type: 'proposalTabled', proposal, party: 'ROK', person: null, title: `P${proposal}`, summary: '', package: pack, replyTo: null, binds: [],
  }); // prettier-ignore
  const adopted: Event = { type: 'proposalAdopted', proposal: 1, bound: ['ROK'], accepted: ['ROK'] };
  expect(agreements(fold(tabled(1), adopted)).map((p) => p.number)).toEqual([1]);
  expect(proposalOnTable(fold(tabled(1), adopted))?.number).toBe(1);
  expect(proposalOnTable(fold(tabled(1), adopted, tabled(2)))?.number).toBe(2);
  expect(proposalOnTable(fold())).toBeNull();
});

test('an invitation is answered, a room is left and closed', () => {
  const view = fold(
    { type: 'caucusOpened', caucus: 7, by: 'USA', invited: ['ROK', 'JPN'], purpose: '' },
    { type: 'caucusJoined', caucus: 7, party: 'ROK', members: ['USA', 'ROK'] },
    { type: 'caucusDeclined', caucus: 7, party: 'JPN' },
    { type: 'caucusInvited', caucus: 7, by: 'ROK', invited: ['CHN'], purpose: '', members: ['USA', 'ROK'] },
    { type: 'caucusLeft', caucus: 7, party: 'USA' },
  );
  expect(view.caucuses[0]).toMatchObject({ members: ['ROK'], invited: ['CHN'], open: true });
  expect(fold({ type: 'caucusClosed', caucus: 7 }).caucuses).toEqual([]);
});

test('an event from a newer server changes nothing but the number', () => {
  const strange = { type: 'moonRisen' } as unknown as Event;
  const { seq, clock, ...rest } = fold(strange);
  const { seq: _, clock: __, ...before } = fold();
  expect(rest).toEqual(before);
  expect(seq).toBe(2);
  expect(clock.clock).toBe(minute);
});

test('an amendment that is taken makes a new version, and the one before is kept to be compared', () => {
  const before = pack;
  const after = { ...pack, commitments: pack.commitments.slice(1) };
  const view = fold(
    {
      type: 'proposalTabled', proposal: 1, party: 'USA', person: null, title: 'T', summary: '', package: before,
      replyTo: null, binds: ['DPRK'],
    },
    {
      type: 'indicated', proposal: 1, version: 1, party: 'JPN', person: null, leaning: 'for', asks: [],
    },
    {
      type: 'amendmentProposed', proposal: 1, amendment: 1, version: 1, party: 'ROK', person: null, package: after,
      changes: { terms: [], commitments: [] }, binds: ['DPRK'], reason: '',
    },
    { type: 'proposalAmended', proposal: 1, version: 2, amendment: 1, package: after, binds: ['DPRK'] },
  ); // prettier-ignore
  const [proposal] = view.proposals;
  expect(proposal).toMatchObject({ version: 2, package: after, votes: [], leanings: {} });
  expect(proposal?.versions.map((v) => [v.number, v.party, v.package])).toEqual([
    [1, 'USA', before],
    [2, 'ROK', after],
  ]);
});

test('a bot keeps its name as long as it may play', () => {
  const named = { type: 'autopilotAllowed', party: 'RUS', allowed: true, temperament: 'micro', name: 'Anna' } as const;
  const view = fold(named);
  expect([view.autopilots, view.botNames]).toEqual([{ RUS: 'micro' }, { RUS: 'Anna' }]);
  expect(fold(named, { ...named, name: null }).botNames).toEqual({});
  const without = fold(named, { ...named, allowed: false });
  expect([without.autopilots, without.botNames]).toEqual([{}, {}]);
});

import { describe, expect, it } from 'vitest';
import { noDelegationYet } from '../../view/delegation';
import type { Caucus, Entry } from '../../view/room';
import { nothingYet } from '../../view/session';
import { backchannel, invitations, knocks, noticed, roomsOf, unread } from './rooms';

const caucus = (change: Partial<Caucus>): Caucus => ({
  number: 31,
  by: 'USA',
  purpose: 'A word on verification',
  members: ['USA'],
  invited: ['ROK'],
  openedAt: 0,
  open: true,
  visibility: 'secret',
  until: null,
  knocking: [],
  ...change,
});
const said = (seq: number, person: string): Entry => ({
  seq,
  at: 0,
  kind: 'said',
  party: 'ROK',
  person,
  text: '',
  inject: null,
  grade: 'closed',
  nonPaper: null,
});

describe('rooms', () => {
  it('are plenary, delegation and control for everybody, and the caucuses one is in', () => {
    const view = {
      ...nothingYet,
      caucuses: [caucus({ members: ['USA', 'ROK'], invited: [] }), caucus({ number: 32, members: ['CHN'] })],
    };
    const rooms = roomsOf(view, noDelegationYet, 'USA');
    expect(rooms.map((r) => [r.channel, r.name])).toEqual([
      ['plenary', 'Plenary'],
      ['caucus/31', 'ROK'],
      ['delegation', 'Delegation'],
      ['control', 'Control'],
    ]);
    expect(rooms[1]).toMatchObject({ audience: 'USA, ROK', stock: 'delegation' });
  });

  it('go when they close or one leaves', () => {
    const view = { ...nothingYet, caucuses: [caucus({ open: false }), caucus({ members: ['ROK'] })] };
    expect(roomsOf(view, noDelegationYet, 'USA')).toHaveLength(3);
  });

  it('are asked of those invited only', () => {
    const view = { ...nothingYet, caucuses: [caucus({})] };
    expect(invitations(view, 'ROK')).toHaveLength(1);
    expect(invitations(view, 'USA')).toEqual([]);
    expect(invitations({ ...view, caucuses: [caucus({ open: false })] }, 'ROK')).toEqual([]);
  });

  it('count what others said since one looked', () => {
    const room = roomsOf(
      nothingYet,
      { ...noDelegationYet, talk: [said(3, 'a'), said(5, 'b'), said(6, 'me')] },
      'USA',
    )[1]!;
    expect(unread(room, 3, 'me')).toBe(1);
    expect(unread(room, 0, 'me')).toBe(2);
  });
});

describe('doors', () => {
  const known = caucus({ number: 40, visibility: 'known', members: [], invited: [] });
  const hall = caucus({ number: 41, visibility: 'open', members: ['USA'], invited: [], knocking: ['CHN'] });
  const view = { ...nothingYet, caucuses: [caucus({}), known, hall] };

  it('are those of rooms one is told of and is not in', () => {
    expect(noticed(view, 'ROK').map((c) => c.number)).toEqual([40, 41]);
    expect(noticed(view, 'USA').map((c) => c.number)).toEqual([40]);
  });

  it('have those who knock before them, for those inside', () => {
    expect(knocks(view, 'USA')).toEqual([{ caucus: hall, party: 'CHN' }]);
    expect(knocks(view, 'ROK')).toEqual([]);
  });
});

describe('what may become of words', () => {
  it('is never more than everybody knows of the room', () => {
    const view = { ...nothingYet, caucuses: [caucus({}), caucus({ number: 32, visibility: 'members' })] };
    const grades = roomsOf(view, noDelegationYet, 'USA').map((r) => [r.channel, r.grades.length]);
    expect(grades).toEqual([
      ['plenary', 3],
      ['caucus/31', 1],
      ['caucus/32', 3],
      ['delegation', 0],
      ['control', 0],
    ]);
  });

  it('is nothing in a backchannel, which has one name for both', () => {
    expect(backchannel('USA', 'DPRK')).toBe('backchannel/DPRK-USA');
    expect(backchannel('DPRK', 'USA')).toBe('backchannel/DPRK-USA');
  });
});

import { describe, expect, it } from 'vitest';
import { noDelegationYet } from '../../view/delegation';
import { nothingYet, type Caucus, type Entry } from '../../view/session';
import { invitations, roomsOf, unread } from './rooms';

const caucus = (change: Partial<Caucus>): Caucus => ({
  number: 31,
  by: 'USA',
  purpose: 'A word on verification',
  members: ['USA'],
  invited: ['ROK'],
  openedAt: 0,
  open: true,
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

import type { DelegationView } from '../../view/delegation';
import type { Caucus, Entry, SessionView } from '../../view/session';

/** A room one may talk in, as this delegation sees it. */
export interface Room {
  /** Channel of the contract: "plenary", "delegation", "control" or "caucus/3". */
  channel: string;
  name: string;
  /** What it is, beside the name. */
  about: string;
  /** Who reads what is said there, in words. */
  audience: string;
  stock: 'public' | 'delegation';
  entries: readonly Entry[];
  caucus: Caucus | null;
}

/** Plenary, the caucuses one is in, the own delegation, and the line to control. */
export function roomsOf(view: SessionView, delegation: DelegationView, own: string): Room[] {
  const said = (channel: string) => view.channels[channel] ?? [];
  return [
    {
      channel: 'plenary',
      name: 'Plenary',
      about: '',
      audience: 'everyone at the table',
      stock: 'public',
      entries: said('plenary'),
      caucus: null,
    },
    ...view.caucuses
      .filter((c) => c.open && c.members.includes(own))
      .map((c) => caucusRoom(c, own, said(`caucus/${c.number}`))),
    {
      channel: 'delegation',
      name: 'Delegation',
      about: 'your own side',
      audience: 'your delegation',
      stock: 'delegation',
      entries: delegation.talk,
      caucus: null,
    },
    {
      channel: 'control',
      name: 'Control',
      about: 'line to control',
      audience: 'control and your delegation',
      stock: 'delegation',
      entries: said(`control/${own}`),
      caucus: null,
    },
  ];
}

function caucusRoom(caucus: Caucus, own: string, entries: readonly Entry[]): Room {
  const others = caucus.members.filter((p) => p !== own);
  const guests = others.length > 0 ? others : caucus.invited;
  return {
    channel: `caucus/${caucus.number}`,
    name: guests.join(', ') || `Room ${caucus.number}`,
    about: others.length > 0 ? caucus.purpose : 'invited',
    audience: [...caucus.members].join(', '),
    stock: 'delegation',
    entries,
    caucus,
  };
}

/** Caucuses to which one is invited and has not answered. */
export const invitations = (view: SessionView, own: string): Caucus[] =>
  view.caucuses.filter((c) => c.open && c.invited.includes(own) && !c.members.includes(own));

/** Entries after the one last read that others wrote. */
export const unread = (room: Room, lastRead: number, me: string | null): number =>
  room.entries.filter((e) => e.seq > lastRead && (me === null || e.person !== me)).length;

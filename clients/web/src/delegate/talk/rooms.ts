import type { CaucusVisibility, RecordGrade, WorkingGroup } from '../../wire/contracts';
import type { DelegationView } from '../../view/delegation';
import type { Caucus, Entry } from '../../view/room';
import type { SessionView } from '../../view/session';

/** A room one may talk in, as this delegation sees it. */
export interface Room {
  /** Channel of the contract: "plenary", "delegation", "control", "caucus/3", "group/energy" or "backchannel/ROK-USA". */
  channel: string;
  name: string;
  /** What it is, beside the name. */
  about: string;
  /** Who reads what is said there, in words. */
  audience: string;
  stock: 'public' | 'delegation';
  entries: readonly Entry[];
  caucus: Caucus | null;
  /** The working group that meets there. */
  group?: WorkingGroup;
  /** What may become of words spoken there, besides staying. */
  grades: readonly RecordGrade[];
}

/** Plenary, one's caucuses and backchannels, the own delegation, the line to control, and one's working groups. */
export function roomsOf(
  view: SessionView,
  delegation: DelegationView,
  own: string,
  /** Parties to whom a backchannel is open although nothing was said in it yet. */
  apart: readonly string[] = [],
): Room[] {
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
      grades: ['onRecord', 'withoutAttribution', 'nonPaper'],
    },
    ...view.caucuses
      .filter((c) => c.open && c.members.includes(own))
      .map((c) => caucusRoom(c, own, said(`caucus/${c.number}`))),
    ...(view.agenda?.parties ?? [])
      .filter((p) => p.id !== own)
      .map((p) => ({ party: p.id, channel: backchannel(own, p.id) }))
      .filter(({ party, channel }) => apart.includes(party) || said(channel).length > 0)
      .map(({ party, channel }): Room => ({
        channel,
        name: party,
        about: 'backchannel',
        audience: `${party} alone`,
        stock: 'delegation',
        entries: said(channel),
        caucus: null,
        grades: [],
      })),
    {
      channel: 'delegation',
      name: 'Delegation',
      about: 'your own side',
      audience: 'your delegation',
      stock: 'delegation',
      entries: delegation.talk,
      caucus: null,
      grades: [],
    },
    {
      channel: 'control',
      name: 'Control',
      about: 'line to control',
      audience: 'control and your delegation',
      stock: 'delegation',
      entries: said(`control/${own}`),
      caucus: null,
      grades: [],
    },
    ...(view.agenda?.groups ?? [])
      .filter((g) => g.members.includes(own))
      .map((group): Room => {
        const channel = `group/${group.id}`;
        return {
          channel,
          name: group.title,
          about: 'working group',
          audience: group.members.join(', '),
          stock: 'delegation',
          entries: said(channel),
          caucus: null,
          group,
          grades: ['onRecord', 'withoutAttribution', 'nonPaper'],
        };
      }),
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
    grades: gradesOf[caucus.visibility],
  };
}

/** Nothing said in a room may tell more of it than everybody knows. */
const gradesOf: Record<CaucusVisibility, readonly RecordGrade[]> = {
  secret: ['nonPaper'],
  known: ['withoutAttribution', 'nonPaper'],
  members: ['onRecord', 'withoutAttribution', 'nonPaper'],
  open: ['onRecord', 'withoutAttribution', 'nonPaper'],
};

/** The channel between two parties. */
export const backchannel = (one: string, other: string): string =>
  `backchannel/${[one, other].sort((a, b) => (a < b ? -1 : 1)).join('-')}`;

/** Rooms one is told of and neither sits in nor is asked to. */
export const noticed = (view: SessionView, own: string): Caucus[] =>
  view.caucuses.filter(
    (c) => c.open && c.visibility !== 'secret' && !c.members.includes(own) && !c.invited.includes(own),
  );

/** Who asks to be let into one's rooms. */
export const knocks = (view: SessionView, own: string): { caucus: Caucus; party: string }[] =>
  view.caucuses
    .filter((c) => c.open && c.members.includes(own))
    .flatMap((caucus) => caucus.knocking.map((party) => ({ caucus, party })));

/** Caucuses to which one is invited and has not answered. */
export const invitations = (view: SessionView, own: string): Caucus[] =>
  view.caucuses.filter((c) => c.open && c.invited.includes(own) && !c.members.includes(own));

/** Entries after the one last read that others wrote. */
export const unread = (room: Room, lastRead: number, me: string | null): number =>
  room.entries.filter((e) => e.seq > lastRead && (me === null || e.person !== me)).length;

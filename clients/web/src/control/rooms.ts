import { visibilityWords } from '../delegate/talk/grades';
import type { Entry } from '../view/room';
import type { SessionView } from '../view/session';

/** A place where people talk, as control sees it. */
export interface Room {
  readonly channel: string;
  readonly kind: 'plenary' | 'caucus' | 'line' | 'group' | 'backchannel';
  readonly parties: readonly string[];
  readonly purpose: string;
  readonly openedAt: number | null;
  readonly entries: readonly Entry[];
}

const linePrefix = 'control/';

/** The plenary, the open caucuses, newest first, backchannels, and the working groups that have met. */
export function roomsOf(view: SessionView): Room[] {
  const plenary: Room = {
    channel: 'plenary',
    kind: 'plenary',
    parties: [],
    purpose: 'Plenary',
    openedAt: null,
    entries: view.channels['plenary'] ?? [],
  };
  const caucuses = view.caucuses
    .filter((c) => c.open)
    .map((c): Room => {
      const channel = `caucus/${c.number}`;
      const entries = view.channels[channel] ?? [];
      const purpose = [c.purpose, visibilityWords[c.visibility].label.toLowerCase()].filter((w) => w !== '').join(', ');
      return { channel, kind: 'caucus', parties: c.members, purpose, openedAt: c.openedAt, entries };
    });
  const groups = (view.agenda?.groups ?? []).map((g): Room => {
    const channel = `group/${g.id}`;
    const entries = view.channels[channel] ?? [];
    return { channel, kind: 'group', parties: g.members, purpose: g.title, openedAt: null, entries };
  });
  const apart = Object.entries(view.channels)
    .filter(([channel]) => channel.startsWith('backchannel/'))
    .map(([channel, entries]): Room => {
      const parties = channel.slice('backchannel/'.length).split('-');
      return { channel, kind: 'backchannel', parties, purpose: 'Backchannel', openedAt: null, entries };
    });
  return [plenary, ...caucuses.reverse(), ...apart, ...groups.filter((g) => g.entries.length > 0)];
}

/** The line of one party to control. */
export function lineOf(view: SessionView, party: string): Room {
  const channel = linePrefix + party;
  const entries = view.channels[channel] ?? [];
  return { channel, kind: 'line', parties: [party], purpose: 'Line to control', openedAt: null, entries };
}

/** Lines on which a party had the last word, longest waiting first. */
export function waitingLines(view: SessionView): Room[] {
  return (view.agenda?.parties ?? [])
    .map((party) => lineOf(view, party.id))
    .filter(({ entries }) => entries.length > 0 && entries.at(-1)!.party !== null)
    .sort((a, b) => waitingSince(a) - waitingSince(b));
}

/** When the first unanswered message came. */
export function waitingSince({ entries }: Room): number {
  const answered = entries.findLastIndex((e) => e.party === null);
  return entries[answered + 1]?.at ?? 0;
}

/** Messages a minute, oldest first. @param now server's wall clock, milliseconds. */
export function activity(entries: readonly Entry[], now: number, minutes = 12): number[] {
  const counts = new Array<number>(minutes).fill(0);
  for (const { at } of entries) {
    const ago = Math.floor((now - at) / 60_000);
    if (ago >= 0 && ago < minutes) counts[minutes - 1 - ago]!++;
  }
  return counts;
}

/** Everything a party said or did at the table, for its activity. */
export function entriesOf(view: SessionView, party: string): Entry[] {
  return Object.values(view.channels)
    .flat()
    .filter((entry) => entry.party === party);
}

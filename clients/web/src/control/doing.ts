import { botPlays, openRound, seated } from '../view/asking';
import type { DelegationView } from '../view/delegation';
import type { SessionView } from '../view/session';
import { entriesOf } from './rooms';

const minute = 60_000;

/** A delegation that has done nothing for this long is worth a question. */
const quiet = 10 * minute;

/** A draft that was changed within this time is being worked on. */
const fresh = 3 * minute;

/** When a party last spoke, acted, or wrote among itself, wall clock in milliseconds; null if never. */
export function lastActOf(view: SessionView, shared: DelegationView, party: string): number | null {
  const moments = [
    ...entriesOf(view, party).map((e) => e.at),
    ...view.record.filter(({ event }) => 'party' in event && event.party === party).map((f) => f.at),
    ...shared.talk.map((e) => e.at),
    ...shared.drafts.map((d) => d.at),
    ...shared.memos.map((m) => m.at),
  ];
  return moments.length === 0 ? null : Math.max(...moments);
}

/**
 * How long a delegation with people in it has done nothing in the open round, in milliseconds; null while that is
 * not long, while nothing is expected of it, and where a bot plays. @param now server's wall clock, milliseconds.
 */
export function silentFor(view: SessionView, shared: DelegationView, party: string, now: number): number | null {
  const round = openRound(view);
  if (!round || view.paused || botPlays(view, party) || seated(view, party).length === 0) return null;
  const since = now - Math.max(round.openedAt, lastActOf(view, shared, party) ?? 0);
  return since >= quiet ? since : null;
}

/** What a delegation is at now, in a few words; empty if nothing tells. @param now server's wall clock, milliseconds. */
export function doingOf(view: SessionView, shared: DelegationView, party: string, now: number): string {
  if (view.ended !== null) return '';
  const { speakers } = view;
  if (speakers.open && speakers.speaking === party) return 'has the floor';
  const place = speakers.waiting.indexOf(party) + 1;
  if (speakers.open && place > 0) return place === 1 ? 'speaks next' : `waits for the floor, place ${place}`;
  const rooms = view.caucuses.filter((c) => c.open && c.members.includes(party) && c.members.length > 1);
  const others = [...new Set(rooms.flatMap((c) => c.members.filter((m) => m !== party)))];
  if (others.length > 0) return `in private with ${others.join(', ')}`;
  const draft = shared.drafts.toSorted((a, b) => b.at - a.at)[0];
  const tabled = draft && view.proposals.some((p) => p.party === party && p.at >= draft.at);
  if (draft && !tabled && now - draft.at < fresh) return `writes “${draft.title}”`;
  const laid = shared.memos.filter((m) => m.comment === null).length;
  if (laid > 0) return `${laid} ${laid === 1 ? 'memo' : 'memos'} before the head`;
  return '';
}

/** Share of the words spoken in plenary that each party spoke, from 0 to 1; nobody has any before the first word. */
export function sharesOfWords(view: SessionView): Readonly<Record<string, number>> {
  const words: Record<string, number> = {};
  for (const { party, text } of view.channels['plenary'] ?? [])
    if (party !== null) words[party] = (words[party] ?? 0) + text.split(/\s+/u).filter(Boolean).length;
  const all = Object.values(words).reduce((a, b) => a + b, 0);
  return Object.fromEntries(Object.entries(words).map(([party, n]) => [party, n / Math.max(1, all)]));
}

import type { Party } from '../wire/contracts';
import type { Proposal } from './proposal';
import type { Person, Round, SessionView } from './session';

/** The round that is open, if one is. */
export function openRound(view: SessionView): Round | null {
  const last = view.rounds.at(-1);
  return last && last.closedAt === null && view.ended === null ? last : null;
}

/** The session clock now, milliseconds. @param now wall clock of the server, milliseconds since 1970. */
export function sessionClock(view: SessionView, now: number): number {
  const { at, clock, running } = view.clock;
  return running ? clock + Math.max(0, now - at) : clock;
}

/** Milliseconds until the open round's deadline, 0 at least; null with no round open. */
export function remaining(view: SessionView, now: number): number | null {
  const round = openRound(view);
  return round && Math.max(0, round.deadline - sessionClock(view, now));
}

/** Those seated now for a party, head first. */
export function seated(view: SessionView, party: string): Person[] {
  const rank = { head: 0, deputy: 1, adviser: 2, mentor: 3, capital: 4 };
  return Object.values(view.people)
    .filter((p) => p.seated && p.party === party)
    .sort((a, b) => rank[a.role] - rank[b.role] || a.name.localeCompare(b.name));
}

/** Whether a bot acts for the party now: it may, and no head sits there. */
export function botPlays(view: SessionView, party: string): boolean {
  return party in view.autopilots && !seated(view, party).some((p) => p.role === 'head');
}

export const findParty = (view: SessionView, id: string): Party | undefined =>
  view.agenda?.parties.find((p) => p.id === id);

export const findProposal = (view: SessionView, number: number): Proposal | undefined =>
  view.proposals.find((p) => p.number === number);

/** The proposal the table speaks about: the newest open one, else the newest agreement, else the newest of all. */
export function proposalOnTable(view: SessionView): Proposal | null {
  return (
    view.proposals.findLast((p) => p.status === 'open') ??
    view.proposals.findLast((p) => p.status === 'adopted') ??
    view.proposals.at(-1) ??
    null
  );
}

export const agreements = (view: SessionView): Proposal[] =>
  view.proposals.filter((p) => p.status === 'adopted' && !isProvisional(p));

/** Whether it is adopted and binds nobody yet. */
export const isProvisional = (p: Proposal): boolean => p.consents !== null && p.consents.bound.length === 0;

/** The parties that an agreement binds. */
export const boundParties = (p: Proposal): readonly string[] => p.consents?.bound ?? p.binds;

/** Adopted, with signatures or capitals still to come, though it may bind some already. */
export const awaiting = (view: SessionView): Proposal[] => view.proposals.filter((p) => p.consents !== null);

/** Who sits as a party's capital. */
export const capitalOf = (view: SessionView, party: string): Person | undefined =>
  Object.values(view.people).find((p) => p.seated && p.party === party && p.role === 'capital');

import type { Dial } from '../src/wire/connection';
import type { AppraiseResult, Entered, Event, SeatKind } from '../src/wire/contracts';
import { agenda } from './agenda';
import { framesOf, story } from './frames';

const invitations = [...agenda.parties.map((p) => p.id), null].map((party, i) => ({
  party,
  code: `${party ?? 'EYE'}-${4821 + 37 * i}`,
}));

/** Surplus of each party for the package of the story, as control would be told. */
const worth: AppraiseResult = {
  appraisals: agenda.parties.map((party, i) => {
    const surplus = [6, 31, 12, 8, -7, 8][i] ?? 0;
    return { party: party.id, total: 44 + surplus, reservation: 44, surplus, issues: [], rules: [] };
  }),
  problems: [],
  binds: [],
};

/** A hub that plays the story to one seat and accepts whatever it is told. */
export function storyDial(seat: SeatKind, events: readonly Event[] = story): Dial {
  const party = seat === 'delegate' ? 'USA' : null;
  const entered: Entered = {
    session: 'sample',
    seat,
    party,
    person: party ? 'USA-0' : null,
    token: 't',
    feeds: [seat === 'control' ? 'control' : party ? `party/${party}` : 'public'],
    serverTime: Date.now(),
    contractVersion: 'story',
  };
  const frames = framesOf(events, Date.now() - events.length * 60_000).filter(
    ({ event }) => seat === 'control' || !/^(said|caucus)/.test(event.type),
  );
  const numbered = frames.map((frame, i) => ({ ...frame, seq: i + 1 }));
  return async (ear) => ({
    join: async () => ({ value: entered, refusal: null }),
    enter: async () => ({ value: entered, refusal: null }),
    follow: async ({ feed, after }) => {
      setTimeout(() => ear.deliver({ feed, after, frames: numbered.slice(after) }));
      return { value: {}, refusal: null };
    },
    submit: async () => ({ accepted: true, refusal: null }),
    appraise: async () => ({ value: worth, refusal: null }),
    readInvitations: async () => ({ value: { codes: invitations }, refusal: null }),
    close: () => {},
  });
}

import type { Dial } from '../src/wire/connection';
import type { Advice, AppraiseResult, Entered, Event, SeatKind, Study, Survey } from '../src/wire/contracts';
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

const [first, second] = agenda.issues;
const changes = [
  { issue: first?.id ?? '', from: 1, to: 2 },
  { issue: second?.id ?? '', from: 2, to: 1 },
];

const advice: Advice = {
  surplus: -3,
  mends: [{ changes: changes.slice(0, 1), surplus: 4, others: -0.4 }],
  logrolls: [{ changes, surplus: 2, others: 0.7 }],
  equivalents: [{ changes, surplus: -3, others: 0.2 }],
};

const survey: Survey = {
  zone: {
    packages: 5_307_586_560,
    acceptableToAll: 8_399_968,
    parties: agenda.parties.map(({ id }, i) => ({
      party: id,
      accepts: 1_000_000,
      pivotal: [0.99, 0.19, 0.69, 0.06, 0.24, 0.1][i] ?? null,
    })),
  },
  counting: false,
  package: {
    blockers: ['JPN'],
    mends: [{ winning: ['JPN'], changes: changes.slice(0, 1), loss: 2 }],
    better: changes,
  },
};

const study = (own: string | null): Study => ({
  curves: agenda.parties
    .filter((p) => own === null || p.id === own)
    .map(({ id }, i) => ({
      party: id,
      asked: [0.1, 0.35, 0.6].map((at, n) => ({
        proposal: n + 1,
        at,
        surplus: 30 - 6 * n,
        share: 0.9 - 0.15 * n - 0.05 * i,
      })),
      exponent: [0.4, 1, 1.8][i % 3] ?? null,
    })),
  guesses: agenda.parties
    .filter((p) => p.id !== own)
    .map(({ id }, i) => ({
      party: id,
      moves: 4 + i,
      cares: agenda.issues
        .slice(0, 3)
        .map((issue, n) => ({ issue: issue.id, low: 0.02, middle: 0.2 - 0.05 * n, high: 0.4 })),
    })),
  missed: own
    ? []
    : [
        { proposal: 1, at: 0.2, wanted: false, refusing: ['JPN'], changes: 1 },
        { proposal: 2, at: 0.4, wanted: true, refusing: [], changes: 0 },
      ],
  left: own ? null : { had: 0, best: 214, better: [] },
  reckoning: false,
});

/** A hub that plays the story to one seat and accepts whatever it is told. */
export function storyDial(
  seat: SeatKind,
  events: readonly Event[] = story,
  /** What follows for this seat alone, and what its delegation shares. */
  apart: { then: readonly Event[]; desk: readonly Event[]; person: string } = { then: [], desk: [], person: 'USA-0' },
): Dial {
  const party = seat === 'delegate' ? 'USA' : null;
  const entered: Entered = {
    session: 'sample',
    seat,
    party,
    person: party ? apart.person : null,
    token: 't',
    feeds:
      seat === 'control'
        ? ['control', ...(apart.desk.length > 0 ? ['delegation/USA'] : [])]
        : party
          ? [`party/${party}`, `delegation/${party}`]
          : ['public'],
    serverTime: Date.now(),
    contractVersion: 'story',
  };
  const frames = framesOf(events, Date.now() - events.length * 60_000).filter(
    ({ event }) => seat === 'control' || !/^(said|caucus)/.test(event.type),
  );
  const last = frames.at(-1);
  const numbered = [...frames, ...apart.then.map((event) => ({ ...last!, event }))].map((frame, i) => ({
    ...frame,
    seq: i + 1,
  }));
  const shared = framesOf(apart.desk, Date.now() - apart.desk.length * 60_000);
  return async (ear) => ({
    join: async () => ({ value: entered, refusal: null }),
    enter: async () => ({ value: entered, refusal: null }),
    follow: async ({ feed, after }) => {
      setTimeout(() =>
        ear.deliver({ feed, after, frames: (feed.startsWith('delegation/') ? shared : numbered).slice(after) }),
      );
      return { value: {}, refusal: null };
    },
    submit: async () => ({ accepted: true, refusal: null }),
    appraise: async () => ({ value: worth, refusal: null }),
    advise: async () => ({ value: advice, refusal: null }),
    survey: async () => ({ value: survey, refusal: null }),
    study: async () => ({ value: study(party), refusal: null }),
    readInvitations: async () => ({ value: { codes: invitations }, refusal: null }),
    close: () => {},
  });
}

import type {
  ActedAlone,
  Frame,
  Performance,
  PlannedInject,
  SnapbackDecided,
  SnapbackMoved,
  Standing,
  Step,
  TextEnded,
} from '../wire/contracts';

/** The text in force and how it is carried out, as one seat sees it. */
export interface Ledger {
  /** Whose text it is; null while none is in force. */
  readonly proposal: number | null;
  readonly steps: readonly Step[];
  readonly standings: Readonly<Record<string, Standing>>;
  /** Steps under a report that has not been examined yet. */
  readonly reported: readonly string[];
  /** What inspectors have made of reports: step to whether it is kept. The verifier that the text names alone is told. */
  readonly inspected: Readonly<Record<string, boolean>>;
  /** Steps whose reports were false alarms, last round. */
  readonly cleared: readonly string[];
  /** What performers have chosen: one's own party's, or every party's for control. A step not named is delivered when due. */
  readonly chosen: Readonly<Record<string, Performance>>;
  /** Steps that look delivered and go on in secret; control alone is told. */
  readonly covert: readonly string[];
  /** Measures taken outside any text and not given up. */
  readonly alone: readonly ActedAlone[];
  /** Points the world has added to walk-away values: one's own, or every party's for control. */
  readonly shifts: Readonly<Record<string, number>>;
  /** Parties that have left the text in force. */
  readonly left: readonly string[];
  readonly motion: Motion | null;
  /** How the last snapback was decided. */
  readonly decided: SnapbackDecided | null;
  /** Texts that are in force no more. */
  readonly ended: readonly TextEnded[];
  /** Injects the authors prepared, those of them whose time has come, and those sent; control alone is told. */
  readonly planned: readonly PlannedInject[];
  readonly due: readonly string[];
  readonly raised: readonly string[];
}

/** Whether relief ends after a breach, while that is before the table. */
export interface Motion {
  readonly moved: SnapbackMoved;
  /** Party to whether it votes to end relief. */
  readonly votes: Readonly<Record<string, boolean>>;
}

export const noLedger: Ledger = {
  proposal: null,
  steps: [],
  standings: {},
  reported: [],
  inspected: {},
  cleared: [],
  chosen: {},
  covert: [],
  left: [],
  alone: [],
  shifts: {},
  motion: null,
  decided: null,
  ended: [],
  planned: [],
  due: [],
  raised: [],
};

const nothingInForce = {
  proposal: null,
  steps: [],
  standings: {},
  reported: [],
  inspected: {},
  cleared: [],
  chosen: {},
  covert: [],
  left: [],
  motion: null,
  decided: null,
} satisfies Partial<Ledger>;

/** How steps stand when they are first owed, or wait to be. */
const standingsOf = (steps: readonly Step[]): Readonly<Record<string, Standing>> =>
  Object.fromEntries(
    steps.map(({ id, after, unanswered }) => [
      id,
      { step: id, status: after?.length ? 'waiting' : unanswered ? 'suspended' : 'due', heldBack: false },
    ]),
  );

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

export function applyLedger(ledger: Ledger, { event }: Frame): Ledger {
  const now = (change: Partial<Ledger>): Ledger => ({ ...ledger, ...change });
  switch (event.type) {
    case 'enteredIntoForce':
      return now({
        ...nothingInForce,
        proposal: event.proposal,
        steps: event.steps,
        standings: standingsOf(event.steps),
      });
    case 'stepsJoined':
      return now({
        left: ledger.left.filter((p) => p !== event.party),
        steps: [
          ...ledger.steps.map((s) => ({
            ...s,
            lacking: event.completed.includes(s.id) ? null : s.lacking,
            unanswered: event.answered?.includes(s.id) ? null : s.unanswered,
          })),
          ...event.steps,
        ],
        standings: { ...ledger.standings, ...standingsOf(event.steps) },
      });
    case 'ledgerMoved': {
      const settled = [...event.cleared, ...event.breached];
      // A choice made before a breach does not make it good, and one renewal is not the next.
      const over = event.steps
        .filter(({ step, status, ends }) => {
          const before = ledger.standings[step]?.ends;
          return status === 'breached' || status === 'expired' || (before != null && before !== ends);
        })
        .map((s) => s.step);
      return now({
        standings: Object.fromEntries(event.steps.map((s) => [s.step, s])),
        reported: [...ledger.reported.filter((s) => !settled.includes(s)), ...event.reported],
        cleared: event.cleared,
        inspected: without(ledger.inspected, settled),
        chosen: without(ledger.chosen, over),
      });
    }
    case 'inspectionReported':
      return now({ inspected: { ...ledger.inspected, [event.step]: event.kept } });
    case 'stepFound': {
      const { step, kept } = event;
      const standing = ledger.standings[step];
      return now({
        standings: standing
          ? {
              ...ledger.standings,
              [step]: kept ? { ...standing, verified: true } : { ...standing, status: 'breached', verified: null },
            }
          : ledger.standings,
        reported: ledger.reported.filter((s) => s !== step),
        inspected: without(ledger.inspected, [step]),
        chosen: kept ? ledger.chosen : without(ledger.chosen, [step]),
      });
    }
    case 'stepsHeld': {
      const standings = { ...ledger.standings };
      for (const step of event.steps) {
        const standing = standings[step];
        if (standing) standings[step] = { ...standing, heldBack: event.back };
      }
      return now({ standings });
    }
    case 'textDenounced': {
      const standings = { ...ledger.standings };
      for (const step of event.ended) delete standings[step];
      for (const step of event.unanswered) {
        const standing = standings[step];
        if (standing && ['due', 'delivered', 'late'].includes(standing.status))
          standings[step] = { ...standing, status: 'suspended' };
      }
      return now({
        left: [...ledger.left, event.party],
        steps: ledger.steps
          .filter((s) => !event.ended.includes(s.id))
          .map((s) => ({
            ...s,
            lacking: event.lacking.includes(s.id) || s.lacking,
            unanswered: event.unanswered.includes(s.id) || s.unanswered,
          })),
        standings,
        reported: ledger.reported.filter((s) => !event.ended.includes(s)),
        chosen: without(ledger.chosen, event.ended),
      });
    }
    case 'textEnded':
      return now({ ...nothingInForce, ended: [...ledger.ended, event] });
    case 'performanceChosen':
      return now({ chosen: { ...ledger.chosen, [event.step]: event.performance } });
    case 'worldAdvanced':
      return now({ covert: event.covert, due: [] });
    case 'actedAlone': {
      const others = ledger.alone.filter((a) => a.measure !== event.measure || a.party !== event.party);
      return now({ alone: event.level > 0 ? [...others, event] : others });
    }
    case 'walkAwayMoved':
      return now({ shifts: { ...ledger.shifts, [event.party]: event.shift } });
    case 'snapbackMoved':
      return now({
        motion: { moved: event, votes: event.party == null ? {} : { [event.party]: true } },
        decided: null,
      });
    case 'snapbackVoted':
      return ledger.motion
        ? now({ motion: { ...ledger.motion, votes: { ...ledger.motion.votes, [event.party]: event.end } } })
        : ledger;
    case 'snapbackDecided':
      return now({ motion: null, decided: event });
    case 'worldLaid':
      return now({ planned: event.injects ?? [] });
    case 'injectsDue':
      return now({ due: event.injects });
    case 'injectStruck':
      return event.planned == null ? ledger : now({ raised: [...ledger.raised, event.planned] });
    default:
      return ledger;
  }
}

/** Steps of which it can be found whether they are kept. */
export const findable = (ledger: Ledger): Step[] =>
  ledger.steps.filter((s) => ['delivered', 'late'].includes(ledger.standings[s.id]?.status ?? ''));

/** Parties with a step that is found to be broken. */
export const inBreach = (ledger: Ledger): string[] => [
  ...new Set(ledger.steps.filter((s) => ledger.standings[s.id]?.status === 'breached').map((s) => s.performer)),
];

/** Round of the world by whose end a step must be delivered; null while it waits, or where the text sets no time. */
export function dueRoundOf(ledger: Ledger, step: Step): number | null {
  const standing = ledger.standings[step.id];
  return step.undated || standing?.status === 'waiting' ? null : (standing?.dueRound ?? step.dueRound);
}

/** The steps that one is traded against, action for action. */
export const tradedAgainst = (step: Step): readonly string[] => step.pairs ?? (step.pair ? [step.pair] : []);

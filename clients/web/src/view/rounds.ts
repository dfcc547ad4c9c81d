import type { Frame } from '../wire/contracts';
import type { Round, SessionView } from './session';

/** Convening, the clock, rounds and the end. The clock runs from the convening on, but not in pauses. */
export function applyRounds(view: SessionView, { event, at, clock }: Frame): SessionView {
  const running = (runs: boolean) => ({ at, clock, running: runs });
  switch (event.type) {
    case 'sessionConvened':
      return {
        ...view,
        session: event.session,
        title: event.title,
        agenda: event.agenda,
        pace: event.pace,
        clock: running(true),
      };
    case 'roundOpened': {
      const { round: number, label, kind, deadline } = event;
      const round = {
        number,
        label,
        kind,
        deadline,
        openedAt: at,
        openedClock: clock,
        closedAt: null,
        closedClock: null,
      };
      return { ...view, rounds: [...view.rounds, round] };
    }
    case 'roundExtended':
      return changeRound(view, event.round, { deadline: event.deadline });
    case 'roundClosed':
      return changeRound(view, event.round, { closedAt: at, closedClock: clock });
    case 'sessionPaused':
      return { ...view, paused: true, clock: running(false) };
    case 'sessionResumed':
      return { ...view, paused: false, clock: running(true) };
    case 'sessionEnded':
      return { ...view, paused: false, ended: event.reason, clock: running(false) };
    case 'momentMarked':
      return { ...view, moments: [...view.moments, { at, clock, note: event.note }] };
    case 'embargoSet':
      return { ...view, embargo: { kind: event.embargo, seconds: event.seconds } };
    default:
      return view;
  }
}

function changeRound(view: SessionView, number: number, change: Partial<Round>): SessionView {
  return { ...view, rounds: view.rounds.map((r) => (r.number === number ? { ...r, ...change } : r)) };
}

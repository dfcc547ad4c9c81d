import { nameOf } from '../packages/clauses';
import { dueRoundOf } from '../view/ledger';
import type { SessionView } from '../view/session';
import { monthOf } from '../view/world';
import type { Measure, Performance, RemedyKind, Standing, Step, StepStatus } from '../wire/contracts';

export const statusWords: Readonly<Record<StepStatus, string>> = {
  due: 'due',
  delivered: 'delivered',
  late: 'late',
  suspended: 'suspended',
  breached: 'breached',
  waiting: 'not owed yet',
  expired: 'over, its time has run out',
};

/** Whose veto decided, where one did: ", vetoed by CHN". */
export const vetoedBy = (by: readonly string[] | null | undefined): string =>
  by && by.length > 0 ? `, vetoed by ${by.join(', ')}` : '';

/** What each choice does, in the order in which it is offered. */
export const performances: readonly (readonly [Performance, string, string])[] = [
  ['deliver', 'Deliver', 'Done when due.'],
  ['delay', 'Delay', 'Late; what it is traded against waits.'],
  ['defect', 'Cheat', 'Shown as done, goes on in secret.'],
  ['refuse', 'Refuse', 'Broken in the open.'],
];

export const measureOf = (view: SessionView, id: string): Measure | undefined =>
  view.agenda?.measures.find((m) => m.id === id);

/** "Yongbyon freeze, by DPRK" for a step's id. */
export function stepInWords(view: SessionView, id: string): string {
  const step = view.ledger.steps.find((s) => s.id === id);
  const [measure = id, performer = ''] = id.split('/');
  return `${measureOf(view, step?.measure ?? measure)?.title ?? measure}, by ${step?.performer ?? performer}`;
}

/** When a step is due: "due Mar 2022", "after Verified disablement is verified, within 2 rounds". */
export function dueInWords(view: SessionView, step: Step): string {
  const round = dueRoundOf(view.ledger, step);
  if (round !== null) return `due ${monthOf(view.world, round)}`;
  if (step.undated) return 'no date that could be missed';
  const conditions = (step.after ?? []).map(({ commitment, milestone, rounds }) => {
    const what = `${view.agenda ? nameOf(view.agenda, commitment) : commitment} is ${milestone}`;
    return rounds == null ? what : `${what}, within ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`;
  });
  return `after ${conditions.join(' and ')}`;
}

/** How a step stands, as a sentence for people: "Late, held back". */
export function standingInWords(standing: Standing | undefined, reported: boolean): string {
  const words = [standing ? statusWords[standing.status] : 'due'];
  if (standing?.verified) words.push('verified');
  if (standing?.heldBack) words.push('held back');
  if (reported) words.push('reported, being examined');
  const text = words.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the text says of a step besides its date: who verifies it, how long it lasts, what follows when it fails. */
export function termsInWords(view: SessionView, step: Step): string[] {
  const ends = view.ledger.standings[step.id]?.ends;
  const lasts =
    ends != null
      ? `until ${monthOf(view.world, ends)}`
      : step.lasts != null
        ? `for ${step.lasts} ${step.lasts === 1 ? 'round' : 'rounds'}`
        : null;
  return [
    step.verifier ? `verified by ${step.verifier}` : null,
    lasts && `${lasts}${step.renewable ? ', renewable' : ''}`,
    step.remedy ? remedyWords[step.remedy] : null,
  ].filter((w) => w !== null);
}

const remedyWords: Readonly<Record<RemedyKind, string>> = {
  consultation: 'if it fails, those concerned meet',
  suspendPair: 'if it fails, its pair is held',
  snapback: 'if it is broken, snapback is set off',
  other: 'if it fails, as the text says',
};

/** Chance that a breach of the step is noticed in a round by one source, 0 to 1. */
export const verifiability = (view: SessionView, step: Step): number =>
  measureOf(view, step.measure)?.levels.find((l) => l.level === step.level)?.verifiability ?? 0;

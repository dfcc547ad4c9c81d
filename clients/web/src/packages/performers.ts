import type { Agenda, Measure } from '../wire/contracts';
import { inOrder, isSeated, performersAt } from './drafting';

/** Somebody who may be named to perform a measure. */
export interface PerformerChoice {
  actor: string;
  /** Cannot be left out: the measure's rule names it. */
  required: boolean;
  /** Sits at the table, or has lodged an undertaking. */
  able: boolean;
}

/** Who may perform a measure, in the order of the table, and who must at a level. */
export function performerChoices(agenda: Agenda, measure: Measure, level: number): PerformerChoice[] {
  const named = performersAt(measure, level);
  return inOrder(agenda, measure.performers).map((actor) => {
    const seated = isSeated(agenda, actor);
    return {
      actor,
      required:
        named.includes(actor) && (measure.performerRule === 'all' || (measure.performerRule === 'table' && seated)),
      able: seated || agenda.outsiders.some((o) => o.id === actor && o.undertakes),
    };
  });
}

/** Whether one performer may hand its part to another, as by dragging a chip to another row. */
export function mayHandOver(agenda: Agenda, measure: Measure, level: number, from: string, to: string): boolean {
  const choices = performerChoices(agenda, measure, level);
  const giver = choices.find((c) => c.actor === from);
  const taker = choices.find((c) => c.actor === to);
  return from !== to && giver?.required === false && taker?.required === false && taker.able;
}

/** Rule of performers in words. */
export function performerRuleInWords(measure: Measure, level: number): string {
  switch (measure.performerRule) {
    case 'all':
      return performersAt(measure, level).length > 1 ? 'All of them must act' : 'Only this actor can act';
    case 'any':
      return 'At least one of them must act';
    case 'table':
      return 'All of them at the table must act';
  }
}

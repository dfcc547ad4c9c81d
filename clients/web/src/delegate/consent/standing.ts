import { capitalOf } from '../../view/asking';
import type { Consents } from '../../view/proposal';
import type { SessionView } from '../../view/session';

/** How far one signatory has come, in words. */
export function standing(consents: Consents, party: string): string {
  if (consents.bound.includes(party)) return 'bound';
  if (consents.out.includes(party)) return 'stays out';
  if (party in consents.atCapital) return 'before its capital';
  const signed = consents.signed[party];
  if (consents.ratified.includes(party)) return signed === undefined ? 'ratified' : 'signed and ratified';
  if (signed !== undefined) return signed ? 'signed ad referendum' : 'signed';
  if (consents.stage === 'signature') return 'to sign';
  if (consents.stage === 'initials') return consents.initialled.includes(party) ? 'initialled' : 'to initial';
  return 'agreed by its vote';
}

/** Whether nothing more is wanted of a signatory. */
export const isDone = (consents: Consents, party: string): boolean =>
  !consents.out.includes(party) &&
  !(party in consents.atCapital) &&
  (consents.stage === null || (consents.stage === 'signature' && party in consents.signed));

/** Whether control answers for a party's capital. */
export const controlAnswers = (view: SessionView, consents: Consents, party: string): boolean => {
  const by = consents.atCapital[party]?.by;
  return by === 'control' || (by === 'seat' && capitalOf(view, party) === undefined);
};

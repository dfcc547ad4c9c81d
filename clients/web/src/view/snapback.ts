import { beneficiariesOf, commitmentKey } from '../packages/clauses';
import type { Step } from '../wire/contracts';
import { inBreach } from './ledger';
import type { SessionView } from './session';

/** Steps of others that benefit those in breach, come under the text's snapback clause, and are not held back yet. */
export function snapsBack(view: SessionView): Step[] {
  const accused = inBreach(view.ledger);
  const commitments = view.proposals.find((p) => p.number === view.ledger.proposal)?.package.commitments ?? [];
  const clauses = commitments.flatMap((c) => c.clause?.snapback ?? []);
  const restores = clauses.some((c) => c.restores.length === 0) ? [] : clauses.flatMap((c) => c.restores);
  return view.ledger.steps.filter((s) => {
    const measure = view.agenda?.measures.find((m) => m.id === s.measure);
    const commitment = commitments.find((c) => `${commitmentKey(c)}/${s.performer}` === s.id);
    const gain = (measure && commitment && beneficiariesOf(measure, commitment)) ?? measure?.beneficiaries ?? [];
    return (
      !accused.includes(s.performer) &&
      !view.ledger.standings[s.id]?.heldBack &&
      (restores.length === 0 || (commitment !== undefined && restores.includes(commitmentKey(commitment)))) &&
      gain.some((p) => accused.includes(p))
    );
  });
}

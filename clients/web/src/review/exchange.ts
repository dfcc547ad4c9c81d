import { gainersOf } from '../packages/balance';
import type { Agenda, Package } from '../wire/contracts';

/**
 * Who gives how much to whom, in the scenario's unit of effort: giver to receiver to effort. An effort is split evenly
 * over its performers, and each part over those who gain by it, so rows add up to what a party gives and columns to
 * what it gets.
 */
export function flowsOf(agenda: Agenda, pack: Package): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const catalogue = new Map(agenda.measures.map((m) => [m.id, m]));
  const flows: Record<string, Record<string, number>> = {};
  for (const commitment of pack.commitments) {
    const measure = catalogue.get(commitment.measure);
    if (!measure) continue;
    const gainers = gainersOf(measure, commitment);
    const part = (commitment.level * measure.weight) / (commitment.performers.length * gainers.length);
    for (const from of commitment.performers)
      for (const to of gainers) {
        const row = (flows[from] ??= {});
        row[to] = (row[to] ?? 0) + part;
      }
  }
  return flows;
}

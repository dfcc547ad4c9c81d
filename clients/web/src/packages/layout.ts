import type { Agenda, Commitment, Measure, Package } from '../wire/contracts';
import { commitmentKey } from './clauses';
import { keyOf, type Difference, type Mark } from './difference';

/** One chip of the matrix: a performer's part in a commitment. */
export interface Entry {
  key: string;
  commitment: Commitment;
  measure: Measure;
  performer: string;
  mark: Mark;
  /** Who performs it together with this one; no hue for outsiders. */
  others: readonly { id: string; hue: string | null }[];
  /** Set where the chip only shows that the part stood here before: the phase it moved to. */
  movedTo?: number;
}

export interface Row {
  actor: string;
  name: string;
  /** Null for outsiders, who have no colour. */
  hue: string | null;
  own: boolean;
  cells: readonly { phase: number; entries: readonly Entry[] }[];
}

/** Rows in the order of the table; outsiders only where they have a part. */
export function rowsOf(agenda: Agenda, pkg: Package, difference: Difference | null, own: string | null): Row[] {
  const entries = entriesOf(agenda, pkg, difference);
  const row = (actor: string, name: string, hue: string | null): Row => ({
    actor,
    name,
    hue,
    own: actor === own,
    cells: agenda.phases.map((p) => ({
      phase: p.number,
      entries: entries.filter((e) => e.performer === actor && e.commitment.phase === p.number),
    })),
  });
  return [
    ...agenda.parties.map((p) => row(p.id, p.name, p.hue)),
    ...agenda.outsiders.filter((o) => entries.some((e) => e.performer === o.id)).map((o) => row(o.id, o.name, null)),
  ];
}

function entriesOf(agenda: Agenda, pkg: Package, difference: Difference | null): Entry[] {
  const catalogue = new Map(agenda.measures.map((m) => [m.id, m]));
  const entry = (commitment: Commitment, performer: string, mark: Mark, movedTo?: number): Entry[] => {
    const measure = catalogue.get(commitment.measure);
    if (!measure) return [];
    const key = keyOf(commitmentKey(commitment), performer);
    const others = commitment.performers
      .filter((p) => p !== performer)
      .map((id) => ({ id, hue: agenda.parties.find((p) => p.id === id)?.hue ?? null }));
    return [{ key, commitment, measure, performer, mark, others, ...(movedTo !== undefined && { movedTo }) }];
  };
  const held = pkg.commitments.flatMap((c) =>
    c.performers.flatMap((p) => entry(c, p, difference?.marks.get(keyOf(commitmentKey(c), p)) ?? { kind: 'same' })),
  );
  if (!difference) return held;
  return [
    ...held,
    ...difference.removed.flatMap((r) => entry(r.commitment, r.performer, { kind: 'removed' })),
    ...difference.ghosts.flatMap((g) => entry(g.commitment, g.performer, { kind: 'same' }, g.to)),
  ];
}

/** Widths of the phases' columns, per cent of the table: empty phases get half or a third of the room of others. */
export function phaseWidths(rows: readonly Row[]): number[] {
  const crowd = (rows[0]?.cells ?? []).map((_, i) => Math.max(0, ...rows.map((r) => r.cells[i]?.entries.length ?? 0)));
  const weights = crowd.map((n) => (n === 0 ? 1 : Math.min(3, Math.max(2, Math.sqrt(n)))));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => (72 * w) / sum);
}

/** The span of a phase in words: "months 0–6", "from month 24". */
export function phaseSpan(agenda: Agenda, number: number): string {
  const at = agenda.phases.findIndex((p) => p.number === number);
  const from = at > 0 ? (agenda.phases[at - 1]?.until ?? 0) : 0;
  const until = agenda.phases[at]?.until ?? null;
  return until === null ? (from > 0 ? `from month ${from}` : 'any time') : `months ${from}–${until}`;
}

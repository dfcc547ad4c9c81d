import type { Agenda, Package } from '../wire/contracts';
import { commitmentKey } from './clauses';
import { setPerformers, setPhase, type Edit } from './editing';
import type { Entry } from './layout';
import { mayHandOver } from './performers';

/** Whether a chip may be put down in another cell: any phase of its own row, or a row that may take its part over. */
export function mayMove(agenda: Agenda, entry: Entry, actor: string, phase: number): boolean {
  if (actor === entry.performer) return phase !== entry.commitment.phase;
  return (
    !entry.commitment.performers.includes(actor) &&
    mayHandOver(agenda, entry.measure, entry.commitment.level, entry.performer, actor)
  );
}

/** Moves a chip to a cell that {@link mayMove} allows. A phase holds for all who perform the measure. */
export function move(agenda: Agenda, pkg: Package, entry: Entry, actor: string, phase: number): Edit {
  const { performers } = entry.commitment;
  const key = commitmentKey(entry.commitment);
  const moved = setPhase(agenda, pkg, key, phase);
  if (actor === entry.performer) return moved;
  const handed = performers.map((p) => (p === entry.performer ? actor : p));
  const edit = setPerformers(agenda, moved.package, key, handed);
  return phase === entry.commitment.phase ? edit : { ...edit, done: `${moved.done}, by ${actor}` };
}

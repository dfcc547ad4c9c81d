import type { Agenda, Package } from '../wire/contracts';
import { findCommitment } from './clauses';
import { removePart, setLevel, setPhase, type Edit } from './editing';

/** The edit that a key asks for on a chip: + and - its level, [ and ] its phase, Delete removes. Null if none. */
export function editByKey(agenda: Agenda, pkg: Package, commitment: string, key: string): Edit | null {
  const held = findCommitment(pkg, commitment);
  const measure = agenda.measures.find((m) => m.id === held?.measure);
  if (!held || !measure) return null;
  const at = agenda.phases.findIndex((p) => p.number === held.phase);
  const toPhase = (i: number) => {
    const phase = agenda.phases[i];
    return phase ? setPhase(agenda, pkg, commitment, phase.number) : null;
  };
  switch (key) {
    case '+':
    case '=':
      return held.level < measure.levels.length ? setLevel(agenda, pkg, commitment, held.level + 1) : null;
    case '-':
      return held.level > 1 ? setLevel(agenda, pkg, commitment, held.level - 1) : null;
    case '[':
      return at > 0 ? toPhase(at - 1) : null;
    case ']':
      return toPhase(at + 1);
    case 'Delete':
    case 'Backspace':
      return removePart(agenda, pkg, commitment);
    default:
      return null;
  }
}

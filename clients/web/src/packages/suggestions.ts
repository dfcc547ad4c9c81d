import type { Agenda, Package } from '../wire/contracts';
import { balanceOf, oneSidedBelow, percentOf } from './balance';
import { addMeasure, setLevel, setOption, setPhase, type Edit } from './editing';
import { neededLevel } from './drafting';
import { roman } from './numbers';

/** One edit that would even out a phase. */
export interface Suggestion {
  title: string;
  /** What the edit does to it: "1→2", "new", "to II". */
  change: string;
  /** First performer, for its hue; null for an edit of an issue. */
  actor: string | null;
  edit: Edit;
  /** Balance of the phase with the edit, 0 to 100. */
  balance: number;
}

/** Phases below the line of one-sidedness, worst first. */
export function oneSidedPhases(agenda: Agenda, pkg: Package): { phase: number; balance: number }[] {
  return agenda.phases
    .map((p) => ({ phase: p.number, balance: percentOf(balanceOf(agenda, pkg, p.number)) }))
    .filter((p) => p.balance < oneSidedBelow)
    .sort((a, b) => a.balance - b.balance);
}

/** Single edits that raise a phase's balance, best first, one for each measure or issue, none that unravels others. */
export function suggestionsFor(agenda: Agenda, pkg: Package, phase: number): Suggestion[] {
  const now = percentOf(balanceOf(agenda, pkg, phase));
  const best = new Map<string, Suggestion>();
  for (const s of candidates(agenda, pkg, phase)) {
    const balance = percentOf(balanceOf(agenda, s.edit.package, phase));
    const rival = best.get(s.title);
    if (balance > now && (!rival || balance > rival.balance)) best.set(s.title, { ...s, balance });
  }
  return [...best.values()].sort((a, b) => b.balance - a.balance);
}

type Candidate = Omit<Suggestion, 'balance'>;

function* candidates(agenda: Agenda, pkg: Package, phase: number): Generator<Candidate> {
  for (const measure of agenda.measures) {
    const held = pkg.commitments.find((c) => c.measure === measure.id);
    const base = { title: measure.title, actor: held?.performers[0] ?? measure.performers[0] ?? null };
    if (!held) {
      const edit = addMeasure(agenda, pkg, measure.id, { phase });
      yield {
        ...base,
        actor: edit.package.commitments.find((c) => c.measure === measure.id)?.performers[0] ?? null,
        change: 'new',
        edit,
      };
      continue;
    }
    if (held.phase === phase) {
      for (const level of [held.level + 1, held.level - 1])
        if (level >= Math.max(1, neededLevel(agenda, pkg.terms, measure.id)) && level <= measure.levels.length)
          yield { ...base, change: `${held.level}→${level}`, edit: setLevel(agenda, pkg, measure.id, level) };
      for (const p of agenda.phases)
        if (p.number !== phase)
          yield { ...base, change: `to ${roman(p.number)}`, edit: setPhase(agenda, pkg, measure.id, p.number) };
    } else yield { ...base, change: `to ${roman(phase)}`, edit: setPhase(agenda, pkg, measure.id, phase) };
  }
  for (const issue of agenda.issues) {
    const chosen = pkg.terms[issue.id] ?? 0;
    for (const level of [chosen + 1, chosen - 1])
      if (level >= 1 && level < issue.options.length)
        yield {
          title: issue.title,
          actor: null,
          change: `${chosen || '–'}→${level}`,
          edit: setOption(agenda, pkg, issue.id, level),
        };
  }
}

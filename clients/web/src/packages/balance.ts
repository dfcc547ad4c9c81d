import type { Agenda, Commitment, Measure, Package } from '../wire/contracts';
import { beneficiariesOf } from './clauses';

/** What each actor gives and gets, in the scenario's unit of effort. Public arithmetic: it tells nothing of worth. */
export interface Balance {
  gives: Readonly<Record<string, number>>;
  gets: Readonly<Record<string, number>>;
  /** 0 (one gives all, others get all) to 1 (each gets as much as it gives); 1 when nobody gives anything. */
  index: number;
}

/** One actor's part in a commitment. */
export interface Share {
  measure: string;
  performer: string;
  phase: number;
  effort: number;
}

/** Level times weight, split evenly over the performers. */
export function sharesOf(agenda: Agenda, pkg: Package): Share[] {
  const catalogue = new Map(agenda.measures.map((m) => [m.id, m]));
  return pkg.commitments.flatMap((c) => {
    const effort = c.level * (catalogue.get(c.measure)?.weight ?? 0);
    return c.performers.map((performer) => ({
      measure: c.measure,
      performer,
      phase: c.phase,
      effort: effort / c.performers.length,
    }));
  });
}

/**
 * Who gives and who gets, over the whole package or in one phase. Effort is level × weight; beneficiaries share it
 * evenly, but nobody gets what it alone gives while others gain by it.
 * Balance = 1 − Σ|gives − gets| ⁄ (2 · Σgives).
 */
export function balanceOf(agenda: Agenda, pkg: Package, phase?: number): Balance {
  const catalogue = new Map(agenda.measures.map((m) => [m.id, m]));
  const gives: Record<string, number> = {};
  const gets: Record<string, number> = {};
  for (const party of agenda.parties) gives[party.id] = gets[party.id] = 0;
  for (const commitment of pkg.commitments) {
    const measure = catalogue.get(commitment.measure);
    if (!measure || (phase !== undefined && commitment.phase !== phase)) continue;
    const effort = commitment.level * measure.weight;
    for (const p of commitment.performers) add(gives, p, effort / commitment.performers.length);
    const gainers = gainersOf(measure, commitment);
    for (const g of gainers) add(gets, g, effort / gainers.length);
  }
  return { gives, gets, index: indexOf(gives, gets) };
}

/** Who gains by a commitment: nobody counts as gaining by what it alone does while others gain by it. */
export function gainersOf(measure: Measure, commitment: Commitment): readonly string[] {
  const named = beneficiariesOf(measure, commitment);
  if (commitment.performers.length !== 1) return named;
  const others = named.filter((b) => b !== commitment.performers[0]);
  return others.length > 0 ? others : named;
}

function indexOf(gives: Readonly<Record<string, number>>, gets: Readonly<Record<string, number>>): number {
  const actors = new Set([...Object.keys(gives), ...Object.keys(gets)]);
  let given = 0;
  let apart = 0;
  for (const a of actors) {
    given += gives[a] ?? 0;
    apart += Math.abs((gives[a] ?? 0) - (gets[a] ?? 0));
  }
  return given > 0 ? 1 - apart / (2 * given) : 1;
}

function add(to: Record<string, number>, actor: string, effort: number) {
  to[actor] = (to[actor] ?? 0) + effort;
}

/** Below this a phase is one-sided, and ways to even it are worth showing. */
export const oneSidedBelow = 65;

/** The index as a whole number, 0 to 100. */
export const percentOf = (balance: Balance): number => Math.round(balance.index * 100);

/** The word for a balance of 0 to 100. */
export function balanceInWords(percent: number): string {
  if (percent >= 90) return 'even';
  if (percent >= 80) return 'near even';
  return percent >= oneSidedBelow ? 'leaning' : 'one-sided';
}

/** The actor whose gets exceed its gives by most: the one that gains by a one-sided phase. */
export function mostFavoured(balance: Balance): { actor: string; gives: number; gets: number } | undefined {
  const actors = [...new Set([...Object.keys(balance.gives), ...Object.keys(balance.gets)])];
  const all = actors.map((actor) => ({
    actor,
    gives: balance.gives[actor] ?? 0,
    gets: balance.gets[actor] ?? 0,
  }));
  return all.sort((a, b) => b.gets - b.gives - (a.gets - a.gives))[0];
}

import type { Agenda, Commitment, Measure, Package } from '../wire/contracts';

/** Issue id to option level; a level of 0 or a missing issue means "not included". */
export type Terms = Readonly<Record<string, number>>;

export const emptyPackage: Package = { terms: {}, commitments: [] };

/**
 * The plainest package with these terms: each measure at the highest level any chosen option calls for, by its
 * default performers, in the phase its months fall in. The same expansion as the server's, so that a draft built
 * by options alone is legal.
 */
export function fromTerms(agenda: Agenda, terms: Terms): Package {
  const chosen = Object.fromEntries(
    agenda.issues.map((i) => [i.id, terms[i.id] ?? 0] as const).filter(([, level]) => level > 0),
  );
  const commitments = agenda.measures.flatMap((m) => {
    const level = neededLevel(agenda, chosen, m.id);
    return level > 0 ? [plain(agenda, m, level)] : [];
  });
  return { terms: chosen, commitments };
}

/** A commitment to a measure with its default performers and phase. */
export function plain(agenda: Agenda, measure: Measure, level: number): Commitment {
  return {
    measure: measure.id,
    level,
    performers: defaultPerformers(agenda, measure, level),
    phase: defaultPhase(agenda, measure, level),
  };
}

/** The level that the chosen options call for in one measure; 0 if they do not call for it. */
export function neededLevel(agenda: Agenda, terms: Terms, measure: string): number {
  return agenda.issues.reduce((highest, issue) => {
    const level = terms[issue.id] ?? 0;
    const needed = level > 0 ? (issue.options[level]?.measures[measure] ?? 0) : 0;
    return Math.max(highest, needed);
  }, 0);
}

/** The phase within which a level of a measure can be carried out, by its months. */
export function defaultPhase(agenda: Agenda, measure: Measure, level: number): number {
  const months = measure.levels.find((l) => l.level === level)?.months ?? 0;
  const phase = agenda.phases.find((p) => p.until === null || months <= p.until) ?? agenda.phases.at(-1);
  return phase?.number ?? 1;
}

function defaultPerformers(agenda: Agenda, measure: Measure, level: number): string[] {
  const named = performersAt(measure, level);
  const seated = inOrder(
    agenda,
    named.filter((p) => isSeated(agenda, p)),
  );
  return measure.performerRule === 'all' || seated.length === 0 ? inOrder(agenda, named) : seated;
}

/** Who performs a measure at a level: the level's own performers, or all of the measure's. */
export function performersAt(measure: Measure, level: number): readonly string[] {
  const own = measure.levels.find((l) => l.level === level)?.performers ?? [];
  return own.length > 0 ? own : measure.performers;
}

export const isSeated = (agenda: Agenda, actor: string): boolean => agenda.parties.some((p) => p.id === actor);

/** Actors in the order of the table, outsiders after the parties. */
export function inOrder(agenda: Agenda, actors: readonly string[]): string[] {
  const everyone = [...agenda.parties, ...agenda.outsiders].map((a) => a.id);
  return everyone.filter((id) => actors.includes(id));
}

/** The parties at the table that the package obliges to act, to verify included, in the order of the table. */
export function boundBy(agenda: Agenda, pkg: Package): string[] {
  const obliged = new Set(pkg.commitments.flatMap((c) => [...c.performers, c.clause?.verifier]));
  return agenda.parties.map((p) => p.id).filter((id) => obliged.has(id));
}

import type { ScenarioSummary } from '../wire/contracts';

/** The largest table first, as that is what the server is for; the tutorial comes to stand last. */
export const largestFirst = (all: readonly ScenarioSummary[]): ScenarioSummary[] =>
  all.toSorted((a, b) => b.parties.length - a.parties.length || a.title.localeCompare(b.title));

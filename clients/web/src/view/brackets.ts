import { findCommitment, commitmentKey } from '../packages/clauses';
import { neededLevel } from '../packages/drafting';
import { samePackage } from '../packages/merging';
import type { Agenda, Bracket, Package } from '../wire/contracts';

/** Whether a text still reads, where a bracket stands, as another did. */
export function readsAlike(bracket: Bracket, older: Package, newer: Package): boolean {
  if (bracket.issue != null) return (older.terms[bracket.issue] ?? 0) === (newer.terms[bracket.issue] ?? 0);
  const [before, after] = [older, newer].map((p) => findCommitment(p, bracket.commitment ?? ''));
  return (
    before !== undefined &&
    after !== undefined &&
    samePackage({ terms: {}, commitments: [before] }, { terms: {}, commitments: [after] })
  );
}

interface Part {
  readonly issue: string | null;
  readonly commitment: string | null;
}

/** The brackets of a text with one more, in place of the party's own there if there are any. */
export const placed = (brackets: readonly Bracket[], bracket: Bracket): Bracket[] => [
  ...lifted(brackets, bracket.party, bracket),
  bracket,
];

export const lifted = (brackets: readonly Bracket[], party: string, part: Part): Bracket[] =>
  brackets.filter(
    (b) =>
      b.party !== party ||
      (b.issue ?? null) !== (part.issue ?? null) ||
      (b.commitment ?? null) !== (part.commitment ?? null),
  );

/** The parties that have bracketed a part of a text. */
export const bracketsOn = (brackets: readonly Bracket[], part: { issue?: string; commitment?: string }): Bracket[] =>
  brackets.filter((b) => (b.issue ?? undefined) === part.issue && (b.commitment ?? undefined) === part.commitment);

/**
 * The text without what stands in brackets. A term goes out with its own brackets, or when a measure that it calls for is
 * bracketed; a commitment goes out with its own brackets, or when only terms that have gone out called for it.
 */
export function cleanText(agenda: Agenda, pkg: Package, brackets: readonly Bracket[]): Package {
  const issues = new Set(brackets.map((b) => b.issue));
  const keys = new Set(brackets.map((b) => b.commitment));
  const agreed = pkg.commitments.filter((c) => !keys.has(commitmentKey(c)));
  const covered = (issue: string, level: number) =>
    agenda.measures.every((m) => {
      const needed = neededLevel(agenda, { [issue]: level }, m.id);
      return needed === 0 || agreed.some((c) => c.measure === m.id && c.level >= needed);
    });
  const terms = Object.fromEntries(
    Object.entries(pkg.terms).filter(([issue, level]) => !issues.has(issue) && covered(issue, level)),
  );
  return {
    terms,
    commitments: agreed.filter(
      (c) => neededLevel(agenda, pkg.terms, c.measure) === 0 || neededLevel(agenda, terms, c.measure) > 0,
    ),
  };
}

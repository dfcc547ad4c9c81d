import type { MissedDeal } from '../wire/contracts';

/** Faratin's e in words; it is told only where three packages or more are behind it. */
export const manner = (exponent: number | null): string =>
  exponent === null ? '' : exponent < 0.8 ? 'holds out' : exponent > 1.25 ? 'gave way early' : 'gives way steadily';

/** Those that were deals come first, then those nearest to one; each group in the order of tabling. */
export const nearest = (missed: readonly MissedDeal[], most: number): readonly MissedDeal[] =>
  [...missed].sort((a, b) => Number(b.wanted) - Number(a.wanted) || (a.changes ?? 9) - (b.changes ?? 9)).slice(0, most);

/** How near a deal a package was. */
export function howNear({ wanted, refusing, changes }: MissedDeal): string {
  if (wanted) return 'a deal by every score sheet that counts';
  const whom = refusing.join(', ');
  if (changes === null) return `below walking away for ${whom}, and far from a deal`;
  return `below walking away for ${whom}; ${changes} ${changes === 1 ? 'change' : 'changes'} from a deal`;
}

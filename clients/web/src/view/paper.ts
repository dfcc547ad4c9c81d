import type { Package, PaperKind } from '../wire/contracts';

/** An informal text: it binds nobody and is not voted on. */
export interface Paper {
  readonly number: number;
  readonly kind: PaperKind;
  /** Null for a non-paper that is not one's own. */
  readonly party: string | null;
  readonly person: string | null;
  readonly title: string;
  readonly summary: string;
  readonly package: Package;
  /** Its readers besides the author; empty: everyone at the table. */
  readonly to: readonly string[];
  readonly at: number;
  readonly withdrawn: boolean;
  readonly version: number;
  /** Every version, the first one first. */
  readonly versions: readonly { readonly number: number; readonly package: Package; readonly at: number }[];
}

/**
 * The draft about to be tabled, any "Table it" on the page opens the one dialog; the draft about to go round as a paper; and
 * the texts that a draft puts together.
 */
export const tabling = $state<{
  key: string | null;
  paper: string | null;
  merges: Readonly<Record<string, readonly number[]>>;
}>({ key: null, paper: null, merges: {} });

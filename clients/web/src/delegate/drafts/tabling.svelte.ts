/** The draft about to be tabled; any "Table it" on the page opens the one dialog. */
export const tabling = $state<{ key: string | null }>({ key: null });

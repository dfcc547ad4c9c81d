/** What lies over the page: the briefs, the keys, or nothing; and whether the private paper is covered. */
export const sheets = $state<{ open: 'brief' | 'keys' | null; curtain: boolean }>({ open: null, curtain: false });

import { untrack } from 'svelte';
import type { Live } from '../live/live.svelte';
import type { Study } from '../wire/contracts';

/** Pause after play has moved on, and before a reckoning that was not done is asked about again, milliseconds. */
const pause = 2_000;
/** Questions about one state of play. */
const most = 30;

/** What play so far shows, asked for while somebody looks at it: anew when a package is tabled, amended or voted on. */
export class Studying {
  study = $state.raw<Study | null>(null);

  constructor(live: () => Live) {
    const about = $derived.by(() => {
      const { view, line } = live();
      return line.kind === 'live' && view.agenda !== null
        ? view.proposals.map((p) => `${p.version}${p.status}${p.votes.length}`).join(' ')
        : null;
    });
    $effect(() => {
      if (about === null) return;
      let stopped = false;
      const ask = async (times: number) => {
        const { value } = await live().study();
        if (stopped) return;
        // Before the first reckoning is done there is nothing to show.
        if (value && (!value.reckoning || value.curves.length > 0)) this.study = value;
        if ((!value || value.reckoning) && times < most) timer = setTimeout(() => void ask(times + 1), pause);
      };
      // Votes come in bursts: only the last of them is asked about, but the first look is not kept waiting.
      let timer = setTimeout(() => void ask(1), untrack(() => this.study) ? pause : 0);
      return () => {
        clearTimeout(timer);
        stopped = true;
      };
    });
  }
}

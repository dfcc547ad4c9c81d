import { untrack } from 'svelte';
import type { Live } from '../live/live.svelte';
import { proposalOnTable } from '../view/asking';
import type { Survey } from '../wire/contracts';

/** Pause before a count that was not done is asked about again, milliseconds. */
const askAgainAfter = 2_000;
/** Questions about one count; after that it is left to the next package. */
const most = 30;

/**
 * What all score sheets together say, for control: asked anew when another package is tabled or amended, when a round moves
 * walk-away values, and until the counting is done.
 */
export class Surveying {
  /** Number of the package it speaks of; null for none. */
  proposal = $state<number | null>(null);
  survey = $state.raw<Survey | null>(null);

  constructor(live: () => Live) {
    const about = $derived.by(() => {
      const { view, line } = live();
      const onTable = proposalOnTable(view);
      return line.kind === 'live' && view.agenda !== null
        ? `${onTable?.number ?? 0}.${onTable?.version ?? 0} ${view.rounds.length}`
        : null;
    });
    $effect(() => {
      if (about === null) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let stopped = false;
      const ask = async (times: number) => {
        const onTable = proposalOnTable(live().view);
        const { value } = await live().survey(onTable?.package ?? null);
        if (stopped) return;
        if (value) [this.proposal, this.survey] = [onTable?.number ?? null, value];
        if ((!value || value.counting) && times < most) timer = setTimeout(() => void ask(times + 1), askAgainAfter);
      };
      untrack(() => void ask(1));
      return () => {
        clearTimeout(timer);
        stopped = true;
      };
    });
  }
}

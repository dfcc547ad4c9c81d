import type { Live } from '../live/live.svelte';
import { proposalOnTable } from '../view/asking';
import type { AppraiseResult } from '../wire/contracts';

/** What the package on the table is worth to every party, asked from the server when another is tabled. */
export class Worth {
  proposal = $state<number | null>(null);
  result = $state.raw<AppraiseResult | null>(null);

  constructor(live: () => Live) {
    $effect(() => {
      const onTable = proposalOnTable(live().view);
      if (live().line.kind !== 'live' || onTable === null || onTable.number === this.proposal) return;
      const { number } = onTable;
      void live()
        .appraise(onTable.package)
        .then(({ value }) => {
          if (value) [this.proposal, this.result] = [number, value];
        });
    });
  }

  of(party: string) {
    return this.result?.appraisals.find((a) => a.party === party) ?? null;
  }

  /** How many parties it leaves no worse than walking away. */
  get clears(): number {
    return this.result?.appraisals.filter((a) => a.surplus >= 0).length ?? 0;
  }
}

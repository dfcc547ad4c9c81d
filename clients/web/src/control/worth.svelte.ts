import type { Live } from '../live/live.svelte';
import { proposalOnTable } from '../view/asking';
import type { AppraiseResult } from '../wire/contracts';

/** What the package on the table is worth to every party, asked from the server when another is tabled or it is amended. */
export class Worth {
  proposal = $state<number | null>(null);
  #version = 0;
  result = $state.raw<AppraiseResult | null>(null);

  constructor(live: () => Live) {
    $effect(() => {
      const onTable = proposalOnTable(live().view);
      if (live().line.kind !== 'live' || onTable === null) return;
      const { number, version } = onTable;
      if (number === this.proposal && version === this.#version) return;
      void live()
        .appraise(onTable.package)
        .then(({ value }) => {
          if (value) [this.proposal, this.#version, this.result] = [number, version, value];
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

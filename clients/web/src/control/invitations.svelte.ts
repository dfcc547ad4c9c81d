import type { Live } from '../live/live.svelte';
import type { Invitation } from '../wire/contracts';

/** The codes of the session, read once the line is there. */
export class Invitations {
  codes = $state.raw<readonly Invitation[]>([]);
  problem = $state('');

  constructor(live: () => Live) {
    $effect(() => {
      if (live().line.kind !== 'live' || this.codes.length > 0) return;
      void live()
        .readInvitations()
        .then(({ value, refusal }) => {
          this.codes = value?.codes ?? [];
          this.problem = refusal?.text ?? '';
        });
    });
  }

  get spectators(): string | null {
    return this.codes.find((c) => c.party === null)?.code ?? null;
  }
}

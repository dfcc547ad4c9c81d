import type { Live } from '../live/live.svelte';
import type { Step } from './course';

const key = ({ proposal, version }: Step) => `${proposal}.${version}`;

/**
 * What every text was worth above each walk-away value that the seat may know: all of them for control, one's own for a
 * delegate, none for spectators. Asked from the server text by text; walk-away values are those of now.
 */
export class WorthOfSteps {
  #surplus = $state.raw<Readonly<Record<string, Readonly<Record<string, number>>>>>({});
  refused = $state(false);

  constructor(live: () => Live, steps: () => readonly Step[]) {
    let asking = false;
    $effect(() => {
      const next = steps().find((step) => !(key(step) in this.#surplus));
      if (!next || asking || this.refused || live().line.kind !== 'live') return;
      if (live().entered?.seat === 'spectator') return;
      asking = true;
      void live()
        .appraise(next.package)
        .then(({ value, refusal }) => {
          asking = false;
          if (value)
            this.#surplus = {
              ...this.#surplus,
              [key(next)]: Object.fromEntries(value.appraisals.map((a) => [a.party, a.surplus])),
            };
          else if (refusal?.code !== 'unavailable') this.refused = true;
        });
    });
  }

  /** Null while it is not known. */
  of(step: Step, party: string): number | null {
    return this.#surplus[key(step)]?.[party] ?? null;
  }

  /** Party to surplus; null while it is not known. */
  ofAll(step: Step): Readonly<Record<string, number>> | null {
    return this.#surplus[key(step)] ?? null;
  }
}

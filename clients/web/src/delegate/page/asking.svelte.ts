import type { Answer, Command, Refusal } from '../../wire/contracts';
import type { Seat } from './seat.svelte';

/** One act at a time, with the reason beside it when the server says no. Belongs to one button or form. */
export class Act {
  busy = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  readonly #seat: Seat;

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  /** @returns whether it was accepted. */
  give(command: Command): Promise<boolean> {
    return this.run(() => this.#seat.live.submit(command));
  }

  async run(act: () => Promise<Answer>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refusal = null;
    try {
      const { accepted, refusal } = await act();
      this.refusal = refusal;
      return accepted;
    } finally {
      this.busy = false;
    }
  }
}

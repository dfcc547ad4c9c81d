import type { Command } from '../wire/contracts';
import type { Live } from './live.svelte';

/** Gives commands for one place on a page, and holds why the last one was refused. */
export class Act {
  busy = $state(false);
  refused = $state('');

  constructor(private readonly live: () => Live) {}

  /** @returns whether the server accepted it. */
  async give(command: Command): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = '';
    const { accepted, refusal } = await this.live().submit(command);
    this.busy = false;
    this.refused = refusal?.text ?? '';
    return accepted;
  }
}

import type { InvitationInfo } from '../wire/contracts';
import { HttpProblem, readInvitation } from '../wire/http';
import { tidyCode } from '../wire/join';

/** Milliseconds without a key before a code is looked up. */
const pause = 300;
const shortest = 4;

/** A code as it is typed, and what the server says it opens. */
export class Invited {
  code = $state('');
  info = $state.raw<InvitationInfo | null>(null);
  problem = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  write(code: string): void {
    this.code = code.toUpperCase();
    this.info = null;
    this.problem = '';
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (tidyCode(code).length >= shortest) this.#timer = setTimeout(() => void this.look(), pause);
  }

  /** Asks now what the code opens. */
  async look(): Promise<InvitationInfo | null> {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const code = tidyCode(this.code);
    if (code === '') {
      this.problem = 'Enter the code your instructor gave you.';
      return null;
    }
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const info = await readInvitation(code, signal);
      if (!signal.aborted) [this.info, this.problem] = [info, ''];
    } catch (reason) {
      if (signal.aborted) return null;
      this.info = null;
      this.problem = reason instanceof HttpProblem ? reason.message : 'The code could not be checked.';
    }
    return this.info;
  }
}

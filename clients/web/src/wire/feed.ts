import type { FeedBatch, Frame } from './contracts';

/**
 * Where one feed stands. Its frames come out as 1, 2, 3 ... whatever the network does: a batch is taken if it begins
 * behind the last frame held, and anything else means the feed must be asked for again.
 */
export class FeedCursor {
  #last = 0;
  #asked = false;

  /** Number of the last frame taken; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /**
   * @returns the frames to fold; 'ask' when the feed must be followed again from `last`; 'wait' when that was asked
   * already and the answer is on its way.
   */
  take(batch: FeedBatch): readonly Frame[] | 'ask' | 'wait' {
    const next = batch.after === this.#last;
    if (next && batch.frames.every((frame, i) => frame.seq === batch.after + i + 1)) {
      this.#last += batch.frames.length;
      return batch.frames;
    }
    if (this.#asked) return 'wait';
    this.#asked = true;
    return 'ask';
  }

  /** The feed has been asked for. Until it is `settled`, whatever does not fit may be left over from before. */
  asking(): void {
    this.#asked = true;
  }

  /** The server has answered the question, or never will. */
  settled(): void {
    this.#asked = false;
  }
}

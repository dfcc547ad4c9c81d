import { apply } from '../view/apply';
import { nothingYet, type SessionView } from '../view/session';
import type { Frame } from '../wire/contracts';

/** Frames between two views that are kept: the most that one look folds anew. */
const stride = 64;

/** What one pair of eyes saw of a session, at any frame of it. Looking back costs no more than looking on. */
export class Reel {
  readonly #kept: SessionView[] = [nothingYet];

  /**
   * @param frames of one session feed from its beginning; may grow, never change.
   * @param count how many there are, told by whatever tells of more
   */
  constructor(
    readonly frames: readonly Frame[],
    private readonly count: () => number = () => frames.length,
  ) {}

  get length(): number {
    return this.count();
  }

  /** The view after so many frames, from 0 to all. */
  at(count: number): SessionView {
    const wanted = Math.max(0, Math.min(count, this.length));
    const from = Math.min(Math.floor(wanted / stride), this.#kept.length - 1);
    let view = this.#kept[from]!;
    for (let i = from * stride; i < wanted; i++) {
      view = apply(view, this.frames[i]!);
      if ((i + 1) % stride === 0 && (i + 1) / stride === this.#kept.length) this.#kept.push(view);
    }
    return view;
  }

  /** How many frames had come by a reading of the session clock, milliseconds. */
  countAt(clock: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.frames[middle]!.clock <= clock) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Session clock after so many frames. */
  clockAt(count: number): number {
    return this.frames[Math.max(0, Math.min(count, this.length) - 1)]?.clock ?? 0;
  }
}

import type { Frame } from '../wire/contracts';

/** Every frame of the feeds a seat follows, kept as it came: what a review plays back. */
export class Tape {
  readonly #feeds = new Map<string, Frame[]>();
  /** Feed to how many frames of it are here; whoever reads it is told when more come. */
  lengths = $state.raw<Readonly<Record<string, number>>>({});

  hear(feed: string, frames: readonly Frame[]): void {
    const kept = this.#kept(feed);
    kept.push(...frames);
    this.lengths = { ...this.lengths, [feed]: kept.length };
  }

  /** The frames of a feed from its beginning. The list grows in place: read `lengths` to be told. */
  of(feed: string): readonly Frame[] {
    return this.#kept(feed);
  }

  #kept(feed: string): Frame[] {
    const known = this.#feeds.get(feed);
    if (known) return known;
    const kept: Frame[] = [];
    this.#feeds.set(feed, kept);
    return kept;
  }
}

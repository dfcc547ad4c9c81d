import type { Reel } from './reel';

export const speeds = [1, 8, 32, 128] as const;
export type Speed = (typeof speeds)[number];

const tick = 100;

/** Where a replay stands, and how fast it goes on. */
export class Playing {
  /** Frames shown; null follows the end. */
  #count = $state<number | null>(null);
  /** Session clock of the playhead, milliseconds; runs on between frames while it plays. */
  #clock = $state(0);
  playing = $state(false);
  speed = $state<Speed>(32);

  constructor(private readonly reel: () => Reel) {
    $effect(() => {
      if (!this.playing) return;
      const timer = setInterval(() => this.#goOn(), tick);
      return () => clearInterval(timer);
    });
  }

  get count(): number {
    return Math.min(this.#count ?? Infinity, this.reel().length);
  }

  get clock(): number {
    return this.#count === null ? this.reel().clockAt(this.reel().length) : this.#clock;
  }

  get atEnd(): boolean {
    return this.count >= this.reel().length;
  }

  /** To the frame after which so many have come. */
  to(count: number): void {
    this.#count = Math.max(1, Math.min(count, this.reel().length));
    this.#clock = this.reel().clockAt(this.#count);
  }

  /** To a reading of the session clock, milliseconds. */
  toClock(clock: number): void {
    this.#count = Math.max(1, this.reel().countAt(clock));
    this.#clock = clock;
  }

  toggle(): void {
    if (!this.playing && this.atEnd) this.to(1);
    this.playing = !this.playing;
  }

  #goOn(): void {
    const clock = this.clock + tick * this.speed;
    if (clock >= this.reel().clockAt(this.reel().length)) {
      this.to(this.reel().length);
      this.playing = false;
    } else this.toClock(clock);
  }
}

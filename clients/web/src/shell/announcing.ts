export type Urgency = 'polite' | 'assertive';

interface Waiting {
  readonly text: string;
  readonly urgency: Urgency;
}

/** Milliseconds between two announcements. */
export const pace = 3_000;

/** What waits to be told to people who listen: assertive first, no text twice, one every few seconds. */
export class Announcements {
  #waiting: Waiting[] = [];
  #next = 0;

  add(text: string, urgency: Urgency): void {
    if (this.#waiting.some((w) => w.text === text)) return;
    this.#waiting.push({ text, urgency });
  }

  /** The one whose turn it is at `now` (milliseconds), if any. */
  take(now: number): Waiting | null {
    if (this.#waiting.length === 0 || now < this.#next) return null;
    const at = Math.max(
      0,
      this.#waiting.findIndex((w) => w.urgency === 'assertive'),
    );
    const [taken] = this.#waiting.splice(at, 1);
    this.#next = now + pace;
    return taken ?? null;
  }
}

import type { Connection, Dial, Ear } from './connection';
import type { Answer, Entered, Frame, Refusal, Submission } from './contracts';

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Weather {
  readonly drop: number;
  readonly duplicate: number;
  /** Most milliseconds a batch is late; later ones overtake it. */
  readonly delay: number;
  /** How likely a message ends the connection. */
  readonly cut: number;
}

const entered: Entered = {
  session: 's',
  seat: 'spectator',
  party: null,
  person: null,
  token: 't',
  feeds: ['public'],
  serverTime: 0,
  contractVersion: '1',
};

/** A server with one feed and a memory for commands, behind a network that can be as bad as asked. */
export class FakeServer {
  readonly frames: Frame[] = [];
  readonly acts: string[] = [];
  readonly asked: number[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #listeners = new Set<{ ear: Ear; sent: number; open: boolean }>();
  refuse: Refusal | null = null;
  unreachable = false;
  weather: Weather = { drop: 0, duplicate: 0, delay: 0, cut: 0 };

  constructor(private readonly random: () => number) {}

  append(): void {
    this.frames.push({ seq: this.frames.length + 1, at: 0, clock: 0, event: { type: 'sessionPaused' } });
    for (const listener of this.#listeners) this.#push(listener);
  }

  cutAll(): void {
    for (const listener of this.#listeners) this.#cut(listener);
  }

  dismissAll(refusal: Refusal): void {
    for (const { ear } of this.#listeners) ear.dismiss(refusal);
  }

  readonly dial: Dial = async (ear) => {
    await this.#late();
    if (this.unreachable) throw new Error('unreachable');
    const listener = { ear, sent: Infinity, open: true };
    this.#listeners.add(listener);
    const call = async <T>(act: () => T): Promise<T> => {
      await this.#late();
      if (this.random() < this.weather.cut) this.#cut(listener);
      if (!listener.open) throw new Error('closed');
      const value = act();
      await this.#late();
      if (this.random() < this.weather.cut) this.#cut(listener);
      if (!listener.open) throw new Error('closed');
      return value;
    };
    const never = () => Promise.reject(new Error('not asked in these tests'));
    const connection: Connection = {
      join: never,
      appraise: never,
      advise: never,
      survey: never,
      study: never,
      readInvitations: never,
      enter: () =>
        call(() => (this.refuse ? { value: null, refusal: this.refuse } : { value: entered, refusal: null })),
      follow: ({ after }) =>
        call(() => {
          this.asked.push(after);
          listener.sent = after;
          this.#push(listener);
          return { value: {}, refusal: null };
        }),
      submit: (submission) => call(() => this.#act(submission)),
      close: () => {
        listener.open = false;
        this.#listeners.delete(listener);
      },
    };
    return connection;
  };

  #act({ commandId, command }: Submission): Answer {
    const before = this.#answers.get(commandId);
    if (before) return before;
    this.acts.push(command.type === 'say' ? command.text : command.type);
    const answer = { accepted: true, refusal: null };
    this.#answers.set(commandId, answer);
    return answer;
  }

  #push(listener: { ear: Ear; sent: number; open: boolean }): void {
    const after = listener.sent;
    const frames = this.frames.slice(after, after + 3);
    if (frames.length === 0) return;
    listener.sent = after + frames.length;
    const copies = this.random() < this.weather.drop ? 0 : this.random() < this.weather.duplicate ? 2 : 1;
    for (let i = 0; i < copies; i++)
      setTimeout(() => listener.open && listener.ear.deliver({ feed: 'public', after, frames }), this.#lateness());
    if (this.random() < this.weather.cut) this.#cut(listener);
    else this.#push(listener);
  }

  #cut(listener: { ear: Ear; open: boolean }): void {
    if (!listener.open) return;
    listener.open = false;
    for (const known of this.#listeners) if (known.ear === listener.ear) this.#listeners.delete(known);
    setTimeout(() => listener.ear.lost(), 0);
  }

  #lateness = () => Math.floor(this.random() * this.weather.delay);
  #late = () => new Promise<void>((done) => setTimeout(done, this.#lateness()));
}

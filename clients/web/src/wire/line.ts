import { backoff } from './backoff';
import type { Connection, Dial } from './connection';
import type {
  Advice,
  Answer,
  AppraiseResult,
  Command,
  Entered,
  Frame,
  Invitations,
  Package,
  Refusal,
  Reply,
  Study,
  Survey,
} from './contracts';
import { FeedCursor } from './feed';
import { Outbox } from './outbox';
import type { Surroundings } from './surroundings';

/** How the line to the server stands. */
export type LineState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** Lost; the next attempt begins at `retryAt` (milliseconds, of this machine's clock). */
  | { readonly kind: 'lost'; readonly since: number; readonly retryAt: number }
  /** The server will not have this token, now or later. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The seat was taken away from this connection; `resume` takes it back if that is possible. */
  | { readonly kind: 'dismissed'; readonly refusal: Refusal };

export interface LineEvents {
  state(state: LineState): void;
  entered(entered: Entered, offset: number): void;
  frames(feed: string, frames: readonly Frame[]): void;
}

const noWay: Refusal = { code: 'unavailable', text: 'There is no connection to the server now.' };

/**
 * A seat's line to the server: enters with the token, follows the feeds, and comes back after every loss where it
 * left off. Frames come out of it once each and in order; a command is repeated under one id until it is answered.
 */
export class Line {
  readonly #cursors = new Map<string, FeedCursor>();
  readonly #outbox: Outbox;
  #connection: Connection | null = null;
  #callOff: (() => void) | null = null;
  #era = 0;
  #attempt = 0;
  #lostSince: number | null = null;

  constructor(
    private readonly dial: Dial,
    private readonly token: string,
    private readonly events: LineEvents,
    private readonly around: Surroundings,
  ) {
    this.#outbox = new Outbox(around);
  }

  /** Connects; also at once when waiting for the next attempt, and again after a dismissal. */
  resume(): void {
    this.#hangUp();
    if (this.#lostSince === null) this.events.state({ kind: 'connecting' });
    void this.#open(this.#era);
  }

  stop(): void {
    this.#hangUp();
  }

  /** The network is known to be gone: do not wait for the connection to notice. */
  lose(): void {
    if (this.#connection) this.#lost(this.#era);
  }

  /** Follows a feed from its beginning, or goes on where it stands. */
  follow(feed: string): void {
    if (this.#cursors.has(feed)) return;
    this.#cursors.set(feed, new FeedCursor());
    if (this.#connection) void this.#ask(this.#connection, feed);
  }

  submit(command: Command): Promise<Answer> {
    return this.#outbox.submit(command);
  }

  appraise(pkg: Package): Promise<Reply<AppraiseResult>> {
    return this.#read((connection) => connection.appraise({ package: pkg }));
  }

  advise(pkg: Package): Promise<Reply<Advice>> {
    return this.#read((connection) => connection.advise({ package: pkg }));
  }

  survey(pkg: Package | null): Promise<Reply<Survey>> {
    return this.#read((connection) => connection.survey({ package: pkg }));
  }

  study(): Promise<Reply<Study>> {
    return this.#read((connection) => connection.study());
  }

  readInvitations(): Promise<Reply<Invitations>> {
    return this.#read((connection) => connection.readInvitations());
  }

  async #read<T>(ask: (connection: Connection) => Promise<Reply<T>>): Promise<Reply<T>> {
    if (!this.#connection) return { value: null, refusal: noWay };
    try {
      return await ask(this.#connection);
    } catch {
      return { value: null, refusal: noWay };
    }
  }

  async #open(era: number): Promise<void> {
    try {
      const connection = await this.dial({
        deliver: (batch) => {
          if (era === this.#era) this.#take(batch.feed, (cursor) => cursor.take(batch));
        },
        dismiss: (refusal) => {
          if (era === this.#era) this.#end({ kind: refusal.code === 'seatGone' ? 'refused' : 'dismissed', refusal });
        },
        lost: () => this.#lost(era),
      });
      if (era !== this.#era) return connection.close();
      this.#connection = connection;
      const asked = this.around.now();
      const { value, refusal } = await connection.enter({ token: this.token });
      if (era !== this.#era) return;
      if (value) this.#enter(connection, value, (asked + this.around.now()) / 2);
      else if (refusal && refusal.code !== 'unavailable') this.#end({ kind: 'refused', refusal });
      else this.#lost(era);
    } catch {
      this.#lost(era);
    }
  }

  #enter(connection: Connection, entered: Entered, askedAt: number): void {
    this.#attempt = 0;
    this.#lostSince = null;
    this.events.state({ kind: 'live' });
    this.events.entered(entered, entered.serverTime - askedAt);
    for (const feed of this.#cursors.keys()) void this.#ask(connection, feed);
    this.#outbox.open((submission) => connection.submit(submission));
  }

  #take(feed: string, take: (cursor: FeedCursor) => ReturnType<FeedCursor['take']>): void {
    const cursor = this.#cursors.get(feed);
    if (!cursor) return;
    const taken = take(cursor);
    if (taken === 'wait') return;
    if (taken === 'ask') {
      if (this.#connection) void this.#ask(this.#connection, feed);
    } else if (taken.length > 0) this.events.frames(feed, taken);
  }

  async #ask(connection: Connection, feed: string): Promise<void> {
    const cursor = this.#cursors.get(feed);
    if (!cursor) return;
    cursor.asking();
    try {
      const { refusal } = await connection.follow({ feed, after: cursor.last });
      if (connection !== this.#connection) return;
      cursor.settled();
      // A feed that does not flow would stand still without a sign. The next connection asks again.
      if (refusal) this.#lost(this.#era);
    } catch {
      if (connection === this.#connection) this.#lost(this.#era);
    }
  }

  #lost(era: number): void {
    if (era !== this.#era) return;
    this.#hangUp();
    const now = this.around.now();
    this.#lostSince ??= now;
    const wait = backoff(this.#attempt++, this.around.random());
    this.events.state({ kind: 'lost', since: this.#lostSince, retryAt: now + wait });
    this.#callOff = this.around.after(wait, () => this.resume());
  }

  #end(state: LineState): void {
    this.#hangUp();
    this.#lostSince = null;
    this.events.state(state);
  }

  #hangUp(): void {
    this.#era++;
    this.#callOff?.();
    this.#callOff = null;
    this.#connection?.close();
    this.#connection = null;
    this.#outbox.close();
    for (const cursor of this.#cursors.values()) cursor.settled();
  }
}

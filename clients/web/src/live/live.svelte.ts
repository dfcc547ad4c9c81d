import { applyAll } from '../view/apply';
import { applyDelegation, noDelegationYet, type DelegationView } from '../view/delegation';
import { nothingYet, type SessionView } from '../view/session';
import type { Dial } from '../wire/connection';
import type {
  Advice,
  Answer,
  AppraiseResult,
  Command,
  Entered,
  Frame,
  Invitations,
  Package,
  Reply,
  Study,
  Survey,
} from '../wire/contracts';
import { Line, type LineState } from '../wire/line';
import type { Tape } from './tape.svelte';

/** A seat in a session, kept live: what it sees, how its line stands, and what it can ask and do. */
export class Live {
  view = $state.raw<SessionView>(nothingYet);
  /** Party to what its delegation shares: one's own, or all of them for control. */
  delegations = $state.raw<Readonly<Record<string, DelegationView>>>({});
  line = $state.raw<LineState>({ kind: 'connecting' });
  entered = $state.raw<Entered | null>(null);
  /** Server clock less this machine's, milliseconds. */
  offset = $state(0);
  /** Number of the last frame held when the line was last lost; null once that was shown. */
  lostAt = $state<number | null>(null);
  readonly #line: Line;
  #left: (() => void) | null = null;

  /** @param tape keeps every frame of the feeds that are followed; for reviews */
  constructor(
    dial: Dial,
    token: string,
    private readonly tape: Tape | null = null,
  ) {
    this.#line = new Line(
      dial,
      token,
      {
        state: (state) => {
          if (state.kind === 'refused') this.#left?.();
          if (state.kind === 'lost' && this.line.kind === 'live') this.lostAt = this.view.seq;
          this.line = state;
        },
        entered: (entered, offset) => {
          this.entered = entered;
          this.offset = offset;
          for (const feed of feedsOf(entered)) this.#line.follow(feed);
        },
        frames: (feed, frames) => this.#fold(feed, frames),
      },
      {
        now: Date.now,
        random: Math.random,
        newId: newId,
        after: (milliseconds, then) => {
          const timer = setTimeout(then, milliseconds);
          return () => clearTimeout(timer);
        },
      },
    );
  }

  /** What the own delegation shares; nothing for control and spectators. */
  get delegation(): DelegationView {
    const party = this.entered?.party;
    return (party && this.delegations[party]) || noDelegationYet;
  }

  /** Connects, and stays connected until what it returns is called. */
  start(): () => void {
    this.#line.resume();
    const lose = () => this.#line.lose();
    const resume = () => this.line.kind === 'lost' && this.#line.resume();
    addEventListener('offline', lose);
    addEventListener('online', resume);
    return () => {
      removeEventListener('offline', lose);
      removeEventListener('online', resume);
      this.#line.stop();
    };
  }

  /** Tries again now; also takes a seat back that was opened elsewhere. */
  resume(): void {
    this.#line.resume();
  }

  /** Gives a command. It is answered in the end, also when the line is lost meanwhile. */
  submit(command: Command): Promise<Answer> {
    return this.#line.submit(command);
  }

  /** Gives the seat up. The server may end the line before its answer is here, and that says the same. */
  leave(): Promise<Answer> {
    const ended = new Promise<Answer>((answer) => (this.#left = () => answer({ accepted: true, refusal: null })));
    return Promise.race([this.submit({ type: 'leaveSeat' }), ended]);
  }

  /** Follows a feed of somebody else's, for the tape. Control may follow every one. */
  follow(feed: string): void {
    this.#line.follow(feed);
  }

  appraise(pkg: Package): Promise<Reply<AppraiseResult>> {
    return this.#line.appraise(pkg);
  }

  /** What the own party could make of a package. For delegates. */
  advise(pkg: Package): Promise<Reply<Advice>> {
    return this.#line.advise(pkg);
  }

  /** What all score sheets say of the talks and of a package. For control. */
  survey(pkg: Package | null): Promise<Reply<Survey>> {
    return this.#line.survey(pkg);
  }

  /** What play so far shows: to control of all, to a delegate by its own sheet and what is public. */
  study(): Promise<Reply<Study>> {
    return this.#line.study();
  }

  readInvitations(): Promise<Reply<Invitations>> {
    return this.#line.readInvitations();
  }

  #fold(feed: string, frames: readonly Frame[]): void {
    this.tape?.hear(feed, frames);
    const [kind, party] = feed.split('/');
    if (kind === 'delegation' && party) {
      const before = this.delegations[party] ?? noDelegationYet;
      this.delegations = { ...this.delegations, [party]: frames.reduce(applyDelegation, before) };
    } else if (this.entered && feed === sessionFeed(this.entered)) this.view = applyAll(this.view, frames);
  }
}

/** The feed that tells a seat of its session. */
export const sessionFeed = ({ seat, party }: Entered): string =>
  seat === 'control' ? 'control' : seat === 'delegate' ? `party/${party}` : 'public';

/** The session feed of a seat, and the delegation feeds it may read. */
const feedsOf = (entered: Entered): string[] => [
  sessionFeed(entered),
  ...entered.feeds.filter((feed) => feed.startsWith('delegation/')),
];

/** Random, 128 bits. `crypto.randomUUID` is missing where a page is served over plain HTTP from another machine. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

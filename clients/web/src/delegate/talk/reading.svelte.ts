import { createContext } from 'svelte';
import { backchannel, roomsOf, unread, type Room } from './rooms';
import type { Seat } from '../page/seat.svelte';

/** Which room is open, what was read in each, and the text begun in each. */
export class Reading {
  channel = $state('plenary');
  /** True while the room's log is in view; only then does what comes count as read. */
  inView = $state(true);
  /** Parties to whom a backchannel was opened on this page. */
  apart = $state.raw<readonly string[]>([]);
  #lastRead = $state.raw<Readonly<Record<string, number>>>({});
  #begun = $state.raw<Readonly<Record<string, string>>>({});
  readonly #seat: Seat;

  constructor(seat: Seat) {
    this.#seat = seat;
    this.#lastRead = this.#kept();
  }

  get rooms(): Room[] {
    const { live, party } = this.#seat;
    return roomsOf(live.view, live.delegation, party.id, this.apart);
  }

  /** The open room; plenary when a caucus has closed. */
  get room(): Room {
    return this.rooms.find((r) => r.channel === this.channel) ?? this.rooms[0]!;
  }

  /** Opens the backchannel to a party. */
  goApart(party: string): void {
    if (!this.apart.includes(party)) this.apart = [...this.apart, party];
    this.channel = backchannel(this.#seat.party.id, party);
  }

  unread(room: Room): number {
    return unread(room, this.#lastRead[room.channel] ?? 0, this.#seat.person);
  }

  get unreadElsewhere(): number {
    return this.rooms.reduce((sum, r) => sum + this.unread(r), 0);
  }

  lastRead(channel: string): number {
    return this.#lastRead[channel] ?? 0;
  }

  read(room: Room): void {
    const last = room.entries.at(-1)?.seq ?? 0;
    if (last <= (this.#lastRead[room.channel] ?? 0)) return;
    this.#lastRead = { ...this.#lastRead, [room.channel]: last };
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#lastRead));
    } catch {
      // Without a store a reload shows read messages as new.
    }
  }

  text(channel: string): string {
    return this.#begun[channel] ?? '';
  }

  write(channel: string, text: string): void {
    this.#begun = { ...this.#begun, [channel]: text };
  }

  get #key(): string {
    return `talks.read.${this.#seat.live.view.session}.${this.#seat.person}`;
  }

  #kept(): Record<string, number> {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') as Record<string, number>;
    } catch {
      // Damaged: messages show as new once more.
      return {};
    }
  }
}

export const [useReading, provideReading] = createContext<Reading>();

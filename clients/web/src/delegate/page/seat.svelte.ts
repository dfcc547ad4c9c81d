import { createContext } from 'svelte';
import type { Live } from '../../live/live.svelte';
import { now } from '../../live/now.svelte';
import { botPlays, findParty, openRound, seated } from '../../view/asking';
import { holdersOf, powersOf, roleInWords } from '../../view/roles';
import type { Person, Round } from '../../view/session';
import type { Agenda, Party, Position, Power, Role } from '../../wire/contracts';

const releasing: readonly Power[] = ['state', 'table', 'vote', 'bind'];
/** The delegate's own place: whose it is, and what it may do. */
export class Seat {
  readonly live: Live;
  readonly agenda: Agenda;
  readonly party: Party;
  /** Id of the person. */
  readonly person: string;

  constructor(live: Live, agenda: Agenda, party: Party, person: string) {
    this.live = live;
    this.agenda = agenda;
    this.party = party;
    this.person = person;
  }

  get me(): Person | undefined {
    return this.live.view.people[this.person];
  }
  get role(): Role {
    return this.me?.role ?? 'adviser';
  }
  get position(): Position | null {
    return this.live.delegation.position;
  }
  get colleagues(): Person[] {
    return seated(this.live.view, this.party.id);
  }
  get round(): Round | null {
    return openRound(this.live.view);
  }
  get online(): boolean {
    return this.live.line.kind === 'live';
  }
  get botPlays(): boolean {
    return botPlays(this.live.view, this.party.id);
  }
  /** Whether one's role may do something; what leaves the delegation needs a head to answer for it. */
  may(power: Power): boolean {
    const has = powersOf(this.agenda, { role: this.role, post: this.me?.post }).includes(power);
    return has && (this.role === 'head' || !releasing.includes(power) || this.#headed);
  }
  /** What one's role is called in this scenario. */
  get roleName(): string {
    return this.titleOf({ role: this.role, post: this.me?.post });
  }
  titleOf(person: Pick<Person, 'role' | 'post'>): string {
    return roleInWords(this.agenda, person);
  }
  /** Who of a delegation may do something, beginning a sentence. */
  whoMay(power: Power): string {
    return holdersOf(this.agenda, power);
  }
  get drafts(): boolean {
    return this.may('draft');
  }
  get #headed(): boolean {
    return this.colleagues.some((p) => p.role === 'head');
  }

  /** Sits in the capital: instructs and ratifies. */
  get isCapital(): boolean {
    return this.role === 'capital';
  }

  /** Why nothing can be signed or ratified now; null if it can. */
  get pause(): string | null {
    if (this.live.view.ended !== null) return 'The session is over.';
    if (this.live.view.paused) return 'Control has paused the session.';
    return this.online ? null : 'When back online.';
  }

  /** Why nothing can be tabled or voted now; null if it can. */
  get standstill(): string | null {
    if (this.live.view.ended !== null) return 'The session is over.';
    if (this.live.view.paused) return 'Control has paused the session.';
    if (!this.round) return 'No round is open.';
    return this.online ? null : 'When back online.';
  }

  /** Wall clock of the server, milliseconds; moves on by itself. */
  now(): number {
    return now() + this.live.offset;
  }

  /** Who acted, in words. */
  nameOf(person: string | null): string {
    return person === null ? 'bot' : (this.live.view.people[person]?.name ?? '');
  }

  partyOf(id: string | null): Party | undefined {
    return id === null ? undefined : findParty(this.live.view, id);
  }
}

export const [useSeat, provideSeat] = createContext<Seat>();

import type { Centre, Ref } from '../centre/centre.svelte';
import type { DraftBook } from '../drafts/draft-book.svelte';
import type { Reading } from '../talk/reading.svelte';
import type { Phone } from './phone.svelte';
import { readWhere, writeWhere } from './where';

/** Keeps the address and the page in step, so that a reload comes back to the same view. */
export class Whereabouts {
  /** What the address asks for and is not here yet: drafts come by their own feed. */
  #wanted: string;
  readonly #centre: Centre;
  readonly #book: DraftBook;
  readonly #reading: Reading;
  readonly #phone: Phone;

  constructor(centre: Centre, book: DraftBook, reading: Reading, phone: Phone) {
    this.#centre = centre;
    this.#book = book;
    this.#reading = reading;
    this.#phone = phone;
    const { show, room, pane } = readWhere(location.search);
    this.#wanted = show;
    reading.channel = room;
    phone.open(pane);
  }

  /** Goes to what the address asks for as soon as it is there. */
  arrive(): void {
    if (this.#wanted === '') return;
    if (this.#wanted === 'world' || this.#wanted === 'force') {
      this.#centre.tab = this.#wanted;
      this.#wanted = '';
      return;
    }
    const refs = this.#wanted.split('~').map((token) => this.#refOf(token));
    if (refs.some((r) => r === null)) return;
    this.#wanted = '';
    const [one, other] = refs;
    if (one && other) this.#centre.compare(one, other);
    else if (one && 'draft' in one) this.#centre.showDraft(one.draft);
    else if (one && 'paper' in one) this.#centre.showPaper(one.paper);
    else if (one) this.#centre.showProposal(one.proposal);
  }

  write(): void {
    const show = this.#shown();
    const search = writeWhere({ show: this.#wanted || show, room: this.#reading.channel, pane: this.#phone.pane });
    if (search !== location.search) history.replaceState(history.state, '', location.pathname + search);
  }

  #shown(): string {
    const { tab, proposal, draft, paper, sides } = this.#centre;
    if (tab === 'proposal') return proposal ? `p${proposal.number}` : '';
    if (tab === 'world' || tab === 'force') return tab;
    if (tab === 'paper') return paper ? this.#tokenOf({ paper: paper.number }) : '';
    if (tab === 'draft') return draft ? this.#tokenOf({ draft: draft.key }) : '';
    return sides.before && sides.after ? `${this.#tokenOf(sides.before.ref)}~${this.#tokenOf(sides.after.ref)}` : '';
  }

  #tokenOf(ref: Ref): string {
    if ('proposal' in ref) return `p${ref.proposal}${ref.version ? `.${ref.version}` : ''}`;
    if ('paper' in ref) return `w${ref.paper}${ref.version ? `.${ref.version}` : ''}`;
    const number = this.#book.desks.get(ref.draft)?.draft ?? null;
    return number === null ? '' : `d${number}`;
  }

  #refOf(token: string): Ref | null {
    const [number = 0, version] = token.slice(1).split('.').map(Number);
    if (token.startsWith('p')) return version ? { proposal: number, version } : { proposal: number };
    if (token.startsWith('w')) return version ? { paper: number, version } : { paper: number };
    const key = this.#book.keyOf(number);
    return key === undefined ? null : { draft: key };
  }
}

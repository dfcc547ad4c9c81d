import { createContext } from 'svelte';
import { findProposal, proposalOnTable } from '../../view/asking';
import type { Paper } from '../../view/paper';
import type { Proposal } from '../../view/proposal';
import type { Package } from '../../wire/contracts';
import type { Desk } from '../drafts/desk';
import type { DraftBook } from '../drafts/draft-book.svelte';
import type { Seat } from '../page/seat.svelte';

export type Tab = 'proposal' | 'draft' | 'compare' | 'paper' | 'force' | 'world';

/** A package that can be shown: a proposal by its number, as it stands or as it once stood, or a draft by its key. */
export type Ref =
  | { readonly proposal: number; readonly version?: number }
  | { readonly paper: number; readonly version?: number }
  | { readonly draft: string };

/** A package with what it is called. */
export interface Named {
  ref: Ref;
  /** "P7", "Draft". */
  short: string;
  /** "Package 7, Freeze for relief". */
  long: string;
  package: Package;
}

/** What the middle of the page shows. It never changes by itself: news is offered, not put in front of people. */
export class Centre {
  tab = $state<Tab>('proposal');
  #proposal = $state<number | null>(null);
  #draft = $state<string | null>(null);
  #paper = $state<number | null>(null);
  /** Number of the newest package when the own side tabled one that has not come by the feed. */
  #awaited = $state<number | null>(null);
  #sides = $state.raw<{ before: Ref | null; after: Ref | null }>({ before: null, after: null });
  readonly #seat: Seat;
  readonly #book: DraftBook;

  constructor(seat: Seat, book: DraftBook) {
    this.#seat = seat;
    this.#book = book;
  }

  get proposal(): Proposal | null {
    const { view } = this.#seat.live;
    return (this.#proposal !== null && findProposal(view, this.#proposal)) || proposalOnTable(view);
  }

  get paper(): Paper | null {
    return this.#seat.live.view.papers.find((p) => p.number === this.#paper) ?? null;
  }

  get draft(): { key: string; desk: Desk } | null {
    const { list } = this.#book;
    return list.find((e) => e.key === this.#draft) ?? list.at(-1) ?? null;
  }

  /** The newest package, if it came after the one shown was chosen. */
  get newer(): Proposal | null {
    const newest = this.#seat.live.view.proposals.findLast((p) => p.status === 'open') ?? null;
    return newest && this.#proposal !== null && newest.number > this.#proposal ? newest : null;
  }

  /** Holds on to the package now shown, so that a newer one does not replace it; only one's own does. */
  hold(): void {
    const awaited = this.#awaited;
    const own = awaited === null ? undefined : this.#newestOwn(awaited);
    if (own) {
      this.#awaited = null;
      this.showProposal(own.number);
    }
    this.#proposal ??= this.proposal?.number ?? null;
  }

  /** Whether the middle of the page shows this text now. */
  shows(text: Proposal): boolean {
    return this.tab === 'proposal' && this.proposal?.number === text.number;
  }

  showsPaper(paper: Paper): boolean {
    return this.tab === 'paper' && this.#paper === paper.number;
  }

  showProposal(number: number): void {
    this.#proposal = number;
    this.tab = 'proposal';
  }

  /** Shows the package that the own side tabled after `newest`, now or as soon as the feed brings it. */
  showOwn(newest: number): void {
    this.#awaited = newest;
  }

  showPaper(number: number): void {
    this.#paper = number;
    this.tab = 'paper';
  }

  showDraft(key: string): void {
    this.#draft = key;
    this.tab = 'draft';
  }

  compare(before: Ref | null, after: Ref | null): void {
    this.#sides = { before, after };
    this.tab = 'compare';
  }

  /** The two sides of the comparison: the draft shown against what it is based on, unless others were chosen. */
  get sides(): { before: Named | null; after: Named | null } {
    const draft = this.draft;
    const base = draft?.desk.basedOn ?? this.proposal?.number ?? null;
    return {
      before: this.#named(this.#sides.before) ?? (base === null ? null : this.#named({ proposal: base })),
      after:
        this.#named(this.#sides.after) ??
        this.#named(draft && { draft: draft.key }) ??
        this.#named(this.proposal && { proposal: this.proposal.number }),
    };
  }

  /** What the worth panel speaks of, and what it compares with. */
  get subject(): { now: Named | null; compared: Named | null } {
    if (this.tab === 'compare') return { now: this.sides.after, compared: this.sides.before };
    if (this.tab === 'paper') return { now: this.#named(this.paper && { paper: this.paper.number }), compared: null };
    if (this.tab === 'draft') {
      const draft = this.draft;
      const base = draft?.desk.basedOn ?? this.proposal?.number ?? null;
      return {
        now: this.#named(draft && { draft: draft.key }),
        compared: base === null ? null : this.#named({ proposal: base }),
      };
    }
    const { proposal } = this;
    return {
      now: this.#named(proposal && { proposal: proposal.number }),
      compared: this.#named(proposal?.replyTo != null ? { proposal: proposal.replyTo } : null),
    };
  }

  /** Every package one may choose to show or compare, newest first, drafts ahead. */
  get all(): Named[] {
    const drafts: Ref[] = this.#book.list.map((e) => ({ draft: e.key }));
    const proposals = this.#seat.live.view.proposals.toReversed().flatMap((p): Ref[] => [
      { proposal: p.number },
      ...p.versions
        .slice(0, -1)
        .reverse()
        .map((v) => ({ proposal: p.number, version: v.number })),
    ]);
    const papers = this.#seat.live.view.papers
      .filter((p) => !p.withdrawn)
      .toReversed()
      .flatMap((p): Ref[] => [
        { paper: p.number },
        ...p.versions
          .slice(0, -1)
          .reverse()
          .map((v) => ({ paper: p.number, version: v.number })),
      ]);
    return [...drafts.reverse(), ...proposals, ...papers].flatMap((ref) => this.#named(ref) ?? []);
  }

  #newestOwn(after: number): Proposal | undefined {
    return this.#seat.live.view.proposals.findLast((p) => p.number > after && p.party === this.#seat.party.id);
  }

  #named(ref: Ref | null): Named | null {
    if (!ref) return null;
    if ('draft' in ref) {
      const desk = this.#book.desks.get(ref.draft);
      return desk ? { ref, short: 'Draft', long: `Draft, ${desk.title}`, package: desk.package } : null;
    }
    if ('paper' in ref) {
      const paper = this.#seat.live.view.papers.find((p) => p.number === ref.paper);
      const version = paper?.versions.find((v) => v.number === (ref.version ?? paper.version));
      if (!paper || !version) return null;
      const long = `Paper, ${paper.title}${ref.version ? `, version ${ref.version}` : ''}`;
      return { ref, short: ref.version ? `Paper v${ref.version}` : 'Paper', long, package: version.package };
    }
    const p = findProposal(this.#seat.live.view, ref.proposal);
    if (p && ref.version !== undefined) {
      const version = p.versions.find((v) => v.number === ref.version);
      const short = `P${p.number} v${ref.version}`;
      return version
        ? { ref, short, long: `Package ${p.number}, version ${ref.version}`, package: version.package }
        : null;
    }
    return p ? { ref, short: `P${p.number}`, long: `Package ${p.number}, ${p.title}`, package: p.package } : null;
  }
}

export const tokenOf = (ref: Ref): string =>
  'draft' in ref
    ? `draft:${ref.draft}`
    : `${'paper' in ref ? `paper:${ref.paper}` : `proposal:${ref.proposal}`}${ref.version ? `.${ref.version}` : ''}`;

export const [useCentre, provideCentre] = createContext<Centre>();

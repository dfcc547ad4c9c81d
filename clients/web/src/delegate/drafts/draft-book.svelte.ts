import { createContext } from 'svelte';
import type { Edit } from '../../packages/editing';
import { samePackage } from '../../packages/merging';
import type { Draft } from '../../view/delegation';
import type { Answer, Package, Refusal } from '../../wire/contracts';
import type { Seat } from '../page/seat.svelte';
import {
  acknowledged,
  edited,
  isDirty,
  numbered,
  openDesk,
  receive,
  startDesk,
  stepBack,
  stepForth,
  type Desk,
  type Version,
} from './desk';
import { keep, kept, type Kept } from './keeping';

/** Pause after the last edit before it is sent to the colleagues, milliseconds. */
const saveAfter = 500;
/** How long work restored from an earlier visit waits for its number to come by the feed, milliseconds. */
const restoreAfter = 3_000;

/** The delegation's drafts as this person works on them: saved by themselves, never overwriting a colleague. */
export class DraftBook {
  /** By a key that stays the same while a draft gets its number. */
  desks = $state.raw<ReadonlyMap<string, Desk>>(new Map());
  /** Why the last save of a draft was refused. */
  refusals = $state.raw<Readonly<Record<string, Refusal>>>({});
  readonly #seat: Seat;
  readonly #restored: Kept[];
  readonly #sent = new Map<string, Version>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #seen = new Set<number>();
  #waiting: { key: string; settled: () => void }[] = [];
  #started = 0;

  constructor(seat: Seat) {
    this.#seat = seat;
    this.#restored = kept(seat.live.view.session, seat.party.id);
    for (const k of this.#restored.filter((r) => r.draft === null)) {
      const key = this.#add(startDesk(k.title, k.package, k.basedOn));
      setTimeout(() => this.#save(key), restoreAfter);
    }
  }

  get list(): { key: string; desk: Desk }[] {
    return [...this.desks].map(([key, desk]) => ({ key, desk }));
  }

  keyOf(draft: number): string | undefined {
    return this.list.find((e) => e.desk.draft === draft)?.key;
  }

  /** Starts a draft. @returns its key. */
  open(title: string, pkg: Package, basedOn: number | null): string {
    const key = this.#add(startDesk(title, pkg, basedOn));
    void this.#save(key);
    return key;
  }

  edit = (key: string, edit: Edit) => this.#change(key, (d) => edited(d, edit));
  retitle = (key: string, title: string) => this.#change(key, (d) => ({ ...d, title }));
  undo = (key: string) => this.#change(key, (d) => stepBack(this.#seat.agenda, d));
  redo = (key: string) => this.#change(key, (d) => stepForth(this.#seat.agenda, d));

  async discard(key: string): Promise<Refusal | null> {
    const desk = this.desks.get(key);
    if (!desk) return null;
    if (desk.draft !== null) {
      const { refusal } = await this.#seat.live.submit({
        type: 'discardDraft',
        draft: desk.draft,
        revision: desk.synced.revision,
      });
      if (refusal) return refusal;
    }
    this.#drop(key);
    return null;
  }

  /** Saves what is unsaved and tables the draft as it then stands. */
  async table(
    key: string,
    summary: string,
    instrument: string | null,
    among: readonly string[] | null,
  ): Promise<Answer> {
    await this.#settled(key);
    const desk = this.desks.get(key);
    if (desk?.draft == null)
      return {
        accepted: false,
        refusal: this.refusals[key] ?? { code: 'unknownDraft', text: 'The draft is not on the server yet.' },
      };
    const { draft, synced } = desk;
    return this.#seat.live.submit({
      type: 'tableDraft',
      draft,
      revision: synced.revision,
      summary,
      instrument,
      among,
    });
  }

  /** Takes in what the delegation's feed says of its drafts. */
  take(drafts: readonly Draft[]): void {
    for (const draft of drafts) this.#takeOne(draft);
    for (const { key, desk } of this.list) {
      if (desk.draft === null || !this.#seen.has(desk.draft) || drafts.some((d) => d.number === desk.draft)) continue;
      // A colleague discarded it. Work that was not saved yet becomes a draft of its own.
      if (isDirty(desk)) {
        this.#put(key, startDesk(desk.title, desk.package, desk.basedOn));
        this.#schedule(key);
      } else this.#drop(key);
    }
  }

  #takeOne(draft: Draft): void {
    const { agenda, person } = this.#seat;
    const version: Version = { revision: draft.revision, title: draft.title, package: draft.package };
    this.#seen.add(draft.number);
    const known = this.list.find((e) => e.desk.draft === draft.number);
    if (known) {
      const sent = this.#sent.get(known.key);
      const now =
        sent && this.#isSent(known, version)
          ? acknowledged(agenda, known.desk, sent, version)
          : receive(agenda, known.desk, version);
      if (now === known.desk) return;
      this.#put(known.key, now);
      this.#after(known.key);
      return;
    }
    const started = draft.person === person && this.list.find((e) => e.desk.draft === null && this.#isSent(e, version));
    if (started) {
      const sent = this.#sent.get(started.key) ?? version;
      this.#put(started.key, numbered(agenda, started.desk, draft.number, sent, version));
      this.#after(started.key);
      return;
    }
    const before = this.#restored.find((r) => r.draft === draft.number);
    const desk = before
      ? receive(
          agenda,
          { ...openDesk(draft.number, before.synced, before.basedOn), title: before.title, package: before.package },
          version,
        )
      : openDesk(draft.number, version, draft.basedOn);
    this.#after(this.#add(desk));
  }

  #isSent({ key, desk }: { key: string; desk: Desk }, version: Version): boolean {
    const sent = this.#sent.get(key) ?? desk;
    return sent.title === version.title && samePackage(sent.package, version.package);
  }

  #change(key: string, to: (desk: Desk) => Desk): void {
    const desk = this.desks.get(key);
    if (!desk) return;
    this.#put(key, to(desk));
    this.#schedule(key);
  }

  #schedule(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#save(key), saveAfter),
    );
  }

  async #save(key: string): Promise<void> {
    const desk = this.desks.get(key);
    if (!desk || this.#sent.has(key) || !isDirty(desk)) return this.#after(key);
    const { title, package: pkg, draft, basedOn, synced } = desk;
    this.#sent.set(key, { revision: synced.revision, title, package: pkg });
    const { refusal } = await this.#seat.live.submit(
      draft === null
        ? { type: 'openDraft', title, package: pkg, basedOn }
        : { type: 'reviseDraft', draft, revision: synced.revision, title, package: pkg },
    );
    if (!refusal) {
      this.refusals = without(this.refusals, key);
      return this.#after(key);
    }
    this.#sent.delete(key);
    // Stale: the colleague's revision comes by the feed, is merged, and saving is tried again from there.
    if (refusal.code === 'staleDraft') return this.#after(key);
    this.refusals = { ...this.refusals, [key]: refusal };
    this.#settle(key);
  }

  /** After news of a draft: whether a save has come back, and whether there is more to save. */
  #after(key: string): void {
    const desk = this.desks.get(key);
    const sent = this.#sent.get(key);
    if (!desk) return this.#settle(key);
    if (sent && desk.synced.revision > sent.revision) this.#sent.delete(key);
    if (isDirty(desk)) {
      if (!this.#sent.has(key)) this.#schedule(key);
    } else this.#settle(key);
  }

  async #settled(key: string): Promise<void> {
    const desk = this.desks.get(key);
    if (!desk || !isDirty(desk)) return;
    const settled = new Promise<void>((resolve) => this.#waiting.push({ key, settled: resolve }));
    void this.#save(key);
    await settled;
  }

  #settle(key: string): void {
    for (const w of this.#waiting) if (w.key === key) w.settled();
    this.#waiting = this.#waiting.filter((w) => w.key !== key);
  }

  #add(desk: Desk): string {
    const key = `desk${++this.#started}`;
    this.#put(key, desk);
    return key;
  }

  #put(key: string, desk: Desk): void {
    this.#keep(new Map(this.desks).set(key, desk));
  }

  #drop(key: string): void {
    const desks = new Map(this.desks);
    desks.delete(key);
    this.#keep(desks);
    this.#settle(key);
  }

  #keep(desks: ReadonlyMap<string, Desk>): void {
    this.desks = desks;
    keep(this.#seat.live.view.session, this.#seat.party.id, [...desks.values()].filter(isDirty));
  }
}

function without<T>(of: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = of;
  return rest;
}

export const [useDrafts, provideDrafts] = createContext<DraftBook>();

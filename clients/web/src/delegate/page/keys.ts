import { tinykeys } from 'tinykeys';

/** What the keys of the page do. */
export interface KeyActs {
  goTo(pane: 'table' | 'package' | 'worth' | 'talk'): void;
  room(number: number): void;
  brief(): void;
  sheet(): void;
  curtain(): void;
  vote(): void;
  newDraft(): void;
  tableDraft(): void;
  floor(): void;
  amend(): void;
  addMeasure(): void;
  caucus(): void;
  list(): void;
}

/** Single letters act only outside fields and with nothing lying over the page. */
export function listenToKeys(acts: KeyActs): () => void {
  // "g t" ends with the key of "t": the first of the two to act takes the event.
  const first = (then: () => void) => (e: KeyboardEvent) => {
    if (e.defaultPrevented) return;
    e.preventDefault();
    then();
  };
  return tinykeys(
    window,
    {
      'g t': first(() => acts.goTo('table')),
      'g p': first(() => acts.goTo('package')),
      'g w': first(() => acts.goTo('worth')),
      'g k': first(() => acts.goTo('talk')),
      b: first(acts.brief),
      v: first(acts.vote),
      n: first(acts.newDraft),
      t: first(acts.tableDraft),
      h: first(acts.floor),
      m: first(acts.amend),
      a: first(acts.addMeasure),
      c: first(acts.caucus),
      l: first(acts.list),
      'Shift+?': first(acts.sheet),
      '\\': first(acts.curtain),
      ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [String(i + 1), first(() => acts.room(i))])),
    },
    { ignore: isBusy },
  );
}

const isBusy = ({ defaultPrevented, target }: KeyboardEvent): boolean =>
  defaultPrevented ||
  !(target instanceof HTMLElement) ||
  target.isContentEditable ||
  target.closest('dialog, [popover]') !== null ||
  target.matches('textarea, select, input:not([type=radio], [type=checkbox])');

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
  addMeasure(): void;
  caucus(): void;
  list(): void;
}

/** Single letters act only outside fields and with nothing lying over the page. */
export function listenToKeys(acts: KeyActs): () => void {
  const free = (then: (e: KeyboardEvent) => void) => (e: KeyboardEvent) => {
    const on = e.target as HTMLElement;
    if (e.defaultPrevented || on.isContentEditable || on.closest('dialog, [popover]')) return;
    if (on.matches('textarea, select, input:not([type=radio], [type=checkbox])')) return;
    e.preventDefault();
    then(e);
  };
  return tinykeys(window, {
    'g t': free(() => acts.goTo('table')),
    'g p': free(() => acts.goTo('package')),
    'g w': free(() => acts.goTo('worth')),
    'g k': free(() => acts.goTo('talk')),
    b: free(acts.brief),
    v: free(acts.vote),
    n: free(acts.newDraft),
    t: free(acts.tableDraft),
    a: free(acts.addMeasure),
    c: free(acts.caucus),
    l: free(acts.list),
    'Shift+?': free(acts.sheet),
    '\\': free(acts.curtain),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [String(i + 1), free(() => acts.room(i))])),
  });
}

import { createContext } from 'svelte';

export type PaneName = 'table' | 'package' | 'worth' | 'talk';

/** Which pane narrow windows show, and whether the talk drawer of middling ones is out. */
export class Phone {
  pane = $state<PaneName>('package');
  drawer = $state(false);

  open(pane: PaneName): void {
    this.pane = pane;
    if (pane === 'talk') this.drawer = true;
  }
}

export const [usePhone, providePhone] = createContext<Phone>();

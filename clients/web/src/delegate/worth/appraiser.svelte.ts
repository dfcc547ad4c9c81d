import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Live } from '../../live/live.svelte';
import type { Appraisal, AppraiseResult, Package } from '../../wire/contracts';

/** Pause after the last edit before the server is asked, milliseconds. */
const askAfter = 150;

const keyOf = (pkg: Package) => JSON.stringify([Object.entries(pkg.terms).sort(), pkg.commitments]);

/**
 * What packages are worth to the own party, as the server says. A position does not change, so an answer once
 * given holds; questions go out one at a time.
 */
export class Appraiser {
  readonly #live: Live;
  readonly #party: string;
  readonly #known = new SvelteMap<string, AppraiseResult>();
  #line: Promise<unknown> = Promise.resolve();

  constructor(live: Live, party: string) {
    this.#live = live;
    this.#party = party;
  }

  /** The answer if it is known; reading it while rendering follows its arrival. */
  known(pkg: Package): AppraiseResult | undefined {
    return this.#known.get(keyOf(pkg));
  }

  worth(pkg: Package): Appraisal | undefined {
    return this.known(pkg)?.appraisals.find((a) => a.party === this.#party);
  }

  ask(pkg: Package): Promise<AppraiseResult | null> {
    const key = keyOf(pkg);
    const asked = this.#line.then(async () => {
      const known = this.#known.get(key);
      if (known) return known;
      const { value } = await this.#live.appraise(pkg);
      if (value) this.#known.set(key, value);
      return value;
    });
    this.#line = asked;
    return asked;
  }

  /** Asks once a package has stood still for a moment. @returns what calls it off. */
  askSoon(pkg: Package): () => void {
    if (this.#known.has(keyOf(pkg))) return () => {};
    const timer = setTimeout(() => void this.ask(pkg), askAfter);
    return () => clearTimeout(timer);
  }
}

export const [useAppraiser, provideAppraiser] = createContext<Appraiser>();

import type { BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core';
import { patience } from './patience.ts';

/** What the browser itself writes to the console when the network says no. Anything else there is ours. */
const ofTheNetwork = /^(Failed to load resource|WebSocket connection to)/;

/** A person with a browser of their own: own storage, own page, and a note of every byte that reached it. */
export class Guest {
  /** Errors of the page's own code. There should be none. */
  readonly troubles: string[] = [];
  readonly #received: Buffer[] = [];
  readonly #bodies: Promise<void>[] = [];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.troubles.push(`${error.stack ?? error}`));
    page.on('console', (message) => this.#hear(message));
    page.on('response', (response) => this.#bodies.push(this.#keep(response)));
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => void this.#received.push(Buffer.from(payload))),
    );
  }

  static async in(context: BrowserContext, name: string): Promise<Guest> {
    context.setDefaultTimeout(patience);
    return new Guest(name, context, await context.newPage());
  }

  /** Whether the bytes of a text ever reached this browser, over the line or over HTTP. */
  async hasReceived(text: string): Promise<boolean> {
    await Promise.all(this.#bodies);
    return this.#received.some((bytes) => bytes.includes(text));
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() === 'error' && !ofTheNetwork.test(message.text())) this.troubles.push(message.text());
  }

  async #keep(response: Response): Promise<void> {
    // A redirect, an upgrade to a WebSocket, or a page closed meanwhile has no body to look into.
    const body = await response.body().catch(() => null);
    if (body) this.#received.push(body);
  }
}

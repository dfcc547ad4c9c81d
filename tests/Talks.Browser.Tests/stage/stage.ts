import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { Guest } from './guest.ts';
import { Server } from './server.ts';

const results = resolve(import.meta.dirname, '../../../TestResults/browser');

/** Everybody who takes part in one test. */
export interface Cast {
  readonly server: Server;
  readonly guests: readonly Guest[];
  arrive(name: string, options?: BrowserContextOptions): Promise<Guest>;
}

/**
 * The server and the browser of one test file. Call once at its top.
 * @param scenarios Makes a folder of the host's own scenarios, which goes with the test.
 */
export function openStage(scenarios?: () => Promise<string>): {
  play(scene: (cast: Cast) => Promise<void>): Promise<void>;
} {
  let server: Server;
  let browser: Browser;
  let own: string | undefined;

  beforeAll(async () => {
    own = await scenarios?.();
    [server, browser] = await Promise.all([Server.start(own ? ['--scenarios', own] : []), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (own) await rm(own, { recursive: true, force: true });
  });

  return {
    async play(scene) {
      const guests: Guest[] = [];
      try {
        await scene({
          server,
          guests,
          async arrive(name, options = {}) {
            const context = await browser.newContext({
              baseURL: server.url,
              viewport: { width: 1440, height: 900 },
              ...options,
            });
            const guest = await Guest.in(context, name);
            guests.push(guest);
            return guest;
          },
        });
        for (const { name, troubles } of guests) expect(troubles, `errors in the page of ${name}`).toEqual([]);
      } catch (reason) {
        await keepEvidence(guests, server);
        throw reason;
      } finally {
        await Promise.all(guests.map((guest) => guest.context.close()));
      }
    },
  };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** For whoever has to find out why a test failed: what each person saw, and what the server said. */
async function keepEvidence(guests: readonly Guest[], server: Server): Promise<void> {
  const folder = join(results, (expect.getState().currentTestName ?? 'test').replaceAll(/[^\w]+/g, '-').slice(0, 80));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'server.log'), server.log.join('\n'));
  for (const { name, page, troubles } of guests) {
    const text = await page
      .locator('body')
      .innerText({ timeout: 5_000 })
      .catch((reason) => `No text: ${reason}`);
    await writeFile(join(folder, `${name}.txt`), [page.url(), ...troubles, text].join('\n\n'));
    await page.screenshot({ path: join(folder, `${name}.png`), timeout: 10_000 }).catch((reason) => {
      console.error(`No screenshot of ${name}: ${reason}`);
    });
  }
}

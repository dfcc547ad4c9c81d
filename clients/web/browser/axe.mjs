// Looks for accessibility faults on every page of a running server, in both themes, wide and narrow.
//   npm run axe -- http://127.0.0.1:5080
// Needs Chromium; CHROMIUM says where it is if not at /usr/bin/chromium. Exit code 1 if anything is found.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:5080';
const axe = await readFile(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});

let found = 0;

async function look(page, name) {
  for (const colorScheme of ['light', 'dark'])
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      await page.evaluate(axe);
      const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), tags);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const where = `${name}, ${colorScheme}, ${width} px`;
      for (const { id, help, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          console.log(
            `${where}: ${id}: ${help}\n    ${target.join(' ')}\n    ${failureSummary.split('\n')[1]?.trim()}`,
          );
      if (sideways > 0) console.log(`${where}: the page scrolls sideways by ${sideways} px`);
      found += violations.length + (sideways > 0 ? 1 : 0);
    }
  console.log(`looked at ${name}`);
}

async function visit(path, name, prepare = async () => {}) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(base + path);
  await page.waitForLoadState('networkidle');
  await prepare(page);
  await look(page, name);
  return page;
}

const session = await (
  await fetch(`${base}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ scenario: 'six-party-2021', pace: 'automatic', minutesPerRound: 1, autopilot: true }),
  })
).json();
const code = session.codes.find((c) => c.party !== null).code;

const delegate = await visit(`/j/${code}`, 'join', (page) => page.getByText('Where you sit').waitFor());
await delegate.getByLabel('Your name').fill('Amara D.');
await delegate.getByRole('button', { name: 'Take the seat' }).click();
await delegate.waitForURL('**/table');
await delegate.waitForTimeout(3_000);
await look(delegate, 'delegate');

await visit('/', 'landing');
await visit('/host', 'host', (page) => page.getByRole('button', { name: 'Convene' }).waitFor());
await visit('/nowhere', 'no such page');
const gallery = await visit('/', 'landing', async (page) => {
  await page.getByRole('button', { name: 'Watch a demo' }).click();
  await page.waitForURL('**/g/**');
  await page.waitForTimeout(15_000);
});
await gallery.goto(`${gallery.url()}?projector`);
await gallery.waitForTimeout(2_000);
await look(gallery, 'projector');
const control = await visit(`/control#${session.controlToken}`, 'control', async (page) => {
  await page.waitForURL('**/control');
  await page.waitForTimeout(3_000);
});
await control
  .getByRole('button', { name: /look closer/ })
  .first()
  .click();
await look(control, 'delegation sheet');

await browser.close();
console.log(found === 0 ? 'Nothing found.' : `${found} findings.`);
process.exitCode = found === 0 ? 0 : 1;

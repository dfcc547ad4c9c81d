import { expect, test } from 'vitest';
import { Gallery } from './pages/gallery.ts';
import { sitDown, watch } from './pages/lobby.ts';
import { Table } from './pages/table.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();
/** From the click to the first package of the bots, milliseconds. */
const tabledWithin = 60_000;

test('in a demo bots negotiate, and one steps back for a visitor who takes its seat', () =>
  stage.play(async (cast) => {
    const visitor = await cast.arrive('Dara');
    const onlooker = await cast.arrive('onlooker');
    const { page } = visitor;

    // When a visitor asks for a demo, and another watches it by its code
    await page.goto('/');
    await page.getByRole('button', { name: 'Watch a demo' }).click();
    await page.waitForURL('**/g/*');
    const gallery = page.url();
    const seen = new Gallery(visitor);
    const seenToo = new Gallery(onlooker);
    await watch(onlooker, await seen.code());

    // Then bots play all six parties, and one of them tables a package soon
    for (const { package: shown } of [seen, seenToo])
      await shown.getByText(/^Tabled by /).waitFor({ timeout: tabledWithin });
    await seenToo.list();
    await seenToo.seats.filter({ hasText: 'played by a bot' }).nth(5).waitFor();

    // When the visitor sits down for a party, then its bot stops acting for it
    const offer = page.getByRole('navigation', { name: 'Take a seat' }).getByRole('link', { name: /Japan/ });
    await sitDown(visitor, (await offer.getAttribute('href'))!.split('#').at(-1)!);
    const seat = new Table(visitor);
    await seat.worth.getByText('walk-away').first().waitFor();
    const japan = seenToo.seats.filter({ hasText: 'Japan' });
    await japan.getByText('Dara').waitFor();
    expect(await japan.innerText()).not.toContain('bot');
    expect(await page.getByText(/^A bot tables and votes/).count()).toBe(0);

    // When the visitor leaves, then the bot plays on, and the visitor can watch again
    await seat.leave();
    await japan.getByText('played by a bot').waitFor();
    await page.goto(gallery);
    await seen.package.getByText(/^Tabled by /).waitFor();
  }));

import { expect, test } from 'vitest';
import { sitDown } from './pages/lobby.ts';
import { conveneFreeze, modestSwap } from './stage/freeze.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();

test('a code that opens nothing is answered under its field, and what was typed stays', () =>
  stage.play(async (cast) => {
    const guest = await cast.arrive('Finn');
    const { page } = guest;
    await page.goto('/');
    const code = page.getByLabel('Session code');
    await code.fill('ZZZZ-ZZZZ');
    await page.getByLabel('Your name').fill('Finn');
    await page.getByText('No session has this code.').waitFor();
    expect(await code.getAttribute('aria-invalid')).toBe('true');
    expect(await code.inputValue()).toBe('ZZZZ-ZZZZ');

    await page.getByRole('button', { name: 'Take the seat' }).click();
    await page.getByText('No session has this code.').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Finn');
    expect(new URL(page.url()).pathname).toBe('/');
  }));

test('links that lead nowhere say so and lead on', () =>
  stage.play(async (cast) => {
    const { page } = await cast.arrive('Gil');
    const links = {
      '/control#0123456789abcdef': 'This control link does not work',
      '/s/0123456789abcdef/table': 'You have no seat in this session',
      '/g/0123456789abcdef': 'You are not watching this session yet',
    };
    for (const [link, heading] of Object.entries(links)) {
      await page.goto('about:blank');
      await page.goto(link);
      await page.getByRole('heading', { name: heading }).waitFor();
    }
    await page.goto('/nowhere/at/all');
    await page.getByRole('link', { name: /start/ }).last().click();
    await page.getByRole('heading', { name: 'Take a seat' }).waitFor();
  }));

test('markup in names, words and titles is text to everybody', () =>
  stage.play(async (cast) => {
    const markup = '<img src=x onerror="owned=1">';
    const { control, room, usa, dprk, spectator } = await conveneFreeze(cast, `Freeze ${markup}`);
    const adviser = await cast.arrive('adviser');
    await sitDown(adviser, await room.codeOf('USA'), markup);
    await room.openRound();
    await usa.say('Plenary', `We offer ${markup} to all.`);
    await usa.state(`For the record: ${markup}`);
    await usa.startDraft();
    await usa.name(`Our ${markup}`);
    await usa.answer(modestSwap);
    await usa.saved();
    await usa.table(`In short: ${markup}`);

    await dprk.voteOn(1).waitFor();
    await dprk.package.getByRole('heading', { name: `Our ${markup}` }).waitFor();
    await dprk.package.getByText(`In short: ${markup}`).waitFor();
    expect(await dprk.heard('Plenary', `We offer ${markup} to all.`)).toBe(1);
    await spectator.page.getByText(`For the record: ${markup}`).first().waitFor();
    await control.page.getByText(markup, { exact: false }).first().waitFor();
    await adviser.page.getByText(`${markup}, adviser`).waitFor();
    for (const { page } of cast.guests) {
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.evaluate(() => 'owned' in window)).toBe(false);
    }
  }));

test('what the server refuses is explained where it was asked, and nothing typed is lost', () =>
  stage.play(async (cast) => {
    const { room, usa, dprk } = await conveneFreeze(cast, 'Freeze with refusals');
    await room.openRound();
    await usa.startDraft();
    await usa.answer(modestSwap);
    await usa.saved();
    const dialog = await usa.askToTable('Words that took long to find.');

    await room.pause();
    // A person may still press it: it is marked as not available, and not taken away.
    await dialog.getByRole('button', { name: 'Table it' }).click({ force: true });
    await dialog.getByRole('alert').getByText('The session is paused: wait until control resumes it.').waitFor();
    expect(await dialog.getByLabel('Summary, as you would say it').inputValue()).toBe('Words that took long to find.');

    await room.goOn();
    await dialog.getByRole('button', { name: 'Table it' }).click();
    await dprk.voteOn(1).waitFor();
    await dprk.package.getByText('Words that took long to find.').waitFor();
  }));

import { expect, test } from 'vitest';
import { Gallery } from './pages/gallery.ts';
import { sitDown } from './pages/lobby.ts';
import { Table } from './pages/table.ts';
import { conveneFreeze } from './stage/freeze.ts';
import type { Guest } from './stage/guest.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();

test('what one side says and drafts in private reaches no other browser', () =>
  stage.play(async (cast) => {
    const { control, room, usa, dprk, spectator } = await conveneFreeze(cast, 'Freeze with secrets');
    const rok = await cast.arrive('Chae');
    await sitDown(rok, await room.codeOf('ROK'));
    await room.openRound();

    // Given a secret in every private place
    const said = {
      delegation: 'marker-amber said in our own room',
      draft: 'marker-beryl the name of our draft',
      caucus: 'marker-coral said in a caucus',
      purpose: 'marker-denim why we meet',
      control: 'marker-ebony asked of control',
    };
    await usa.say('Delegation', said.delegation);
    await usa.startDraft();
    await usa.name(said.draft);
    await usa.saved();
    await usa.openCaucus('DPRK', said.purpose);
    await dprk.joinCaucus('USA');
    await usa.say('DPRK', said.caucus);
    await usa.say('Control', said.control);

    // When what was said after them in public has reached everybody
    const last = 'That is all we say in public.';
    await usa.say('Plenary', 'We speak to the table.');
    await usa.state(last);
    for (const table of [dprk, new Table(rok)]) expect(await table.heard('Plenary', last)).toBe(1);
    expect(await new Gallery(spectator).linesWith(last)).toBe(1);
    expect(await room.heard('the plenary', last)).toBe(1);

    // Then only those may hold a secret for whom it was meant, in the page and in any byte that came
    const everybody = [control, usa.guest, dprk.guest, rok, spectator];
    const meantFor = {
      delegation: [control, usa.guest],
      draft: [control, usa.guest],
      caucus: [control, usa.guest, dprk.guest],
      purpose: [control, usa.guest, dprk.guest],
      control: [control, usa.guest],
    };
    for (const [secret, those] of Object.entries(meantFor) as [keyof typeof said, Guest[]][]) {
      const marker = said[secret].slice(0, 'marker-amber'.length);
      const holders = await whoHas((guest) => guest.hasReceived(marker));
      expect(holders, `received what is secret to the ${secret}`).toEqual(namesOf(those));
      const showing = await whoHas(async (guest) => (await guest.page.content()).includes(marker));
      expect(namesOf(those), `show what is secret to the ${secret}`).toEqual(expect.arrayContaining(showing));
    }

    // And control, who reviews the session through the eyes of one party, sees what that party saw
    const { page } = control;
    await page.goto(`/r/${new URL(page.url()).pathname.split('/')[2]}`);
    const transcript = page.getByRole('region', { name: 'Transcript' });
    await transcript.getByText(said.caucus).waitFor();
    await page.getByLabel('Through the eyes of').selectOption('Republic of Korea');
    await transcript.getByText(said.caucus).waitFor({ state: 'detached' });
    await transcript.getByText(last).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('marker-');
    await page.getByLabel('Through the eyes of').selectOption('United States of America');
    await transcript.getByText(said.caucus).waitFor();

    async function whoHas(has: (guest: Guest) => Promise<boolean>): Promise<string[]> {
      const having = await Promise.all(everybody.map(has));
      return namesOf(everybody.filter((_, i) => having[i]));
    }
  }));

const namesOf = (guests: readonly Guest[]): string[] => guests.map((guest) => guest.name);

import { expect, test } from 'vitest';
import { conveneFreeze, modestSwap } from './stage/freeze.ts';
import { patience } from './stage/patience.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();
const rok = 'Republic of Korea';

test('a session is played to an agreement through a server that is killed in the middle', () =>
  stage.play(async (cast) => {
    const { control, room, usa, dprk, spectator, gallery } = await conveneFreeze(cast, 'Freeze with a crash');
    const everybody = [control, usa.guest, dprk.guest, spectator];

    // Given a round in which people talk in every kind of room and one side tables a package
    await room.openRound();
    await usa.say('Plenary', 'Good morning from Washington.');
    await dprk.say('Plenary', 'We have read your paper.');
    await dprk.say('Delegation', 'Only our side reads this.');
    await usa.openCaucus('DPRK', 'Sequence');
    await dprk.joinCaucus('USA');
    await dprk.say('USA', 'Freeze first, relief with it.');
    await usa.state('We come to this table in good faith.');

    await usa.startDraft();
    await usa.name('A modest swap');
    await usa.answer(modestSwap);
    await usa.worth.getByText('+33 above walk-away').waitFor();
    await usa.setLevel('International monitoring and inspection', 1);
    await usa.worth.getByText('+16 above walk-away').waitFor();
    await usa.undo();
    await usa.worth.getByText('+33 above walk-away').waitFor();
    await usa.saved();
    await usa.table('A freeze now, a little relief now, the war declared over.');
    await dprk.voteOn(1).waitFor();
    await gallery.package.getByRole('heading', { name: 'A modest swap' }).waitFor();
    await gallery.package.getByText('A freeze now, a little relief now').waitFor();

    // and work that is half done on the other side
    await dprk.counter();
    await dprk.answer({ 'Sanctions relief': '36-month suspension' });
    const halfWritten = await dprk.type('Plenary', 'We would rather');
    const before = await Promise.all(everybody.map((guest) => guest.page.url()));

    // When the server dies, people go on working, and it is started again on the same data
    await cast.server.kill();
    await Promise.all(everybody.map((guest) => guest.page.getByText(/^Reconnecting\. What you do now/).waitFor()));
    await dprk.answer({ 'Joint exercises': 'Scaled down' });
    const written = await usa.type('Plenary', 'Said while nobody could hear.');
    await written.press('Enter');
    await usa.guest.page.getByText('Goes out when back online.').waitFor();
    await cast.server.startAgain();

    // Then everybody is back by itself, where they were, with their work
    await Promise.all(
      everybody.map((guest) =>
        guest.page.getByText(/^Connected again\.\s+(You missed|One thing|\d+ things)/).waitFor(),
      ),
    );
    expect(everybody.map((guest) => guest.page.url())).toEqual(before);
    expect(await halfWritten.inputValue()).toBe('We would rather');
    await dprk.saved();
    await expect.poll(() => dprk.chosen('Sanctions relief'), { timeout: patience }).toContain('36-month suspension');
    expect(await dprk.chosen('Joint exercises')).toContain('Scaled down');

    // and nothing is lost, and nothing is there twice
    for (const table of [usa, dprk]) {
      expect(await table.heard('Plenary', 'Good morning from Washington.')).toBe(1);
      expect(await table.heard('Plenary', 'We have read your paper.')).toBe(1);
      expect(await table.heard('Plenary', 'Said while nobody could hear.')).toBe(1);
      expect(await table.heard('Plenary', 'We come to this table in good faith.')).toBe(1);
      expect(await table.openPackages.count()).toBe(1);
    }
    expect(await dprk.heard('USA', 'Freeze first, relief with it.')).toBe(1);
    expect(await usa.heard('DPRK', 'Freeze first, relief with it.')).toBe(1);
    expect(await dprk.heard('Delegation', 'Only our side reads this.')).toBe(1);
    expect(await usa.guest.page.getByText('Only our side reads this.').count()).toBe(0);
    expect(await room.heard('the plenary', 'Said while nobody could hear.')).toBe(1);
    expect(await room.heard('DPRK, USA', 'Freeze first, relief with it.')).toBe(1);
    await control.page.getByRole('heading', { name: /Events 1 package,/ }).waitFor();
    expect(await gallery.linesWith('We come to this table in good faith.')).toBe(1);
    expect(await gallery.linesWith('A modest swap')).toBe(1);

    // When each page is loaded anew, it shows the same; minutes since something was said go on
    await room.lookUp();
    await dprk.show(1);
    await dprk.showDraft();
    for (const { page } of everybody) {
      const shown = async () => (await page.locator('main').innerText()).replaceAll(/\d+ min\b/g, 'n min');
      const was = await shown();
      await page.reload();
      await expect.poll(shown, { timeout: patience }).toBe(was);
    }

    // When the votes are cast, one of them by a bot that control lets play, then the package is agreed
    await dprk.show(1);
    await dprk.voteFor(1, 'It is a beginning.');
    await room.letBotPlay(rok);
    for (const table of [usa, dprk]) await table.voteOn(1).getByText('Adopted', { exact: true }).waitFor();
    await usa.voteOn(1).getByText('3 for').waitFor();
    await gallery.package.getByText(/, agreed$/).waitFor();
    await control.page.getByRole('img', { name: /1 packages? tabled/ }).waitFor();
    expect(await gallery.linesWith('A modest swap')).toBeGreaterThan(1);
  }));

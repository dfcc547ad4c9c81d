import { expect, test } from 'vitest';
import { conveneFreeze, modestSwap } from './stage/freeze.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();

test('control reads a text with its brackets and what would stand in their place, and lodges undertakings', () =>
  stage.play(async (cast) => {
    const { control, room, usa, dprk } = await conveneFreeze(cast, 'Freeze with brackets');

    // Given an actor without a seat that has taken its undertaking back, as everybody reads
    await control.page.getByRole('button', { name: 'Session', exact: true }).click();
    const energy = control.page.locator('form').filter({ hasText: 'International Atomic Energy Agency' });
    await energy.getByText('undertaking lodged').waitFor();
    await energy.getByRole('button', { name: 'Take back' }).click();
    await energy.getByText('no undertaking').waitFor();
    await energy.getByRole('textbox').fill('It will inspect as asked.');
    await energy.getByRole('button', { name: 'Lodge' }).click();
    await energy.getByText('undertaking lodged').waitFor();

    // When a text is tabled and the other side brackets a part of it, and says what it would have instead
    await room.openRound();
    await usa.startDraft();
    await usa.answer(modestSwap);
    await usa.saved();
    await usa.table('To be talked about.');
    await dprk.voteOn(1).waitFor();
    await dprk.package.getByRole('button', { name: 'As text' }).click();
    await dprk.package.getByRole('button', { name: '[ Bracket ]' }).first().click();
    const own = dprk.package.getByRole('group', { name: 'In place of what we bracket' });
    await own.getByRole('combobox').first().selectOption({ index: 1 });

    // Then control reads the bracket, whose it is, and what would stand in its place
    await control.page.getByRole('button', { name: 'Texts', exact: true }).click();
    await control.page.getByRole('button', { name: 'With 1 bracket' }).waitFor();
    await control.page
      .getByText(/would have/)
      .first()
      .waitFor();
  }));

test('a room brackets its text, and what is not agreed there is not agreed before the plenary and the gallery', () =>
  stage.play(async (cast) => {
    const { room, usa, dprk, spectator } = await conveneFreeze(cast, 'Freeze with a room');
    await room.openRound();

    // Given a room whose members everybody knows, and a text of it
    await usa.openCaucus('DPRK', 'A text of two', 'members');
    await dprk.joinCaucus('USA');
    await usa.beginText('Text of two', modestSwap);

    // When the other side puts a part of it in brackets
    await dprk.roomText.getByText('Text of two').waitFor();
    const theirs = await dprk.readText('Text of two');
    await theirs.getByLabel('Why, or what instead, for the next bracket').fill('Too many inspectors');
    await theirs.getByRole('button', { name: '[ Bracket ]' }).first().click();
    await theirs.getByRole('button', { name: 'Take our brackets off' }).waitFor();
    await theirs.getByRole('button', { name: 'Close' }).click();

    // Then the room reads it with them and clean
    await usa.roomText.getByText('1 in brackets').waitFor();
    const ours = await usa.readText('Text of two');
    await ours.getByText('DPRK: Too many inspectors').waitFor();
    await ours.getByRole('button', { name: 'Clean text' }).click();
    await ours.getByText('Too many inspectors').waitFor({ state: 'detached' });
    await ours.getByRole('button', { name: 'Close' }).click();

    // And they come along when it is carried to the plenary, where spectators read them too
    await usa.roomText.getByRole('button', { name: 'Carry to the plenary' }).click();
    const carry = usa.guest.page.getByRole('dialog', { name: /^Carry/ });
    await carry.getByText('It is tabled with the brackets of DPRK.').waitFor();
    await carry.getByRole('button', { name: 'Table it' }).click();
    await carry.waitFor({ state: 'hidden' });
    await dprk.voteOn(1).waitFor();
    await spectator.page.getByText('1 part in brackets by DPRK').waitFor();
    await spectator.page.getByRole('button', { name: 'As text' }).click();
    const text = spectator.page.getByRole('region', { name: 'The text' }).first();
    await text.getByText('DPRK: Too many inspectors').waitFor();
    await text.getByRole('button', { name: 'Clean text' }).click();
    expect(await text.getByText('Too many inspectors').count()).toBe(0);
  }));

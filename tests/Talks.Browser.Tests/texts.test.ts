import { test } from 'vitest';
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

import { expect, test } from 'vitest';
import { conveneFreeze, modestSwap } from './stage/freeze.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();

test('a text is sounded out, amended, put under silence and accepted with a reservation', () =>
  stage.play(async (cast) => {
    const { room, usa, dprk } = await conveneFreeze(cast, 'Freeze with amendments');

    // Given a text on the table
    await room.openRound();
    await usa.startDraft();
    await usa.answer(modestSwap);
    await usa.saved();
    await usa.table('To be talked about.');
    await dprk.voteOn(1).waitFor();

    // When the other side says where it leans, the table sees it
    await dprk.lean(1, 'Against');
    await usa.voteOn(1).getByText('leans against').waitFor();

    // and when it proposes an amendment, every screen says what would change, and the author may take it
    await dprk.package.getByRole('button', { name: 'Draft an amendment' }).click();
    await dprk.answer({ 'Joint exercises': 'Scaled down' });
    await dprk.saved();
    await dprk.amend('Field exercises are yours to scale down first.');
    const amendments = usa.amendmentsTo(1);
    await amendments.getByText('Field exercises are yours to scale down first.').waitFor();
    await amendments.getByText(/^Joint exercises: Scaled down, was Field exercises suspended/).waitFor();
    expect(await dprk.amendmentsTo(1).getByRole('button', { name: 'Take it' }).count()).toBe(0);
    await amendments.getByRole('button', { name: 'Take it' }).click();

    // Then there is a second version, what was said of the first has fallen, and the two can be compared
    for (const table of [usa, dprk]) await table.guest.page.getByText('Version 2', { exact: true }).waitFor();
    await dprk.voteOn(1).getByText('1 for, 2 to come').waitFor();
    expect(await dprk.voteOn(1).getByText('leans against').count()).toBe(0);
    await dprk.package.getByRole('button', { name: 'What changed' }).click();
    await dprk.guest.page.getByRole('heading', { name: /^Package 1, .* against P1 v1$/ }).waitFor();
    await dprk.show(1);

    // When the author puts it under silence, those it binds are told that they must speak
    await usa.voteOn(1).getByRole('button', { name: 'Put it under silence' }).click();
    await usa.voteOn(1).getByLabel('Minutes of silence').fill('500');
    await usa.voteOn(1).getByRole('button', { name: 'Begin the silence' }).click();
    expect(
      await usa
        .voteOn(1)
        .getByText(/^Under silence/)
        .count(),
    ).toBe(0);
    await usa.voteOn(1).getByLabel('Minutes of silence').fill('2');
    await usa.voteOn(1).getByRole('button', { name: 'Begin the silence' }).click();
    await dprk
      .voteOn(1)
      .getByText(/^Under silence for 1:\d\d/)
      .waitFor();
    await dprk
      .voteOn(1)
      .getByText(/must accept aloud/)
      .waitFor();

    // and when the other side accepts with a reservation and its reading, everybody reads both
    const vote = dprk.voteOn(1);
    await vote.getByRole('button', { name: 'Vote for', exact: true }).click();
    await vote.getByText('Add a reservation or our reading').click();
    await vote.getByLabel('Reservation').fill('Not the inspection of military sites.');
    await vote.getByLabel('Interpretive statement').fill('“Written” means signed by both.');
    await vote.getByRole('button', { name: 'Vote for Package 1' }).click();
    await usa.voteOn(1).getByText('For, with a reservation').waitFor();
    await usa.voteOn(1).getByRole('button', { name: 'Reasons and asks' }).click();
    await usa.voteOn(1).getByText('Reserves: Not the inspection of military sites.').waitFor();
    await usa.voteOn(1).getByText('Reads it so: “Written” means signed by both.').waitFor();
  }));

test('with a speakers list open, only the party that has the floor speaks in plenary', () =>
  stage.play(async (cast) => {
    const { room, usa, dprk } = await conveneFreeze(cast, 'Freeze with a list');
    await room.openRound();

    // Given a list that control has opened, and a text half written before
    const field = await dprk.type('Plenary', 'We would first');
    await room.floor.getByRole('button', { name: 'Open the speakers list' }).click();

    // When both ask, the first has the floor and the second waits
    await usa.floor.getByRole('button', { name: /^Ask for the floor/ }).click();
    await usa.floor.getByText('has the floor').waitFor();
    await dprk.floor.getByText('has the floor').waitFor();
    await dprk.guest.page.getByText('USA has the floor.').waitFor();
    await dprk.guest.page.getByRole('heading', { name: 'The table', exact: true }).click();
    await dprk.guest.page.keyboard.press('h');
    await dprk.guest.page.getByText('You are number 1 on the list.').waitFor();

    // Then the first speaks, and the second cannot yet, and loses nothing of what it wrote
    await usa.say('Plenary', 'I have the floor.');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('We would first');

    // When the first gives it back, the second speaks; when control closes the list, everybody does
    await usa.floor.getByRole('button', { name: /^Give the floor back/ }).click();
    await dprk.say('Plenary', 'We would first hear more.');
    await room.floor.getByRole('button', { name: 'Close the list' }).click();
    await usa.say('Plenary', 'Anybody may speak now.');
    expect(await usa.floor.count()).toBe(0);
  }));

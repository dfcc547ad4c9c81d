import { expect, test } from 'vitest';
import { conveneFreeze, modestSwap } from './stage/freeze.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();

test('play so far is told to control from all sheets, and to a delegation from its own and what was public', () =>
  stage.play(async (cast) => {
    const { control, room, usa, dprk } = await conveneFreeze(cast, 'Freeze that is studied');
    const desk = control.page;
    const others = dprk.guest.page.getByText('What others seem to want');

    // Given nobody has moved, then both say so
    await room.openRound();
    await desk.getByRole('button', { name: 'Analyst', exact: true }).click();
    await desk.getByText('Who gives way and what parties seem to want is told once packages are tabled.').waitFor();
    await others.click();
    await dprk.worth.getByText('Nobody has tabled or voted yet.').waitFor();

    // When one side tables a package that suits all, and the other rejects it
    await usa.startDraft();
    await usa.answer(modestSwap);
    await usa.saved();
    await usa.table('A swap that would do.');
    await dprk.voteOn(1).waitFor();
    await dprk.voteAgainst(1, 'Not yet.');
    await desk.getByRole('button', { name: 'Close round' }).click();

    // Then control reads who asked for what, and that a deal was missed
    await desk.getByText('What their packages asked for').waitFor();
    await desk.getByText('What they seem to care about most').waitFor();
    await desk.getByText('Packages not adopted').waitFor();

    // And the delegation reads what the other seems to want, and no word of what only all sheets together tell
    await dprk.worth.getByText(/^Guessed from their packages and votes, never from their score sheets/).waitFor();
    await dprk.worth.getByText('USA', { exact: true }).first().waitFor();
    expect(await dprk.guest.page.getByText('Packages not adopted').count()).toBe(0);
    expect(await dprk.guest.page.getByText('Left on the table').count()).toBe(0);
  }));

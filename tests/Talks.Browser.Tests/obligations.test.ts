import { expect, test } from 'vitest';
import { sitDown } from './pages/lobby.ts';
import { Table } from './pages/table.ts';
import { conveneFreeze, modestSwap } from './stage/freeze.ts';
import { openFreeze, withOpenFreeze } from './stage/open-freeze.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage(withOpenFreeze);

test('one that did not sign accedes to the agreement in force, and has steps to carry out from then on', () =>
  stage.play(async (cast) => {
    // Given a text that all have adopted, of a kind that two signatures bring into force
    const { room, usa, dprk, gallery } = await conveneFreeze(cast, 'Freeze open to accession', openFreeze);
    const chae = await cast.arrive('Chae');
    await sitDown(chae, await room.codeOf('ROK'));
    const rok = new Table(chae);
    await room.openRound();
    await usa.startDraft();
    await usa.answer(modestSwap);
    await usa.saved();
    await usa.table('A swap.');
    await dprk.voteFor(1, 'Enough for us');
    await rok.voteFor(1, 'A beginning');

    // When one of the three declines, and the other two sign
    const vote = rok.voteOn(1);
    await vote.getByRole('button', { name: 'Decline' }).click();
    await vote.getByRole('button', { name: 'Do not sign it' }).click();
    await usa.consent('Sign', 1);
    await dprk.consent('Sign', 1);

    // Then it is in force without that one, which accedes to it later and is bound as well
    await vote.getByText('in force, and who is still out').waitFor();
    await rok.lookInForce();
    expect(await rok.package.getByText('What we do about our steps').count()).toBe(0);
    await rok.package.getByRole('button', { name: 'Package 1', exact: true }).click();
    await rok.consent('Accede to', 1);
    await rok.lookInForce();
    await rok.package.getByText('What we do about our steps').waitFor();
    expect(await gallery.linesWith('accedes to')).toBe(1);
  }));

test('the verifier that the text names finds a step broken, and those concerned sit together at once', () =>
  stage.play(async (cast) => {
    // Given a text in force that names who verifies a step, and that those concerned consult if it fails
    const { room, usa, dprk, gallery } = await conveneFreeze(cast, 'Freeze with a verifier');
    const chae = await cast.arrive('Chae');
    await sitDown(chae, await room.codeOf('ROK'));
    await room.openRound();
    await usa.startDraft();
    await usa.answer(modestSwap);
    await usa.verify('Freeze of known fissile-material production', 'USA', 'those concerned meet');
    await usa.saved();
    await usa.table('A swap, verified.');
    await dprk.voteFor(1, 'Enough for us');
    await new Table(chae).voteFor(1, 'A beginning');
    await room.closeRound();

    // When the verifier finds it broken
    await usa.lookInForce();
    const findings = usa.package.getByRole('region', { name: 'Findings' });
    await findings.getByLabel('Find whether a step is kept').selectOption({ index: 0 });
    await findings.getByLabel('Reason').fill('The seals are cut.');
    await findings.getByRole('button', { name: 'It is broken' }).click();

    // Then everybody is told, and a room is open in which the performer and the verifier sit
    expect(await gallery.linesWith('The seals are cut.')).toBe(1);
    await dprk.guest.page
      .getByRole('navigation', { name: 'Rooms to talk in' })
      .getByRole('button', { name: /USA/ })
      .click();
    await dprk.guest.page.getByText('Opened by the text in force.').waitFor();
  }));

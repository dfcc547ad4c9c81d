import { expect, test } from 'vitest';
import { ControlRoom } from './pages/control-room.ts';
import { host, sitDown } from './pages/lobby.ts';
import { Table } from './pages/table.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();
const record = 'Our delegation came with a proposal.';

test('posts of the scenario carry powers of their own, and the head moves people between them', () =>
  stage.play(async (cast) => {
    // Given a delegation of a head and a spokesperson, which is a post of this scenario
    const [control, ada, eve] = await Promise.all(['control', 'Ada', 'Eve'].map((name) => cast.arrive(name)));
    await host(control!, { scenario: 'Six-Party Talks, January 2021', title: 'Posts', bots: false });
    const room = new ControlRoom(control!);
    const code = await room.codeOf('USA');
    await sitDown(ada!, code);
    await sitDown(eve!, code, 'Eve', 'Spokesperson');
    const [head, spokesperson] = [new Table(ada!), new Table(eve!)];
    await room.openRound();

    // When the spokesperson makes a statement, then it is made; what it drafts, others table
    await spokesperson.stateForTheRecord(record);
    await head.log.getByText(record).waitFor();
    await spokesperson.startDraft();
    await spokesperson.answer({ 'Nuclear and missile tests': 'Written, open-ended' });
    await spokesperson.saved();
    await spokesperson.package.getByText('The head, deputy or working-level negotiator tables it.').waitFor();

    // When the head gives it the post of a negotiator, then it tables its draft, and states no more by itself
    await ada!.page.getByRole('button', { name: 'Seat and settings' }).click();
    await ada!.page.getByLabel('Post of Eve').selectOption('Working-level negotiator');
    await spokesperson.table('As prepared between the plenaries.');
    await head.voteOn(1).waitFor();
    await eve!.page.getByRole('button', { name: 'Statement', exact: true }).click();
    await eve!.page.getByText('the head, to release').waitFor();

    // And it cannot vote, which the page says instead of asking
    expect(await spokesperson.voteOn(1).getByRole('button', { name: 'Vote for', exact: true }).count()).toBe(0);
  }));

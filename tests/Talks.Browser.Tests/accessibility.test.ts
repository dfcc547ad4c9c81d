import { expect, test } from 'vitest';
import { host } from './pages/lobby.ts';
import { ControlRoom } from './pages/control-room.ts';
import { barriersOn } from './stage/barriers.ts';
import { conveneFreeze, modestSwap } from './stage/freeze.ts';
import { openStage } from './stage/stage.ts';

const stage = openStage();

test('nothing stands in the way of people who come in or host', () =>
  stage.play(async (cast) => {
    const guest = await cast.arrive('Eli');
    const { page } = guest;
    await page.goto('/');
    await page.getByRole('img', { name: /table/i }).first().waitFor();
    expect(await barriersOn(guest, 'landing')).toEqual([]);

    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page.getByRole('link', { name: /^Tutorial: a freeze/ }).click();
    await page.getByRole('heading', { name: /^Tutorial: a freeze/, level: 2 }).waitFor();
    expect(await barriersOn(guest, 'library')).toEqual([]);

    await page.getByRole('link', { name: 'Host it' }).click();
    await expect.poll(() => page.getByRole('radio', { name: /^Tutorial: a freeze/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Convene the session' }).waitFor();
    expect(await barriersOn(guest, 'host')).toEqual([]);

    const control = await cast.arrive('control');
    await host(control, { scenario: 'Tutorial: a freeze', title: 'Freeze to join', bots: false });
    await page.goto(`/j#${await new ControlRoom(control).codeOf('USA')}`);
    await page.getByRole('group', { name: 'Where you sit' }).waitFor();
    await page.getByRole('button', { name: 'Take the seat' }).click();
    await page.getByText('Enter the name others will see.').waitFor();
    expect(await barriersOn(guest, 'lobby')).toEqual([]);
  }));

test('nothing stands in the way of delegates, control and spectators while a package is voted on', () =>
  stage.play(async (cast) => {
    const { control, room, usa, dprk, spectator } = await conveneFreeze(cast, 'Freeze for everybody');
    await room.openRound();
    await usa.startDraft();
    await usa.answer(modestSwap);
    await usa.saved();
    await usa.table('For everybody to read.');
    await dprk.voteOn(1).waitFor();
    await usa.say('Plenary', 'It is all on the table.');
    await usa.state('We have tabled a modest swap.');
    await usa.openCaucus('DPRK', 'Sequence');
    await dprk.joinCaucus('USA');
    await dprk.say('USA', 'We are reading it.');

    const views = ['Table', 'Worth', 'Talk', 'Package'] as const;
    const narrow = Object.fromEntries(views.map((view) => [view, () => dprk.turnTo(view)]));
    const found = [
      ...(await barriersOn(control, 'control')),
      ...(await barriersOn(spectator, 'gallery')),
      ...(await barriersOn(dprk.guest, 'delegate, package', { phone: narrow })),
    ];
    await dprk.turnTo('Package');
    await dprk.counter();
    found.push(...(await barriersOn(dprk.guest, 'delegate, draft')));
    expect(found).toEqual([]);
  }));

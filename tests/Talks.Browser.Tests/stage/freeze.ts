import { ControlRoom } from '../pages/control-room.ts';
import { Gallery } from '../pages/gallery.ts';
import { host, sitDown, watch } from '../pages/lobby.ts';
import { Table } from '../pages/table.ts';
import type { Guest } from './guest.ts';
import type { Cast } from './stage.ts';

/** The three-party tutorial with people in it, before its first round. */
export interface Freeze {
  readonly control: Guest;
  readonly room: ControlRoom;
  readonly usa: Table;
  readonly dprk: Table;
  readonly spectator: Guest;
  readonly gallery: Gallery;
}

/**
 * Control convenes it in the browser; two heads of delegation and a spectator come in by their codes.
 * @param scenario The beginning of its title, where it is another than the tutorial itself.
 */
export async function conveneFreeze(cast: Cast, title: string, scenario = 'Tutorial: a freeze'): Promise<Freeze> {
  const [control, usa, dprk, spectator] = await Promise.all(
    ['control', 'Ada', 'Bo', 'spectator'].map((name) => cast.arrive(name)),
  );
  await host(control!, { scenario, title, bots: false });
  const room = new ControlRoom(control!);
  await sitDown(usa!, await room.codeOf('USA'));
  await sitDown(dprk!, await room.codeOf('DPRK'));
  await watch(spectator!, await room.codeOf('Spectators'));
  return {
    control: control!,
    room,
    usa: new Table(usa!),
    dprk: new Table(dprk!),
    spectator: spectator!,
    gallery: new Gallery(spectator!),
  };
}

/** Answers to the issues that suit all three: what the scenario's authors call a modest swap. */
export const modestSwap = {
  'Nuclear and missile tests': 'Written, open-ended',
  'Freeze at Yongbyon': 'All known production',
  Monitoring: 'Resident inspectors',
  'Ending the war': 'Four-party political declaration',
  'Joint exercises': 'Field exercises suspended',
  'Sanctions relief': 'Twelve-month textile',
  'Food, health and energy aid': '100,000 t grain',
} as const;

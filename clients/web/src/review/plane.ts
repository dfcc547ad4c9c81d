import type { Step } from './course';

/** A text on a plane of two gains, both in points above walking away. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly step: Step;
}

/** What two parties gained by each text, as far as it is known. */
export const ofPair = (
  steps: readonly Step[],
  gains: (step: Step) => Readonly<Record<string, number>> | null,
  [one, other]: readonly [string, string],
): Spot[] => spots(steps, gains, (all) => [all[one], all[other]]);

/** What all gained together by each text, and what the one gained that gained least. */
export const ofAll = (steps: readonly Step[], gains: (step: Step) => Readonly<Record<string, number>> | null): Spot[] =>
  spots(steps, gains, (all) => {
    const each = Object.values(all);
    return [each.reduce((sum, gain) => sum + gain, 0), Math.min(...each)];
  });

function spots(
  steps: readonly Step[],
  gains: (step: Step) => Readonly<Record<string, number>> | null,
  place: (all: Readonly<Record<string, number>>) => readonly [number | undefined, number | undefined],
): Spot[] {
  return steps.flatMap((step) => {
    const all = gains(step);
    const [x, y] = all ? place(all) : [undefined, undefined];
    return x === undefined || y === undefined ? [] : [{ x, y, step }];
  });
}

/** Texts that another leaves behind: one that is no worse on either axis and better on one. */
export const outdone = (all: readonly Spot[]): ReadonlySet<Spot> =>
  new Set(all.filter((s) => all.some((o) => o.x >= s.x && o.y >= s.y && (o.x > s.x || o.y > s.y))));

/** Ends of an axis that hold every gain and walking away itself, with a little room. */
export function span(gains: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(0, ...gains), Math.max(0, ...gains)];
  const room = Math.max(2, (most - least) * 0.08);
  return [least - room, most + room];
}

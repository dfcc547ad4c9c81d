import type { SessionView } from '../view/session';
import type { Package } from '../wire/contracts';

/** A text that was before the table from some moment on. */
export interface Step {
  readonly proposal: number;
  readonly version: number;
  readonly party: string;
  readonly title: string;
  readonly package: Package;
  readonly at: number;
  readonly adopted: boolean;
}

/** Every version of every package in the order it came before the table. */
export function stepsOf(view: SessionView): Step[] {
  return view.proposals
    .flatMap((p) =>
      p.versions.map((v) => ({
        proposal: p.number,
        version: v.number,
        party: v.party,
        title: p.title,
        package: v.package,
        at: v.at,
        adopted: p.status === 'adopted' && v.number === p.version,
      })),
    )
    .sort((a, b) => a.at - b.at || a.proposal - b.proposal || a.version - b.version);
}

/** Surplus over the walk-away value, step by step; null where it is not known. */
export type Course = readonly (number | null)[];

/** The steps of a line that holds each value until the next comes, as points of an SVG path. */
export function staircase(xs: readonly number[], course: Course, y: (surplus: number) => number, end: number): string {
  let path = '';
  course.forEach((surplus, i) => {
    if (surplus === null) return;
    path += `${path === '' ? 'M' : 'L'}${xs[i]} ${y(surplus)}H${xs[i + 1] ?? end}`;
  });
  return path;
}

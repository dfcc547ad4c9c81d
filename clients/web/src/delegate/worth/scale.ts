import type { Appraisal, Position } from '../../wire/contracts';

/** From points to a place on a line, 0 to 100. */
export type Scale = (points: number) => number;

function scale(low: number, high: number): Scale {
  const span = high - low || 1;
  return (points) => Math.max(0, Math.min(100, (100 * (points - low)) / span));
}

/** From the least of the values shown (or nothing) to the most the score sheet could give. */
export function totalScale(position: Position, shown: readonly number[]): Scale {
  const best = Object.values(position.points).reduce((sum, p) => sum + Math.max(...p), 0);
  const rules = position.rules.reduce((sum, r) => sum + Math.max(0, r.points), 0);
  return scale(Math.min(0, ...shown), Math.max(best + rules, ...shown));
}

/** One scale for all issues, so that the length of a track is the issue's weight. */
export function issueScale(position: Position): Scale {
  const all = Object.values(position.points).flat();
  return scale(Math.min(0, ...all), Math.max(0, ...all));
}

/** An issue is worth a line when the package or the one compared with touches it. */
export const matters = (issue: string, now: Appraisal, compared: Appraisal | null): boolean =>
  [now, compared].some((a) => a?.issues.some((i) => i.issue === issue && (i.level > 0 || i.points !== 0)));

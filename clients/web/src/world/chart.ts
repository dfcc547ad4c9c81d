import type { Reading } from '../view/world';
import type { Gauge } from '../wire/contracts';

/** A gauge as a small chart draws it: places from 0 to 1, rounds from the left, values from the bottom. */
export interface Drawn {
  readonly points: readonly { round: number; x: number; low: number; high: number }[];
  readonly exact: boolean;
  readonly least: number;
  readonly most: number;
}

/** @param rounds how many rounds the chart has room for; at least as many as were seen. */
export function draw(gauge: Gauge, readings: Readonly<Record<number, Reading>>, rounds: number): Drawn {
  const seen = Object.entries(readings)
    .map(([round, r]) => ({ round: Number(round), ...r }))
    .sort((a, b) => a.round - b.round);
  const last = Math.max(rounds, seen.at(-1)?.round ?? 0, 1);
  let least = Math.min(...seen.map((r) => r.low));
  let most = Math.max(...seen.map((r) => r.high));
  // A variable that hardly moved must not look as if it leapt.
  const room = Math.max((gauge.max - gauge.min) / 20, Math.abs(most) / 50, 1e-9);
  if (most - least < room) {
    const middle = (most + least) / 2;
    [least, most] = [Math.max(gauge.min, middle - room / 2), middle + room / 2];
  }
  const place = (value: number) => (value - least) / (most - least);
  return {
    points: seen.map(({ round, low, high }) => ({ round, x: round / last, low: place(low), high: place(high) })),
    exact: seen.every((r) => r.low === r.high),
    least,
    most,
  };
}

/** A value with as many places as its size calls for. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const places = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  const text = new Intl.NumberFormat('en', { maximumFractionDigits: places }).format(value || 0);
  return text.replace('-', '−');
}

/** "42" for an exact reading, "40 to 60" for a band. */
export const readingInWords = ({ low, high }: Reading): string =>
  low === high ? figure(low) : `${figure(low)} to ${figure(high)}`;

/** What changed between two exact readings, its sign always shown; empty for bands and where nothing did. */
export function changeInWords(now: Reading | undefined, before: Reading | undefined): string {
  if (!now || !before || now.low !== now.high || before.low !== before.high) return '';
  const change = now.low - before.low;
  const text = figure(Math.abs(change));
  return text === '0' ? '' : `${change > 0 ? '+' : '−'}${text}`;
}

/** One sentence that says what the chart shows. */
export function finding(
  gauge: Gauge,
  readings: Readonly<Record<number, Reading>>,
  month: (round: number) => string,
): string {
  const rounds = Object.keys(readings).map(Number);
  const [first, last] = [Math.min(...rounds), Math.max(...rounds)];
  const told = (round: number) => `${readingInWords(readings[round]!)} in ${month(round)}`;
  const unit = gauge.unit ? ` (${gauge.unit})` : '';
  return first === last
    ? `${gauge.title}${unit}: ${told(first)}.`
    : `${gauge.title}${unit}: ${told(first)}, ${told(last)}.`;
}

import type { Agenda, TermChange } from '../wire/contracts';

const minus = '−';
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

const trueMinus = (s: string) => s.replace('-', minus);

/** Worth: whole points, and a tenth where less than one decides on which side of the walk-away value it lies. */
export const points = (n: number): string => {
  const tenths = Math.round(n * 10) / 10;
  return trueMinus(tenths !== 0 && Math.abs(n) < 1 ? tenth.format(tenths) : whole.format(Math.round(n) || 0));
};

/** A difference of worth, its sign always shown; "0" stays bare. */
export const signed = (n: number): string => (n > 0 && points(n) !== '0' ? `+${points(n)}` : points(n));

const large = new Intl.NumberFormat('en');

/** How many: every digit, in groups of three. */
export const count = (n: number): string => large.format(n);

/** A share of 1 in per cent, with three significant digits below one per cent. */
export const share = (n: number): string =>
  n > 0 && n < 0.01 ? `${Number((100 * n).toPrecision(3))} %` : `${whole.format(100 * n)} %`;

/** A change of one answer: "Relief: partial, was none". */
export function optionChange(agenda: Agenda, { issue, from, to }: TermChange): string {
  const found = agenda.issues.find((i) => i.id === issue);
  const option = (level: number) => found?.options[level]?.label ?? `option ${level}`;
  return `${found?.title ?? issue}: ${option(to)}, was ${option(from)}`;
}

/** Effort: one decimal, none when whole. */
export const effort = (n: number): string => trueMinus(tenth.format(n));

const numerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Phase numbers as documents write them. */
export const roman = (n: number): string => numerals[n] ?? String(n);

const minus = '−';
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

const trueMinus = (s: string) => s.replace('-', minus);

/** Worth: whole points. */
export const points = (n: number): string => trueMinus(whole.format(Math.round(n) || 0));

/** A difference of worth, its sign always shown; "0" stays bare. */
export function signed(n: number): string {
  const r = Math.round(n) || 0;
  return r > 0 ? `+${whole.format(r)}` : points(r);
}

/** Effort: one decimal, none when whole. */
export const effort = (n: number): string => trueMinus(tenth.format(n));

const numerals = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Phase numbers as documents write them. */
export const roman = (n: number): string => numerals[n] ?? String(n);

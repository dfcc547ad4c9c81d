const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Time of day, 24 hours. @param at milliseconds since 1970. */
export const timeOfDay = (at: number): string => hours.format(at);

/** What a clock shows of a span: m:ss, over an hour h:mm:ss. @param milliseconds rounded up, so 0:00 means over. */
export function clockOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const h = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return h > 0 ? `${h}:${rest}` : rest.replace(/^0/, '');
}

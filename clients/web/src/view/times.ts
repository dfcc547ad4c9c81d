const day = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Time of day, 24 hours, where the reader is. */
export const timeOfDay = (at: number): string => day.format(at);

/** `m:ss`, over an hour `h:mm:ss`. A deadline that has not come shows at least 0:01. */
export function countdown(milliseconds: number): string {
  const total = Math.ceil(milliseconds / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** Whole minutes that have passed: "11 min". */
export const minutesInWords = (milliseconds: number): string => `${Math.floor(milliseconds / 60_000)} min`;

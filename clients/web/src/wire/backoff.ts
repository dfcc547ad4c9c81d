const seconds = [1, 2, 4, 8, 15];

/**
 * Milliseconds before the next attempt to connect.
 * @param attempt 0 for the first after a loss.
 * @param random in [0, 1): spreads clients that all lost the same server, up to a quarter either way.
 */
export function backoff(attempt: number, random: number): number {
  const step = seconds[Math.min(attempt, seconds.length - 1)] ?? 15;
  return Math.round(step * 1000 * (0.75 + random / 2));
}

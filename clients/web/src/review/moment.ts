/** A moment of a session and the eyes that see it, as the address tells them behind its hash. */
export interface Moment {
  /** Session clock, whole seconds; null for the end. */
  readonly seconds: number | null;
  /** The feed to look through; null for the seat's own. */
  readonly feed: string | null;
}

/** `t=754&v=party/USA`. What cannot be read is taken as not said. */
export function momentOf(hash: string): Moment {
  const asked = new URLSearchParams(hash);
  const seconds = asked.get('t');
  return { seconds: seconds !== null && /^\d{1,9}$/.test(seconds) ? Number(seconds) : null, feed: asked.get('v') };
}

export const hashOf = ({ seconds, feed }: Moment): string =>
  [...(seconds === null ? [] : [`t=${seconds}`]), ...(feed === null ? [] : [`v=${encodeURI(feed)}`])].join('&');

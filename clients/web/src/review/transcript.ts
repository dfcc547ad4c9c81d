import { recordLine, type RecordLine } from '../gallery/telling';
import type { SessionView } from '../view/session';
import type { Frame } from '../wire/contracts';

/** A line of what was said and done, as one pair of eyes saw it. */
export interface Line extends RecordLine {
  /** Frames that had come when it was told, itself included. */
  readonly count: number;
  /** Where it was said, if not before everybody. */
  readonly where: string | null;
  /** Who spoke; null where nobody did by name. */
  readonly person: string | null;
}

/** @param view what the same eyes see at the end: names and titles are read from it. */
export function transcriptOf(view: SessionView, frames: readonly Frame[]): Line[] {
  return frames.flatMap((frame, i): Line[] => {
    const { event, seq, at } = frame;
    const count = i + 1;
    if (event.type === 'said') {
      const { party, person, text, channel } = event;
      return [{ seq, at, count, party, person, text, quoted: true, where: placeOf(channel) }];
    }
    const line = recordLine(view, frame);
    return line ? [{ ...line, count, where: null, person: event.type === 'statementMade' ? event.person : null }] : [];
  });
}

function placeOf(channel: string): string | null {
  if (channel === 'plenary') return null;
  if (channel.startsWith('caucus/')) return 'in a caucus';
  return channel.startsWith('control') ? 'to control' : `in ${channel}`;
}

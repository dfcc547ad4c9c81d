import { recordLine, type RecordLine } from '../gallery/telling';
import type { SessionView } from '../view/session';
import type { Frame, RecordGrade } from '../wire/contracts';

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
      return [{ seq, at, count, party, person, text, quoted: true, where: placeOf(channel, event.grade ?? 'closed') }];
    }
    if (event.type === 'nonPaperCirculated') {
      const owner = frames[i + 1]?.event;
      const own = owner?.type === 'nonPaperOwned' && owner.nonPaper === event.nonPaper ? owner : null;
      const text = own ? event.text : `Non-paper: “${event.text}”`;
      const where = own ? 'as a non-paper' : null;
      return [
        { seq, at, count, party: own?.party ?? null, person: own?.person ?? null, text, quoted: own !== null, where },
      ];
    }
    if (event.type === 'wordsReported') {
      // Those who were present have them with the speaker's name, one line above.
      const before = frames[i - 1]?.event;
      if (before?.type === 'said' && before.grade === 'withoutAttribution' && before.text === event.text) return [];
    }
    if (event.type === 'momentMarked') {
      const text = event.note || 'This moment.';
      return [{ seq, at, count, party: null, person: null, text, quoted: false, where: 'marked' }];
    }
    const line = recordLine(view, frame);
    return line ? [{ ...line, count, where: null, person: event.type === 'statementMade' ? event.person : null }] : [];
  });
}

function placeOf(channel: string, grade: RecordGrade): string | null {
  const how = grade === 'onRecord' ? 'on the record' : grade === 'withoutAttribution' ? 'without attribution' : null;
  return [placeIn(channel), how].filter((word) => word !== null).join(', ') || null;
}

function placeIn(channel: string): string | null {
  if (channel === 'plenary') return null;
  if (channel.startsWith('caucus/')) return 'in a caucus';
  if (channel.startsWith('group/')) return 'in a working group';
  if (channel.startsWith('backchannel/')) return 'by backchannel';
  return channel.startsWith('control') ? 'to control' : `in ${channel}`;
}

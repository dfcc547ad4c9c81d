import type { Frame } from '../wire/contracts';
import type { SpeakersList } from './room';
import { nothingYet, type SessionView } from './session';

/** Who has the floor of the plenary. */
export function applySpeakers(view: SessionView, { event }: Frame): SessionView {
  const { speakers } = view;
  const become = (next: Partial<SpeakersList>): SessionView => ({ ...view, speakers: { ...speakers, ...next } });
  const replies = (party: string) => speakers.replies.filter((p) => p !== party);
  const waiting = (party: string) => speakers.waiting.filter((p) => p !== party);
  switch (event.type) {
    case 'speakersListOpened':
      return { ...view, speakers: { ...nothingYet.speakers, open: true, seconds: event.seconds } };
    case 'speakersListClosed':
    case 'sessionEnded':
      return { ...view, speakers: nothingYet.speakers };
    case 'floorAsked':
      return become({ waiting: [...speakers.waiting, event.party] });
    case 'replyClaimed':
      return become({ replies: [...speakers.replies, event.party] });
    case 'floorGiven':
      if (event.reply) return become({ speaking: event.party, until: event.until, replies: replies(event.party) });
      return become({ speaking: event.party, until: event.until, waiting: waiting(event.party) });
    case 'floorYielded':
      return event.party === speakers.speaking
        ? become({ speaking: null, until: null })
        : become({ waiting: waiting(event.party), replies: replies(event.party) });
    default:
      return view;
  }
}

import type { CaucusInvited, Frame } from '../wire/contracts';
import type { Caucus, Entry, SessionView } from './session';

/** What is said where, caucuses and injects. */
export function applyTalk(view: SessionView, frame: Frame): SessionView {
  const { event, at, clock } = frame;
  switch (event.type) {
    case 'said':
      return say(view, frame, event.channel, {
        kind: 'said',
        party: event.party,
        person: event.person,
        text: event.text,
      });
    case 'statementMade':
      return say(view, frame, 'plenary', {
        kind: 'statement',
        party: event.party,
        person: event.person,
        text: event.text,
      });
    case 'injectSent': {
      const { inject: number, title, sender, text, to } = event;
      const sent = { ...view, injects: [...view.injects, { number, title, sender, text, to, at, clock }] };
      return say(sent, frame, 'plenary', { kind: 'inject', party: null, person: null, text, inject: number });
    }
    case 'caucusOpened': {
      const { caucus: number, by, invited, purpose } = event;
      const caucus: Caucus = { number, by, purpose, invited, members: [by], openedAt: at, open: true };
      return { ...view, caucuses: [...view.caucuses, caucus] };
    }
    case 'caucusInvited':
      return asked(view, event, at);
    case 'caucusJoined':
      return change(view, event.caucus, (c) => ({
        ...c,
        members: event.members,
        invited: without(c.invited, event.party),
      }));
    case 'caucusDeclined':
      return change(view, event.caucus, (c) => ({ ...c, invited: without(c.invited, event.party) }));
    case 'caucusLeft':
      return change(view, event.caucus, (c) => ({ ...c, members: without(c.members, event.party) }));
    case 'caucusClosed':
      return change(view, event.caucus, (c) => ({ ...c, open: false }));
    default:
      return view;
  }
}

const without = (parties: readonly string[], party: string) => parties.filter((p) => p !== party);

/** For those asked in now it is the first they hear of the room; for the others the list of invited grows. */
function asked(view: SessionView, event: CaucusInvited, at: number): SessionView {
  const { caucus: number, by, purpose, members } = event;
  const known = view.caucuses.some((c) => c.number === number && c.open);
  const room: Caucus = { number, by, purpose, invited: [], members, openedAt: at, open: true };
  const rooms = known ? view : { ...view, caucuses: [...view.caucuses.filter((c) => c.number !== number), room] };
  return change(rooms, number, (c) => ({ ...c, members, invited: [...c.invited, ...event.invited] }));
}

function change(view: SessionView, number: number, to: (caucus: Caucus) => Caucus): SessionView {
  return { ...view, caucuses: view.caucuses.map((c) => (c.number === number ? to(c) : c)) };
}

function say(
  view: SessionView,
  { seq, at }: Frame,
  channel: string,
  words: Omit<Entry, 'seq' | 'at' | 'inject'> & { inject?: number },
): SessionView {
  const entry: Entry = { seq, at, inject: null, ...words };
  return { ...view, channels: { ...view.channels, [channel]: [...(view.channels[channel] ?? []), entry] } };
}

import type {
  CaucusInvited,
  CaucusJoined,
  CaucusNoticed,
  Frame,
  NonPaperOwned,
  WordsReported,
} from '../wire/contracts';
import type { Caucus, Entry } from './room';
import type { SessionView } from './session';

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
        grade: event.grade ?? 'closed',
      });
    case 'wordsReported':
      return reported(view, frame, event);
    case 'nonPaperCirculated':
      return say(view, frame, event.channel, {
        kind: 'said',
        party: null,
        person: null,
        text: event.text,
        grade: 'nonPaper',
        nonPaper: event.nonPaper,
      });
    case 'nonPaperOwned':
      return own(view, event);
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
      const caucus: Caucus = {
        ...unknown(number, at),
        by,
        purpose,
        invited,
        members: event.members ?? [by],
        visibility: event.visibility ?? 'secret',
        until: event.until ?? null,
      };
      return put(view, caucus);
    }
    case 'caucusInvited':
      return asked(view, event, at);
    case 'caucusJoined':
      return put(view, joined(known(view, event.caucus, at), event));
    case 'caucusNoticed':
      return put(view, noticed(known(view, event.caucus, at), event));
    case 'caucusKnocked':
      return change(view, event.caucus, (c) => ({
        ...c,
        knocking: [...without(c.knocking, event.party), event.party],
      }));
    case 'knockDeclined':
      return change(view, event.caucus, (c) => ({ ...c, knocking: without(c.knocking, event.party) }));
    case 'caucusExtended':
      return change(view, event.caucus, (c) => ({ ...c, until: event.until }));
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

const unknown = (number: number, at: number): Caucus => ({
  number,
  by: '',
  purpose: '',
  invited: [],
  members: [],
  openedAt: at,
  open: true,
  visibility: 'secret',
  until: null,
  knocking: [],
});

/** The room as one knows it so far; a number that was used before may name a new one. */
const known = (view: SessionView, number: number, at: number): Caucus =>
  view.caucuses.find((c) => c.number === number && c.open) ?? unknown(number, at);

/** A room keeps its place among the others. */
function put(view: SessionView, caucus: Caucus): SessionView {
  return view.caucuses.some((c) => c.number === caucus.number && c.open)
    ? change(view, caucus.number, () => caucus)
    : { ...view, caucuses: [...view.caucuses.filter((c) => c.number !== caucus.number), caucus] };
}

/** For those asked in now it is the first they hear of the room, or of its inside; for the others the list of invited grows. */
function asked(view: SessionView, event: CaucusInvited, at: number): SessionView {
  const room = known(view, event.caucus, at);
  const { by, purpose, members } = event;
  return put(view, {
    ...room,
    by: room.by || by,
    purpose,
    members,
    invited: [...room.invited.filter((p) => !event.invited.includes(p)), ...event.invited],
    visibility: event.visibility ?? 'secret',
    until: event.until ?? null,
  });
}

/** Who comes in by knocking learns only now what the room is about. */
const joined = (room: Caucus, event: CaucusJoined): Caucus => ({
  ...room,
  by: event.by || room.by,
  purpose: event.purpose || room.purpose,
  members: event.members,
  invited: without(room.invited, event.party),
  knocking: without(room.knocking, event.party),
  visibility: event.visibility ?? room.visibility,
  until: event.until ?? room.until,
});

/** A notice tells those inside nothing new, and those outside no more than everybody may know. */
const noticed = (room: Caucus, { visibility, members, purpose, until }: CaucusNoticed): Caucus => ({
  ...room,
  visibility,
  members: visibility === 'known' ? room.members : members,
  purpose: purpose || room.purpose,
  until: until ?? room.until,
});

/** Those who were present have the words already, with the speaker's name. */
function reported(view: SessionView, frame: Frame, { channel, text }: WordsReported): SessionView {
  const last = view.channels[channel]?.at(-1);
  if (last?.grade === 'withoutAttribution' && last.text === text && last.seq === frame.seq - 1) return view;
  return say(view, frame, channel, { kind: 'said', party: null, person: null, text, grade: 'withoutAttribution' });
}

/** One's own non-paper, and to control everybody's. */
function own(view: SessionView, { nonPaper, party, person }: NonPaperOwned): SessionView {
  const named = (e: Entry) => (e.nonPaper === nonPaper ? { ...e, party, person } : e);
  const channels = Object.entries(view.channels).map(([channel, entries]) => [channel, entries.map(named)] as const);
  return { ...view, channels: Object.fromEntries(channels) };
}

function change(view: SessionView, number: number, to: (caucus: Caucus) => Caucus): SessionView {
  return { ...view, caucuses: view.caucuses.map((c) => (c.number === number ? to(c) : c)) };
}

function say(
  view: SessionView,
  { seq, at }: Frame,
  channel: string,
  words: Omit<Entry, 'seq' | 'at' | 'inject' | 'grade' | 'nonPaper'> & Partial<Entry>,
): SessionView {
  const entry: Entry = { seq, at, inject: null, grade: 'closed', nonPaper: null, ...words };
  return { ...view, channels: { ...view.channels, [channel]: [...(view.channels[channel] ?? []), entry] } };
}

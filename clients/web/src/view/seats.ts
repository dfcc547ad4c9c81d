import type { Frame } from '../wire/contracts';
import type { Person, SessionView } from './session';

/** Who sits where, in which role, and which parties a bot may play. */
export function applySeats(view: SessionView, { event }: Frame): SessionView {
  switch (event.type) {
    case 'seatTaken': {
      const { person: id, name, party, role, post } = event;
      return { ...view, people: { ...view.people, [id]: { id, name, party, role, post, seated: true } } };
    }
    case 'seatLeft':
      return changePerson(view, event.person, { seated: false });
    case 'headPassed': {
      const before = event.from === null ? view : changePerson(view, event.from, { role: 'deputy' });
      return changePerson(before, event.to, { role: 'head' });
    }
    case 'deputyNamed':
      return changePerson(view, event.person, { role: event.empowered ? 'deputy' : 'adviser' });
    case 'postGiven':
      return changePerson(view, event.person, { post: event.post });
    case 'autopilotAllowed': {
      const { [event.party]: _, ...others } = view.autopilots;
      const { [event.party]: __, ...names } = view.botNames;
      return {
        ...view,
        autopilots: event.allowed ? { ...others, [event.party]: event.temperament } : others,
        botNames: event.allowed && event.name ? { ...names, [event.party]: event.name } : names,
      };
    }
    default:
      return view;
  }
}

function changePerson(view: SessionView, id: string, change: Partial<Person>): SessionView {
  const person = view.people[id];
  return person ? { ...view, people: { ...view.people, [id]: { ...person, ...change } } } : view;
}

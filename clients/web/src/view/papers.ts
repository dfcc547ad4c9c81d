import type { Frame } from '../wire/contracts';
import type { Paper } from './paper';
import type { SessionView } from './session';

/** Informal texts, and what actors without a seat undertake. */
export function applyPapers(view: SessionView, { event, at }: Frame): SessionView {
  switch (event.type) {
    case 'paperCirculated': {
      const { paper: number, kind, party, person, title, summary, to } = event;
      const paper: Paper = {
        number,
        kind,
        party,
        person,
        title,
        summary,
        package: event.package,
        to,
        at,
        withdrawn: false,
        version: 1,
        versions: [{ number: 1, package: event.package, at }],
      };
      return { ...view, papers: [...view.papers, paper] };
    }
    case 'paperAuthored':
      return change(view, event.paper, (p) => ({ ...p, party: event.party, person: event.person }));
    case 'paperRevised': {
      const { version, title, summary } = event;
      return change(view, event.paper, (p) => ({
        ...p,
        version,
        title,
        summary,
        package: event.package,
        versions: [...p.versions, { number: version, package: event.package, at }],
      }));
    }
    case 'paperWithdrawn':
      return change(view, event.paper, (p) => ({ ...p, withdrawn: true }));
    case 'undertakingLodged':
      return view.agenda
        ? {
            ...view,
            agenda: {
              ...view.agenda,
              outsiders: view.agenda.outsiders.map((o) =>
                o.id === event.outsider ? { ...o, undertakes: event.given } : o,
              ),
            },
          }
        : view;
    default:
      return view;
  }
}

const change = (view: SessionView, number: number, to: (paper: Paper) => Paper): SessionView => ({
  ...view,
  papers: view.papers.map((p) => (p.number === number ? to(p) : p)),
});

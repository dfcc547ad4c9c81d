import type { Event } from '../wire/contracts';
import { lifted, placed } from './brackets';
import type { Amendment, Proposal } from './proposal';

/** What an event does to the amendments and brackets of a proposal; null if it is about something else. */
export function amendmentsAfter(event: Event): { proposal: number; change: (proposal: Proposal) => Proposal } | null {
  const on = (proposal: number, change: (proposal: Proposal) => Proposal) => ({ proposal, change });
  const settle = (e: { proposal: number; amendment: number }, status: Amendment['status']) =>
    on(e.proposal, (p) => amend(p, e.amendment, (a) => ({ ...a, status })));
  switch (event.type) {
    case 'amendmentProposed':
      return on(event.proposal, (p) => ({
        ...p,
        amendments: [
          ...p.amendments,
          { text: event, status: 'open', revision: 1, package: event.package, changes: event.changes, votes: [] },
        ],
      }));
    case 'amendmentDeclined':
      return settle(event, 'declined');
    case 'amendmentLost':
      return on(event.proposal, (p) =>
        amend(p, event.amendment, (a) => ({ ...a, status: 'lost', vetoedBy: event.by ?? [] })),
      );
    case 'amendmentWithdrawn':
      return settle(event, 'withdrawn');
    case 'amendmentPut':
      return settle(event, 'put');
    case 'amendmentVoteCast': {
      const { party, ballot } = event;
      return on(event.proposal, (p) =>
        amend(p, event.amendment, (a) => ({ ...a, votes: [...a.votes, { party, ballot }] })),
      );
    }
    case 'amendmentCarried':
      return on(event.proposal, (p) => {
        const moved = p.amendments.find((a) => a.text.amendment === event.amendment);
        const carried = amend(p, event.amendment, (a) => ({ ...a, status: 'taken' }));
        return moved?.text.amends == null ? { ...carried, amendedByVote: true } : carried;
      });
    case 'amendmentAmended':
      return on(event.proposal, (p) => ({
        ...p,
        amendments: p.amendments.map((a): Amendment => {
          if (a.text.amendment === event.by) return { ...a, status: 'taken' };
          if (a.text.amends === event.amendment && (a.status === 'open' || a.status === 'put'))
            return { ...a, status: 'fallen' };
          if (a.text.amendment !== event.amendment) return a;
          const { revision, changes } = event;
          return { ...a, revision, package: event.package, changes, votes: [], status: 'open' };
        }),
      }));
    case 'bracketPlaced':
      return on(event.proposal, (p) => ({ ...p, brackets: placed(p.brackets, event.bracket) }));
    case 'bracketLifted':
      return on(event.proposal, (p) => ({ ...p, brackets: lifted(p.brackets, event.party, event) }));
    default:
      return null;
  }
}

/** Who may take an amendment without a vote: the author of what it would change. */
export function answererOf(proposal: Proposal, amendment: Amendment): string {
  const { amends } = amendment.text;
  return amends == null
    ? proposal.party
    : (proposal.amendments.find((a) => a.text.amendment === amends)?.text.party ?? proposal.party);
}

const amend = (proposal: Proposal, number: number, to: (amendment: Amendment) => Amendment): Proposal => ({
  ...proposal,
  amendments: proposal.amendments.map((a) => (a.text.amendment === number ? to(a) : a)),
});

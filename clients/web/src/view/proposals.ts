import type { Frame } from '../wire/contracts';
import { openRound } from './asking';
import type { Proposal, SessionView } from './session';

/** Proposals from their tabling to their outcome. */
export function applyProposals(view: SessionView, { event, at, clock }: Frame): SessionView {
  switch (event.type) {
    case 'proposalTabled': {
      const { party, person, title, summary, replyTo, binds } = event;
      const proposal: Proposal = {
        number: event.proposal,
        party,
        person,
        title,
        summary,
        package: event.package,
        replyTo,
        binds,
        at,
        clock,
        round: openRound(view)?.number ?? null,
        status: 'open',
        decidedAt: null,
        votes: [],
      };
      return { ...view, proposals: [...view.proposals, proposal] };
    }
    case 'voteCast': {
      const { party, person, ballot, reason, asks } = event;
      return change(view, event.proposal, (p) => ({
        ...p,
        votes: [...p.votes, { party, person, ballot, reason, asks, at }],
      }));
    }
    case 'proposalWithdrawn':
      return change(view, event.proposal, (p) => ({ ...p, status: 'withdrawn', decidedAt: at }));
    case 'proposalAdopted':
      return change(view, event.proposal, (p) => ({ ...p, status: 'adopted', decidedAt: at }));
    case 'proposalFailed':
      return change(view, event.proposal, (p) => ({ ...p, status: event.reason, decidedAt: at }));
    default:
      return view;
  }
}

function change(view: SessionView, number: number, to: (proposal: Proposal) => Proposal): SessionView {
  return { ...view, proposals: view.proposals.map((p) => (p.number === number ? to(p) : p)) };
}

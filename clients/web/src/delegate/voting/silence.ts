import type { Proposal } from '../../view/proposal';
import type { Agenda } from '../../wire/contracts';

/** The parties for whom silence would speak: those that the text does not bind and that have not voted. */
export const counted = (agenda: Agenda, proposal: Proposal): string[] =>
  (proposal.among ?? agenda.parties.map((p) => p.id)).filter(
    (id) => !proposal.binds.includes(id) && !proposal.votes.some((v) => v.party === id),
  );

/** Whether a party may put a text under silence: its own, or any if it chairs; and while nobody is against. */
export const mayBegin = (agenda: Agenda, proposal: Proposal, party: string): boolean =>
  (proposal.party === party || agenda.chair === party) && proposal.votes.every((v) => v.ballot !== 'reject');

import { agreements, isProvisional, openRound } from '../view/asking';
import type { Proposal } from '../view/proposal';
import type { SessionView } from '../view/session';
import type { DecisionRule } from '../wire/contracts';

/** Three short lines for the middle of the table. */
export type Caption = readonly [string, string, string];

/** What the table is about now: how the vote stands, what was agreed, or what it waits for. */
export function captionOf(view: SessionView, proposal: Proposal | null): Caption {
  if (view.ended !== null) return ['The session is over', agreedLine(view), ''];
  if (view.paused) return ['Paused', 'by control', ''];
  const round = openRound(view);
  if (!proposal) {
    if (round) return ['Nothing tabled', 'yet', ''];
    const held = view.rounds.length;
    return [held === 0 ? 'Not begun' : 'Between rounds', `waiting for round ${held + 1}`, ''];
  }
  const of = view.agenda?.parties.length ?? 0;
  const votes = (ballot: string) => proposal.votes.filter((v) => v.ballot === ballot).length;
  if (proposal.consents && isProvisional(proposal)) {
    const { signatories, atCapital, stage } = proposal.consents;
    const waits =
      Object.keys(atCapital).length > 0
        ? 'before capitals'
        : stage === 'initials'
          ? 'to be initialled'
          : 'to be signed';
    return ['Adopted', waits, `by ${signatories.length} of ${of}`];
  }
  if (proposal.status === 'open' && proposal.ballots.length > 0)
    return [
      `${proposal.ballots.length + 1} of ${of} voted`,
      'in secret',
      view.agenda ? needs(view.agenda.decision, of) : '',
    ];
  if (proposal.status === 'adopted') return ['Agreed', `by ${votes('accept')} of ${of}`, `Package ${proposal.number}`];
  if (proposal.status === 'open')
    return [
      `${votes('accept')} of ${of} for`,
      votes('reject') > 0 ? `${votes('reject')} against` : `${of - proposal.votes.length} to answer`,
      view.agenda ? needs(view.agenda.decision, of) : '',
    ];
  const outcome = {
    rejected: 'Rejected',
    vetoed: 'Vetoed',
    lapsed: 'Lapsed',
    withdrawn: 'Withdrawn',
    unratified: 'Refused',
  }[proposal.status];
  return [outcome, `Package ${proposal.number}`, round ? 'nothing else is open' : ''];
}

function agreedLine(view: SessionView): string {
  const agreed = agreements(view).length;
  return agreed === 0 ? 'without agreement' : agreed === 1 ? 'one agreement' : `${agreed} agreements`;
}

/** The decision rule in the fewest words. Under any rule, those a text binds must accept it. */
export function needs(rule: DecisionRule, parties: number): string {
  switch (rule.kind) {
    case 'unanimity':
      return `all ${parties} needed`;
    case 'consensus':
      return 'no objection allowed';
    case 'named':
      return 'those it binds decide';
    case 'majority':
      return `${rule.threshold} of ${parties} needed`;
    case 'qualified':
      return `${Math.round((rule.share ?? 0) * 100)}% needed`;
    case 'sufficient':
      return 'the core decides';
    case 'silence':
      return 'silence lets it pass';
  }
}

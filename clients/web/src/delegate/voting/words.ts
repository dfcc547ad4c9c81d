import { boundBy } from '../../packages/drafting';
import type { Proposal, ProposalStatus } from '../../view/session';
import type { Agenda, Ask, Leaning, Package } from '../../wire/contracts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What has to happen for a package to become an agreement, in a sentence. */
export function ruleInWords(agenda: Agenda, pkg: Package): string {
  const { kind, threshold, vetoes } = agenda.decision;
  const bound = boundBy(agenda, pkg);
  const theBound = bound.length > 0 ? list.format(bound) : 'nobody';
  const veto = vetoes.length > 0 ? ` ${list.format(vetoes)} can block it.` : '';
  switch (kind) {
    case 'unanimity':
      return `Needs all ${agenda.parties.length} parties.`;
    case 'consensus':
      return `Needs ${theBound}, whom it binds, and nobody against when the round ends.${veto}`;
    case 'named':
      return `Needs ${theBound}, whom it binds; the others’ votes are heard.${veto}`;
    case 'majority':
      return `Needs ${threshold} of ${agenda.parties.length}, ${theBound} among them.${veto}`;
  }
}

export const statusInWords: Readonly<Record<ProposalStatus, string>> = {
  open: 'Open',
  adopted: 'Adopted',
  withdrawn: 'Withdrawn',
  rejected: 'Failed',
  lapsed: 'Lapsed with the round',
};

/** How many parties are for a proposal: its own, those that accepted, and those whose silence counted. */
const forIt = (p: Proposal): number =>
  new Set([p.party, ...p.silent, ...p.votes.filter((v) => v.ballot === 'accept').map((v) => v.party)]).size;

/** "2 for, 1 against, 3 to come" */
export function tallyInWords(agenda: Agenda, proposal: Proposal): string {
  const against = proposal.votes.filter((v) => v.ballot === 'reject').length;
  const abstained = proposal.votes.filter((v) => v.ballot === 'abstain').length;
  const waiting = agenda.parties.length - forIt(proposal) - against - abstained;
  return [
    `${forIt(proposal)} for`,
    against > 0 && `${against} against`,
    abstained > 0 && `${abstained} ${abstained === 1 ? 'abstains' : 'abstain'}`,
    waiting > 0 && `${waiting} ${proposal.status === 'open' ? 'to come' : 'not voted'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

export const leaningInWords: Readonly<Record<Leaning, string>> = {
  for: 'leans for',
  forIf: 'leans for, if',
  against: 'leans against',
  undecided: 'undecided so far',
};

/** "Relief: Textiles and coal" */
export function askInWords(agenda: Agenda, ask: Ask): string {
  const issue = agenda.issues.find((i) => i.id === ask.issue);
  return `${issue?.title ?? ask.issue}: ${issue?.options[ask.level]?.label ?? `option ${ask.level}`}`;
}

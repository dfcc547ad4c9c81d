import { boundBy } from '../../packages/drafting';
import type { Proposal, ProposalStatus } from '../../view/proposal';
import type {
  Agenda,
  Ask,
  DecisionRule,
  EntryIntoForce,
  Instrument,
  Leaning,
  Package,
  ProposalFailed,
} from '../../wire/contracts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The kind of document that a text is of, if the scenario knows kinds. */
export const instrumentOf = (agenda: Agenda, id: string | null): Instrument | undefined =>
  id === null ? agenda.instruments?.[0] : agenda.instruments?.find((i) => i.id === id);

/** The rule that decides on a text of a kind; among some of the parties each of them must accept. */
export const ruleOf = (agenda: Agenda, text: Pick<Proposal, 'instrument'>): DecisionRule =>
  instrumentOf(agenda, text.instrument)?.decision ?? agenda.decision;

/** Whether votes on a text are told to nobody but the voter. */
export const isSecret = (agenda: Agenda, text: Pick<Proposal, 'instrument'>): boolean =>
  ruleOf(agenda, text).ballots === 'secret';

/** Whom a text of a kind binds. */
export const bindsOf = (agenda: Agenda, pkg: Package, instrument: string | null): readonly string[] =>
  instrumentOf(agenda, instrument)?.binding === false ? [] : boundBy(agenda, pkg);

const anything = { instrument: null, among: null };

/** What has to happen for a package to become an agreement, in a sentence or two. @param pkg null speaks of any. */
export function ruleInWords(
  agenda: Agenda,
  pkg: Package | null,
  text: Pick<Proposal, 'instrument' | 'among'> = anything,
): string {
  const rule = ruleOf(agenda, text);
  const secret = rule.ballots === 'secret' ? ' Votes are secret and counted when all are in.' : '';
  if (text.among) return `Needs ${list.format(text.among)}, among whom it is agreed.${secret}`;
  const bound = pkg ? bindsOf(agenda, pkg, text.instrument) : [];
  const named = list.format([...bound, ...(rule.core ?? []).filter((p) => !bound.includes(p))]) || 'nobody';
  const must = pkg ? { names: named, bound: `${named}, whom it binds` } : { names: whomever, bound: whomever };
  const veto = rule.vetoes.length > 0 ? ` ${list.format(rule.vetoes)} can block it.` : '';
  const sponsors = (rule.sponsors ?? 0) > 0 ? ` It is voted on with ${rule.sponsors} sponsors.` : '';
  return kindInWords(agenda, rule, must) + veto + sponsors + secret;
}

const whomever = 'those whom it binds';

function kindInWords(agenda: Agenda, rule: DecisionRule, must: { names: string; bound: string }): string {
  const weighted = Object.keys(rule.weights ?? {}).length > 0;
  const all = agenda.parties.reduce((sum, p) => sum + (rule.weights?.[p.id] ?? 1), 0);
  const votes = weighted ? ' votes' : '';
  switch (rule.kind) {
    case 'unanimity':
      return `Needs all ${agenda.parties.length} parties.`;
    case 'consensus':
      return `Needs ${must.bound}, and nobody against when the round ends.`;
    case 'named':
      return `Needs ${must.bound}; the others’ votes are heard.`;
    case 'majority':
      return `Needs ${rule.threshold} of ${all}${votes}, ${must.names} among them.`;
    case 'qualified':
      return `Needs ${Math.round((rule.share ?? 0) * 100)}% of the votes for and against${
        rule.threshold > 0 ? `, at least ${rule.threshold}` : ''
      }, ${must.names} among them.`;
    case 'sufficient':
      return `Needs ${must.names}${rule.threshold > 0 ? ` and ${rule.threshold} of ${all}${votes} in all` : ''}; other objections are recorded and do not stop it.`;
    case 'silence':
      return `Needs ${must.bound}; it stands when ${rule.silenceMinutes ?? 1} minutes pass with nobody against.`;
  }
}

/** What comes between adoption and the moment it binds; empty if nothing does. */
export function consentInWords(agenda: Agenda, instrument: string | null): string {
  const kind = instrumentOf(agenda, instrument);
  if (!kind) return '';
  if (!kind.binding) return 'It obliges nobody.';
  const signed = { adoption: '', signature: 'It is signed', initials: 'It is initialled and signed' }[kind.consent];
  const capitals = kind.ratified ? (agenda.ratifications ?? []).map((r) => r.party) : [];
  const ratified =
    capitals.length > 0 ? `${signed ? ' and' : 'It is'} ratified where it binds ${list.format(capitals)}` : '';
  if (signed + ratified === '') return '';
  return `${signed}${ratified} before it takes effect.${kind.entry ? ` ${entryInWords(kind.entry)}` : ''}`;
}

/** Whose consent brings a text into force, and by when. */
export function entryInWords(entry: EntryIntoForce): string {
  const minutes = (n: number) => `${n} ${n === 1 ? 'minute' : 'minutes'}`;
  return [
    {
      all: 'It takes all whom it obliges.',
      quorum: `It enters into force for ${entry.parties} of those it obliges, as soon as they have consented.`,
      named: `It enters into force when ${list.format(entry.named)} have consented; the others may stay out.`,
    }[entry.rule],
    entry.signingMinutes > 0 ? `Who has not signed after ${minutes(entry.signingMinutes)} stays out.` : '',
    entry.ratifyingMinutes > 0 ? `Capitals have ${minutes(entry.ratifyingMinutes)}.` : '',
    entry.accession ? 'Who stays out may accede later.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export const statusInWords: Readonly<Record<ProposalStatus, string>> = {
  open: 'Open',
  adopted: 'Adopted',
  withdrawn: 'Withdrawn',
  rejected: 'Failed',
  lapsed: 'Lapsed with the round',
  vetoed: 'Vetoed',
  unratified: 'Adopted, then refused',
};

/** How a text was lost: "is vetoed by NOR". */
export const lostInWords = (event: Pick<ProposalFailed, 'reason' | 'by'>): string =>
  ({
    rejected: 'is rejected',
    lapsed: 'lapses with the round',
    vetoed: `is vetoed by ${list.format(event.by ?? [])}`,
  })[event.reason];

/** How many parties are for a proposal: its own, those that accepted, and those whose silence counted. */
const forIt = (p: Proposal): number =>
  new Set([p.party, ...p.silent, ...p.votes.filter((v) => v.ballot === 'accept').map((v) => v.party)]).size;

/** "2 for, 1 against, 3 to come" */
export function tallyInWords(agenda: Agenda, proposal: Proposal): string {
  const voters = proposal.among ?? agenda.parties.map((p) => p.id);
  const open = proposal.status === 'open';
  if (isSecret(agenda, proposal)) {
    const cast = new Set([proposal.party, ...proposal.ballots]).size;
    return `${cast} of ${voters.length} have voted${open ? ', in secret' : ''}`;
  }
  const against = proposal.votes.filter((v) => v.ballot === 'reject').length;
  const abstained = proposal.votes.filter((v) => v.ballot === 'abstain').length;
  const waiting = voters.length - forIt(proposal) - against - abstained;
  return [
    `${forIt(proposal)} for`,
    against > 0 && `${against} against`,
    abstained > 0 && `${abstained} ${abstained === 1 ? 'abstains' : 'abstain'}`,
    waiting > 0 && `${waiting} ${open ? 'to come' : 'not voted'}`,
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

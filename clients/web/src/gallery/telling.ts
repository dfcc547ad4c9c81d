import { balanceInWords, balanceOf, percentOf, sharesOf, type Balance } from '../packages/balance';
import { findCommitment, titleOf } from '../packages/clauses';
import { isProvisional } from '../view/asking';
import type { Proposal } from '../view/proposal';
import type { SessionView } from '../view/session';
import { lostInWords } from '../delegate/voting/words';
import { stepInWords, vetoedBy } from '../ledger/words';
import type { Agenda, CaucusNoticed, Embargo, Frame, Package, Party } from '../wire/contracts';

/** What stands beside the table. */
export type Side = 'table' | 'text' | 'record' | 'world';

/** How far behind a spectator's view is, in words. */
export function delayInWords({ kind, seconds }: { kind: Embargo; seconds: number }): string {
  switch (kind) {
    case 'none':
      return 'Public view, live';
    case 'delay':
      return seconds % 60 === 0 && seconds >= 120
        ? `Public view, ${seconds / 60} min behind`
        : `Public view, ${seconds} s behind`;
    case 'round':
      return 'Public view, after each round';
  }
}

/** Wall clock of what a spectator sees now: the server's, less the delay. */
export function shownTime(view: SessionView, serverNow: number): number {
  return view.embargo.kind === 'delay' ? serverNow - view.embargo.seconds * 1000 : serverNow;
}

export interface Gift {
  readonly title: string;
  readonly level: number;
  readonly most: number;
  readonly phase: number;
  readonly effort: number;
}

/** What each party would do, its greatest efforts first. */
export function giftsOf(agenda: Agenda, pack: Package): { party: Party; gifts: Gift[] }[] {
  const measures = new Map(agenda.measures.map((m) => [m.id, m]));
  const levels = new Map(pack.commitments.map((c) => [c.measure, c.level]));
  const shares = sharesOf(agenda, pack);
  return agenda.parties.map((party) => ({
    party,
    gifts: shares
      .filter((s) => s.performer === party.id)
      .map((s) => ({
        title: measures.get(s.measure)?.title ?? s.measure,
        level: levels.get(s.measure) ?? 0,
        most: measures.get(s.measure)?.levels.length ?? 0,
        phase: s.phase,
        effort: s.effort,
      }))
      .sort((a, b) => b.effort - a.effort || a.phase - b.phase),
  }));
}

/** Balance of each phase that has something in it. */
export function phasesOf(
  agenda: Agenda,
  pack: Package,
): { number: number; label: string; balance: Balance; word: string }[] {
  return agenda.phases
    .map(({ number, label }) => {
      const balance = balanceOf(agenda, pack, number);
      return { number, label, balance, word: balanceInWords(percentOf(balance)) };
    })
    .filter(({ balance }) => Object.values(balance.gives).some((given) => given > 0));
}

/** Who put it there and how it stands. */
export function kicker(proposal: Proposal, party: Party | undefined): string {
  const by = `Tabled by ${party?.name ?? proposal.party}`;
  const stands = {
    open: 'voting now',
    adopted: isProvisional(proposal) ? 'adopted, not in force yet' : 'agreed',
    unratified: 'adopted, then refused',
    rejected: 'rejected',
    vetoed: `vetoed by ${proposal.vetoedBy.join(', ')}`,
    lapsed: 'lapsed with the round',
    withdrawn: 'withdrawn',
  }[proposal.status];
  return `${by}, ${stands}`;
}

/** A line of the public record. */
export interface RecordLine {
  readonly seq: number;
  readonly at: number;
  /** Null for events that are nobody's. */
  readonly party: string | null;
  readonly text: string;
  /** Words somebody spoke, told as they were. */
  readonly quoted: boolean;
}

export function recordLine(view: SessionView, { seq, at, event }: Frame): RecordLine | null {
  const line = (party: string | null, text: string, quoted = false): RecordLine => ({ seq, at, party, text, quoted });
  const title = (number: number) => view.proposals.find((p) => p.number === number)?.title ?? `Package ${number}`;
  switch (event.type) {
    case 'statementMade':
      return line(event.party, event.text, true);
    case 'said':
      return event.grade === 'onRecord' ? line(event.party, event.text, true) : null;
    case 'wordsReported':
      return line(null, `A delegation, not to be named: “${event.text}”`);
    case 'textReported': {
      const group = view.agenda?.groups?.find((g) => g.id === event.group)?.title ?? event.group;
      return line(null, `${group}: the working group reports, agreed by ${event.agreed.join(', ')}.`);
    }
    case 'caucusNoticed':
      return line(null, noticeInWords(event));
    case 'injectSent':
      return line(null, `${event.sender}: ${event.text}`);
    case 'proposalTabled':
      return line(event.party, `tables “${event.title}”.`);
    case 'voteCast': {
      if (event.party === view.proposals.find((p) => p.number === event.proposal)?.party) return null;
      const verb = { accept: 'votes for', reject: 'votes against', abstain: 'abstains on' }[event.ballot];
      return line(event.party, `${verb} “${title(event.proposal)}”${event.reason ? `: ${event.reason}` : '.'}`);
    }
    case 'bracketPlaced': {
      const { issue, commitment, note } = event.bracket;
      const part = partInWords(view, event.proposal, { issue, commitment });
      return line(event.party, `puts ${part} of “${title(event.proposal)}” in brackets${note ? `: ${note}` : '.'}`);
    }
    case 'bracketLifted':
      return line(
        event.party,
        `takes its brackets off ${partInWords(view, event.proposal, event)} of “${title(event.proposal)}”.`,
      );
    case 'amendmentProposed':
      return line(event.party, `asks to change “${title(event.proposal)}”${event.reason ? `: ${event.reason}` : '.'}`);
    case 'amendmentDeclined':
      return line(null, `A change to “${title(event.proposal)}” is declined.`);
    case 'proposalAmended':
      return line(null, `“${title(event.proposal)}” is amended; the vote begins again.`);
    case 'ballotCast':
      return line(event.party, `votes in secret on “${title(event.proposal)}”.`);
    case 'sponsored':
      return line(event.party, `sponsors “${title(event.proposal)}”.`);
    case 'signatureOpened':
      return line(
        null,
        `“${title(event.proposal)}” is open for ${event.stage === 'initials' ? 'initials' : 'signature'}.`,
      );
    case 'initialled':
      return line(event.party, `initials “${title(event.proposal)}”.`);
    case 'signed':
      return line(event.party, `signs “${title(event.proposal)}”${event.adReferendum ? ', ad referendum' : ''}.`);
    case 'signatureDeclined':
      return line(event.party, `does not sign “${title(event.proposal)}”${event.reason ? `: ${event.reason}` : '.'}`);
    case 'submittedToCapital':
      return line(event.party, `takes “${title(event.proposal)}” to its capital.`);
    case 'ratified':
      return line(event.party, `ratifies “${title(event.proposal)}”${event.reason ? `: ${event.reason}` : '.'}`);
    case 'ratificationRefused':
      return line(
        event.party,
        `refuses to ratify “${title(event.proposal)}”${event.reason ? `: ${event.reason}` : '.'}`,
      );
    case 'signatureClosed':
      return line(
        null,
        `“${title(event.proposal)}” is closed for signature${event.missing.length > 0 ? `: ${event.missing.join(', ')} stay out` : ''}.`,
      );
    case 'acceded':
      return line(event.party, `accedes to “${title(event.proposal)}”${event.adReferendum ? ', ad referendum' : ''}.`);
    case 'partyJoined':
      return line(event.party, `is bound by “${title(event.proposal)}” as well.`);
    case 'agreementConcluded':
      return line(null, `Concluded: “${title(event.proposal)}”. It binds ${event.bound.join(', ')}.`);
    case 'agreementLapsed':
      return line(null, `“${title(event.proposal)}” comes to nothing.`);
    case 'proposalAdopted':
      return line(
        null,
        event.provisional ? `Adopted: “${title(event.proposal)}”.` : `Agreed: “${title(event.proposal)}”.`,
      );
    case 'proposalFailed':
      return line(null, `“${title(event.proposal)}” ${lostInWords(event)}.`);
    case 'proposalWithdrawn':
      return line(null, `“${title(event.proposal)}” is withdrawn.`);
    case 'enteredIntoForce':
      return line(null, `“${title(event.proposal)}” enters into force: ${event.steps.length} steps to carry out.`);
    case 'ledgerMoved': {
      const done = event.steps.filter((s) => s.status === 'delivered').length;
      const told = [`${done} of ${event.steps.length} steps are delivered`];
      const name = (id: string) => stepInWords(view, id);
      if (event.breached.length > 0) told.push(`broken: ${event.breached.map(name).join('; ')}`);
      if (event.reported.length > 0) told.push(`reported: ${event.reported.map(name).join('; ')}`);
      return line(null, `${told.join('. ')}.`.replace(/\.\.$/, '.'));
    }
    case 'actedAlone': {
      const measure = view.agenda?.measures.find((m) => m.id === event.measure)?.title ?? event.measure;
      return line(event.party, event.level > 0 ? `acts alone: ${measure}.` : `gives up: ${measure}.`);
    }
    case 'stepsHeld':
      return line(null, `${event.steps.length} steps are ${event.back ? 'held back' : 'let go on'}: ${event.reason}`);
    case 'snapbackMoved':
      return line(event.party, event.party ? `moves snapback: ${event.reason}` : 'The text itself sets snapback off.');
    case 'snapbackDecided':
      return line(
        null,
        `Snapback ${event.ends ? 'is carried' : 'is not carried'}, ${event.toEnd} to ${event.toKeep}${vetoedBy(event.by)}.`,
      );
    case 'stepFound':
      return line(
        event.verifier ?? null,
        `${event.verifier ? 'finds' : 'The joint commission finds'} ${stepInWords(view, event.step)} ${event.kept ? 'kept' : `broken: ${event.reason}`}.`,
      );
    case 'remedySetOff':
      return line(
        null,
        `${stepInWords(view, event.step)} has failed: ${event.remedy === 'consultation' ? `${event.concerned.join(', ')} are to consult` : event.words || 'the remedy of the text follows'}.`,
      );
    case 'textDenounced':
      return line(event.party, `leaves the text, which stays in force among the others: ${event.reason}`);
    case 'textEnded':
      return line(
        event.party ?? null,
        event.party ? `denounces the text: ${event.reason}` : `Control ends the text: ${event.reason}`,
      );
    case 'roundOpened':
      return line(null, `Round ${event.round} opens: ${event.label}.`);
    case 'roundClosed':
      return line(null, `Round ${event.round} closes.`);
    case 'sessionPaused':
      return line(null, 'The talks are paused.');
    case 'sessionResumed':
      return line(null, 'The talks go on.');
    case 'sessionEnded':
      return line(null, 'The session is over.');
    default:
      return null;
  }
}

/** An issue or a commitment of a tabled text by its title. */
function partInWords(
  view: SessionView,
  number: number,
  part: { issue: string | null; commitment: string | null },
): string {
  const text = view.proposals.find((p) => p.number === number)?.package;
  const commitment = text && findCommitment(text, part.commitment ?? '');
  if (view.agenda && commitment) return `“${titleOf(view.agenda, text, commitment)}”`;
  const issue = view.agenda?.issues.find((i) => i.id === part.issue);
  return issue ? `“${issue.title}”` : 'a part';
}

/** What everybody may know of a private room. */
function noticeInWords({ visibility, members, purpose }: CaucusNoticed): string {
  if (visibility === 'known') return 'Some delegations meet in private.';
  const who = members.join(', ');
  const verb = members.length === 1 ? 'waits' : 'meet';
  if (visibility === 'members') return `${who} ${verb} in private.`;
  return `${who} ${verb} with the door open${purpose ? `: ${purpose}` : ''}.`;
}

import type { Frame, ProposalAmended } from '../wire/contracts';
import { amendmentsAfter } from './amendments';
import { openRound } from './asking';
import { readsAlike } from './brackets';
import { consentsOf } from './consent';
import type { Proposal } from './proposal';
import type { SessionView } from './session';

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
        instrument: event.instrument ?? null,
        among: event.among ?? null,
        sponsors: [],
        ballots: [],
        consents: null,
        vetoedBy: [],
        refusal: null,
        status: 'open',
        decidedAt: null,
        votes: [],
        version: 1,
        versions: [{ number: 1, package: event.package, party, at }],
        silenceUntil: null,
        silent: [],
        amendments: [],
        brackets: [],
        merges: event.merges ?? [],
        mergedInto: null,
        amendedByVote: false,
        leanings: {},
      };
      return { ...view, proposals: [...view.proposals, proposal] };
    }
    case 'voteCast': {
      const { party, person, ballot, reason, asks, reservation = null, interpretation = null } = event;
      const adReferendum = event.adReferendum ?? false;
      return change(view, event.proposal, (p) => ({
        ...p,
        votes: [...p.votes, { party, person, ballot, reason, asks, reservation, interpretation, adReferendum, at }],
      }));
    }
    case 'silenceBegun':
      return change(view, event.proposal, (p) => ({ ...p, silenceUntil: event.until }));
    case 'silenceBroken':
      return change(view, event.proposal, (p) => ({ ...p, silenceUntil: null }));
    case 'silenceKept':
      return change(view, event.proposal, (p) => ({ ...p, silenceUntil: null, silent: event.silent }));
    case 'indicated':
      return change(view, event.proposal, (p) => ({ ...p, leanings: { ...p.leanings, [event.party]: event } }));
    case 'proposalMerged':
      return change(view, event.proposal, (p) => ({
        ...p,
        status: 'withdrawn',
        mergedInto: event.into,
        decidedAt: at,
      }));
    case 'proposalAmended':
      return change(view, event.proposal, (p) => amended(p, event, at));
    case 'proposalWithdrawn':
      return change(view, event.proposal, (p) => ({ ...p, status: 'withdrawn', decidedAt: at }));
    case 'proposalAdopted':
      return change(view, event.proposal, (p) => ({
        ...p,
        status: 'adopted',
        decidedAt: at,
        consents: event.provisional ? consentsOf(event.bound) : null,
      }));
    case 'proposalFailed':
      return change(view, event.proposal, (p) => ({
        ...p,
        status: event.reason,
        vetoedBy: event.by ?? [],
        decidedAt: at,
      }));
    default: {
      const about = amendmentsAfter(event);
      return about ? change(view, about.proposal, about.change) : view;
    }
  }
}

/** A new version: what was said of the one before has fallen. */
function amended(proposal: Proposal, event: ProposalAmended, at: number): Proposal {
  const { version, amendment, binds } = event;
  const party = proposal.amendments.find((a) => a.text.amendment === amendment)?.text.party ?? proposal.party;
  return {
    ...proposal,
    version,
    versions: [...proposal.versions, { number: version, package: event.package, party, at }],
    package: event.package,
    binds,
    votes: [],
    leanings: {},
    silenceUntil: null,
    silent: [],
    brackets: proposal.brackets.filter((b) => readsAlike(b, proposal.package, event.package)),
    sponsors: [],
    ballots: [],
    amendments: proposal.amendments.map((a) => {
      if (a.text.amendment === amendment) return { ...a, status: 'taken' };
      return a.status === 'open' || a.status === 'put' ? { ...a, status: 'fallen' } : a;
    }),
  };
}

function change(view: SessionView, number: number, to: (proposal: Proposal) => Proposal): SessionView {
  return { ...view, proposals: view.proposals.map((p) => (p.number === number ? to(p) : p)) };
}

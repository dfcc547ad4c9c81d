import type { Frame } from '../wire/contracts';
import type { Consents, Proposal, SessionView } from './session';

/** Before anybody has signed or any capital has answered. */
export const consentsOf = (signatories: readonly string[]): Consents => ({
  signatories,
  stage: null,
  initialled: [],
  signed: {},
  atCapital: {},
  ratified: [],
});

/** Sponsors, secret ballots, signatures and capitals: what a party says to a text beside its vote. */
export function applyConsent(view: SessionView, { event, at }: Frame): SessionView {
  const text = (number: number, to: (p: Proposal) => Partial<Proposal>): SessionView => ({
    ...view,
    proposals: view.proposals.map((p) => (p.number === number ? { ...p, ...to(p) } : p)),
  });
  const consent = (number: number, to: (c: Consents) => Partial<Consents>) =>
    text(number, ({ consents }) => (consents ? { consents: { ...consents, ...to(consents) } } : {}));
  switch (event.type) {
    case 'ballotCast':
      return text(event.proposal, (p) => ({ ballots: [...p.ballots, event.party] }));
    case 'sponsored':
      return text(event.proposal, (p) => ({ sponsors: [...p.sponsors, event.party] }));
    case 'sponsorshipWithdrawn':
      return text(event.proposal, (p) => ({ sponsors: p.sponsors.filter((s) => s !== event.party) }));
    case 'signatureOpened':
      return consent(event.proposal, () => ({ stage: event.stage }));
    case 'initialled':
      return consent(event.proposal, (c) => ({ initialled: [...c.initialled, event.party] }));
    case 'signed':
      return consent(event.proposal, (c) => ({ signed: { ...c.signed, [event.party]: event.adReferendum } }));
    case 'submittedToCapital':
      return consent(event.proposal, (c) => ({ atCapital: { ...c.atCapital, [event.party]: event } }));
    case 'ratified':
      return consent(event.proposal, (c) => {
        const { [event.party]: _, ...others } = c.atCapital;
        return { atCapital: others, ratified: [...c.ratified, event.party] };
      });
    case 'signatureDeclined':
      return text(event.proposal, () => ({ refusal: { party: event.party, reason: event.reason, capital: false } }));
    case 'ratificationRefused':
      return text(event.proposal, () => ({ refusal: { party: event.party, reason: event.reason, capital: true } }));
    case 'agreementConcluded':
      return text(event.proposal, () => ({ consents: null, decidedAt: at }));
    case 'agreementLapsed':
      return text(event.proposal, () => ({ consents: null, status: 'unratified', decidedAt: at }));
    default:
      return view;
  }
}

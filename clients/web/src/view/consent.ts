import type { Frame } from '../wire/contracts';
import type { Consents, Proposal } from './proposal';
import type { SessionView } from './session';

/** Before anybody has signed or any capital has answered. */
export const consentsOf = (signatories: readonly string[]): Consents => ({
  signatories,
  stage: null,
  initialled: [],
  signed: {},
  atCapital: {},
  ratified: [],
  until: null,
  out: [],
  bound: [],
});

/** What is still to come once it binds some; null when that is everybody it would oblige. */
const binding = (c: Consents, bound: readonly string[]): Consents | null =>
  c.signatories.every((p) => bound.includes(p)) ? null : { ...c, bound };

const without = <T>(all: Readonly<Record<string, T>>, party: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([p]) => p !== party));

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
      return consent(event.proposal, () => ({ stage: event.stage, until: event.until ?? null }));
    case 'signatureClosed':
      return consent(event.proposal, (c) => ({ out: [...c.out, ...event.missing], until: null }));
    case 'acceded':
      return consent(event.proposal, (c) => ({
        signed: { ...c.signed, [event.party]: event.adReferendum },
        out: c.out.filter((p) => p !== event.party),
      }));
    case 'initialled':
      return consent(event.proposal, (c) => ({ initialled: [...c.initialled, event.party] }));
    case 'signed':
      return consent(event.proposal, (c) => ({ signed: { ...c.signed, [event.party]: event.adReferendum } }));
    case 'submittedToCapital':
      return consent(event.proposal, (c) => ({ atCapital: { ...c.atCapital, [event.party]: event } }));
    case 'ratified':
      return consent(event.proposal, (c) => ({
        atCapital: without(c.atCapital, event.party),
        ratified: [...c.ratified, event.party],
      }));
    case 'signatureDeclined':
      return text(event.proposal, ({ consents }) => ({
        refusal: { party: event.party, reason: event.reason, capital: false },
        consents: consents && { ...consents, out: [...consents.out, event.party] },
      }));
    case 'ratificationRefused':
      return text(event.proposal, ({ consents }) => ({
        refusal: { party: event.party, reason: event.reason, capital: true },
        consents: consents && {
          ...consents,
          atCapital: without(consents.atCapital, event.party),
          signed: without(consents.signed, event.party),
          out: [...consents.out, event.party],
        },
      }));
    case 'agreementConcluded':
      return text(event.proposal, ({ consents }) => ({
        consents: consents && binding(consents, event.bound),
        decidedAt: at,
      }));
    case 'partyJoined':
      return text(event.proposal, ({ consents }) => ({
        consents: consents && binding(consents, [...consents.bound, event.party]),
      }));
    case 'agreementLapsed':
      return text(event.proposal, () => ({ consents: null, status: 'unratified', decidedAt: at }));
    default:
      return view;
  }
}

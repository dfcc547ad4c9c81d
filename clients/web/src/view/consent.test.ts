import { expect, it } from 'vitest';
import { agenda } from '../packages/agenda.sample';
import { fromTerms } from '../packages/drafting';
import type { Event, Frame } from '../wire/contracts';
import { applyAll } from './apply';
import { agreements, awaiting, boundParties, isProvisional } from './asking';
import { applyDelegation, crosses, noDelegationYet, redLines } from './delegation';
import { nothingYet } from './session';

const pkg = fromTerms(agenda, { arms: 1 });
const frames = (events: readonly Event[]): Frame[] =>
  events.map((event, i) => ({ seq: i + 1, at: i, clock: i, event }));
const tabled: readonly Event[] = [
  { type: 'sessionConvened', session: 's', title: 'T', agenda, pace: 'manual' },
  {
    type: 'proposalTabled',
    proposal: 1,
    party: 'NOR',
    person: null,
    title: 'Pact',
    summary: '',
    package: pkg,
    replyTo: null,
    binds: ['NOR', 'SOU'],
    instrument: 'pact',
  },
];
const adopted: readonly Event[] = [
  ...tabled,
  { type: 'proposalAdopted', proposal: 1, bound: ['NOR', 'SOU'], accepted: ['NOR', 'SOU'], provisional: true },
  { type: 'signatureOpened', proposal: 1, stage: 'signature', signatories: ['NOR', 'SOU'] },
  { type: 'signed', proposal: 1, party: 'NOR', person: null, adReferendum: true },
  { type: 'submittedToCapital', proposal: 1, party: 'NOR', by: 'control', until: null },
];
const after = (...events: readonly Event[]) => applyAll(nothingYet, frames(events));

it('holds an adopted text for provisional until every signature and ratification is there', () => {
  const view = after(...adopted);
  expect(agreements(view)).toEqual([]);
  expect(awaiting(view)[0]!.consents).toMatchObject({ stage: 'signature', signed: { NOR: true }, ratified: [] });
  const concluded = after(
    ...adopted,
    { type: 'signed', proposal: 1, party: 'SOU', person: null, adReferendum: false },
    { type: 'ratified', proposal: 1, party: 'NOR', person: null, reason: '' },
    { type: 'agreementConcluded', proposal: 1, bound: ['NOR', 'SOU'] },
  );
  expect(awaiting(concluded)).toEqual([]);
  expect(agreements(concluded)).toHaveLength(1);
});

it('keeps whose capital let an agreement lapse, and why', () => {
  const view = after(
    ...adopted,
    { type: 'ratificationRefused', proposal: 1, party: 'NOR', person: null, reason: 'Parliament' },
    { type: 'agreementLapsed', proposal: 1, party: 'NOR' },
  );
  expect(view.proposals[0]).toMatchObject({
    status: 'unratified',
    consents: null,
    refusal: { party: 'NOR', reason: 'Parliament', capital: true },
  });
});

it('knows who has voted in secret and who sponsors, until the words change', () => {
  const view = after(
    ...tabled,
    { type: 'sponsored', proposal: 1, version: 1, party: 'EAS', person: null },
    { type: 'ballotCast', proposal: 1, party: 'SOU' },
  );
  expect(view.proposals[0]).toMatchObject({ sponsors: ['EAS'], ballots: ['SOU'], votes: [] });
});

it('lifts red lines as the capital says, and tells which a package crosses', () => {
  const line = { id: 'arms', text: 'No arms', crossed: [{ issue: 'arms', comparison: 'atLeast' as const, level: 1 }] };
  const position = { party: 'NOR', points: {}, rules: [], reservation: 0, brief: '', redLines: [line] };
  const told = frames([
    { type: 'positionAssigned', position },
    { type: 'instructionsRequested', request: 1, person: 'p', text: 'May we?', proposal: 1, draft: null },
  ]).reduce(applyDelegation, noDelegationYet);
  expect(redLines(told).filter((l) => crosses(l, pkg))).toEqual([line]);
  expect(told.requests[0]).toMatchObject({ answered: false });
  const answered = applyDelegation(told, {
    seq: 3,
    at: 3,
    clock: 0,
    event: { type: 'instructionsGiven', request: 1, person: null, text: 'Yes.', lifted: ['arms'] },
  });
  expect(redLines(answered)).toEqual([]);
  expect(answered.requests[0]).toMatchObject({ answered: true });
});

it('binds those that consented, and one that stayed out when it accedes', () => {
  const inForce = after(
    ...adopted,
    { type: 'ratified', proposal: 1, party: 'NOR', person: null, reason: '' },
    { type: 'agreementConcluded', proposal: 1, bound: ['NOR'] },
    { type: 'signatureClosed', proposal: 1, stage: 'signature', missing: ['SOU'] },
  );
  const [text] = inForce.proposals;
  expect([isProvisional(text!), boundParties(text!), text!.consents!.out]).toEqual([false, ['NOR'], ['SOU']]);
  expect(agreements(inForce)).toHaveLength(1);

  const joined = applyAll(
    inForce,
    frames([
      { type: 'acceded', proposal: 1, party: 'SOU', person: null, adReferendum: false },
      { type: 'partyJoined', proposal: 1, party: 'SOU' },
    ]).map((f) => ({ ...f, seq: f.seq + inForce.seq })),
  );
  expect([joined.proposals[0]!.consents, boundParties(joined.proposals[0]!)]).toEqual([null, ['NOR', 'SOU']]);
});

it('tells whose veto lost a text', () => {
  const view = after(...tabled, { type: 'proposalFailed', proposal: 1, reason: 'vetoed', by: ['NOR'] });
  expect(view.proposals[0]).toMatchObject({ status: 'vetoed', vetoedBy: ['NOR'] });
});

import type { Event, Frame } from '../wire/contracts';
import { applyConsent } from './consent';
import { applyLedger } from './ledger';
import { applyPapers } from './papers';
import { applyProposals } from './proposals';
import { applyRounds } from './rounds';
import { applySeats } from './seats';
import type { SessionView } from './session';
import { applySpeakers } from './speakers';
import { applyTalk } from './talk';
import { applyWorld } from './world';
import { applyTexts } from './texts';

/**
 * What a seat sees after one more frame of its session feed ("public", "party/..." or "control"). Frames come in
 * order, each once; an event that an older client does not know changes nothing but the number.
 */
export function apply(view: SessionView, frame: Frame): SessionView {
  const moved: SessionView = {
    ...view,
    seq: frame.seq,
    clock: { ...view.clock, at: frame.at, clock: frame.clock },
    world: applyWorld(view.world, frame),
    ledger: applyLedger(view.ledger, frame),
    record: isOnRecord(frame.event) ? [...view.record, frame] : view.record,
  };
  return steps.reduce((soFar, step) => step(soFar, frame), moved);
}

export const applyAll = (view: SessionView, frames: readonly Frame[]): SessionView => frames.reduce(apply, view);

const steps = [
  applyRounds,
  applySeats,
  applyProposals,
  applyConsent,
  applyPapers,
  applyTalk,
  applyTexts,
  applySpeakers,
];

const isOnRecord = (event: Event) => onRecord.has(event.type) || (event.type === 'said' && event.grade === 'onRecord');

const onRecord: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'roundOpened',
  'roundClosed',
  'sessionPaused',
  'sessionResumed',
  'sessionEnded',
  'injectSent',
  'proposalTabled',
  'proposalWithdrawn',
  'voteCast',
  'amendmentProposed',
  'amendmentDeclined',
  'proposalAmended',
  'amendmentPut',
  'amendmentVoteCast',
  'amendmentCarried',
  'amendmentLost',
  'amendmentWithdrawn',
  'amendmentAmended',
  'bracketPlaced',
  'bracketLifted',
  'proposalMerged',
  'undertakingLodged',
  'silenceBegun',
  'silenceBroken',
  'silenceKept',
  'ballotCast',
  'sponsored',
  'signatureOpened',
  'initialled',
  'signed',
  'signatureDeclined',
  'signatureClosed',
  'acceded',
  'partyJoined',
  'stepsJoined',
  'submittedToCapital',
  'ratified',
  'ratificationRefused',
  'agreementConcluded',
  'agreementLapsed',
  'proposalAdopted',
  'proposalFailed',
  'statementMade',
  'enteredIntoForce',
  'ledgerMoved',
  'inspectionReported',
  'stepFound',
  'remedySetOff',
  'stepsHeld',
  'actedAlone',
  'snapbackMoved',
  'snapbackDecided',
  'textDenounced',
  'textEnded',
  'wordsReported',
  'caucusNoticed',
]);

import { lostInWords } from '../delegate/voting/words';
import { announce } from '../shell/announcer.svelte';
import type { SessionView } from '../view/session';
import type { Event } from '../wire/contracts';

/** Announces what happens in a session from now on. What lay before is not told. */
export function announceSession(view: () => SessionView): void {
  let told = view().seq;
  $effect(() => {
    const { record } = view();
    for (const { seq, event } of record.slice(-20)) {
      if (seq <= told) continue;
      told = seq;
      const text = inWords(event);
      if (text) announce(text, event.type === 'injectSent' ? 'assertive' : 'polite');
    }
  });
}

function inWords(event: Event): string | null {
  switch (event.type) {
    case 'proposalTabled':
      return `${event.party} tables package ${event.proposal}: ${event.title}.`;
    case 'proposalAmended':
      return `Package ${event.proposal} is amended.`;
    case 'proposalAdopted':
      return `Package ${event.proposal} is agreed.`;
    case 'proposalFailed':
      return `Package ${event.proposal} ${lostInWords(event)}.`;
    case 'proposalWithdrawn':
      return `Package ${event.proposal} is withdrawn.`;
    case 'injectSent':
      return `News: ${event.title}.`;
    case 'ledgerMoved':
      return event.breached.length > 0 ? `Broken: ${event.breached.join(', ')}.` : null;
    case 'snapbackMoved':
      return event.party ? `${event.party} moves snapback.` : 'The text itself sets snapback off.';
    case 'snapbackDecided':
      return event.ends ? 'Relief snaps back.' : 'Relief goes on.';
    case 'stepFound':
      return `${event.verifier ?? 'The joint commission'} finds a step ${event.kept ? 'kept' : 'broken'}.`;
    case 'inspectionReported':
      return 'Your inspectors have reported on a step.';
    case 'textDenounced':
      return `${event.party} leaves the text in force.`;
    case 'textEnded':
      return `The text in force is ended by ${event.party ?? 'control'}.`;
    case 'roundOpened':
      return `Round ${event.round} is open.`;
    case 'roundClosed':
      return `Round ${event.round} is closed.`;
    case 'sessionPaused':
      return 'The session is paused.';
    case 'sessionResumed':
      return 'The session goes on.';
    case 'sessionEnded':
      return 'The session is over.';
    default:
      return null;
  }
}

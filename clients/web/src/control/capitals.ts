import { controlAnswers } from '../delegate/consent/standing';
import { awaiting, capitalOf, findProposal } from '../view/asking';
import type { CapitalRequest, DelegationView } from '../view/delegation';
import type { Proposal } from '../view/proposal';
import type { SessionView } from '../view/session';

/** Something a capital has to answer and control answers for it. */
export interface CapitalTask {
  readonly key: string;
  readonly party: string;
  /** The agreement to ratify, or the text asked about; null if the question is about none. */
  readonly proposal: Proposal | null;
  /** The request for instructions; null if it is a ratification. */
  readonly request: CapitalRequest | null;
}

export function capitalTasks(
  view: SessionView,
  delegations: Readonly<Record<string, DelegationView>>,
): readonly CapitalTask[] {
  const ratifications = awaiting(view).flatMap((proposal) =>
    proposal
      .consents!.signatories.filter((party) => controlAnswers(view, proposal.consents!, party))
      .map((party) => ({ key: `r-${proposal.number}-${party}`, party, proposal, request: null })),
  );
  const requests = Object.entries(delegations)
    .filter(([party]) => capitalOf(view, party) === undefined)
    .flatMap(([party, { requests }]) =>
      requests
        .filter((r) => !r.answered)
        .map((request) => ({
          key: `q-${party}-${request.number}`,
          party,
          proposal: request.proposal === null ? null : (findProposal(view, request.proposal) ?? null),
          request,
        })),
    );
  return [...ratifications, ...requests];
}

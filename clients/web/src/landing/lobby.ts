import type { Caption } from '../table/caption';
import type { Place } from '../table/places';
import type { InvitationInfo, ScenarioSummary } from '../wire/contracts';

/** The table of a scenario; with an invitation, also the people of the delegation it seats. */
export function placesOf(scenario: ScenarioSummary, info: InvitationInfo | null): Place[] {
  return scenario.parties.map((party) => ({
    party,
    people:
      info?.party === party.id
        ? info.seated.map(({ name, role, post }) => ({ id: name, name, role, post, party: party.id, seated: true }))
        : [],
    bot: false,
    trade: null,
    vote: null,
    reason: '',
  }));
}

export function captionOf(scenario: ScenarioSummary, info: InvitationInfo | null): Caption {
  if (!info) return [`${scenario.parties.length} delegations`, 'one table', ''];
  if (info.party === null) return ['The gallery', 'you watch', 'and take no seat'];
  const here = info.seated.length;
  const free = info.free === 0 ? 'full' : info.free === 1 ? '1 seat free' : `${info.free} seats free`;
  return [info.party, here === 0 ? 'nobody here yet' : `${here} here`, free];
}

import type { Agenda, Entered, Party } from '../wire/contracts';

/** Somebody through whose eyes a session can be reviewed. */
export interface Eyes {
  /** The feed that told them of the session. */
  readonly feed: string;
  readonly name: string;
  /** Null for control and the public. */
  readonly party: Party | null;
}

/** The eyes a seat may review through: control through everybody's, anybody else through their own. */
export function eyesOf({ seat, party: own }: Entered, agenda: Agenda): readonly Eyes[] {
  const delegations = agenda.parties.map((party): Eyes => ({ feed: `party/${party.id}`, name: party.name, party }));
  const everyone: Eyes = { feed: 'public', name: 'The public', party: null };
  switch (seat) {
    case 'control':
      return [{ feed: 'control', name: 'Control: everything', party: null }, ...delegations, everyone];
    case 'delegate':
      return delegations.filter((eyes) => eyes.party?.id === own);
    default:
      return [everyone];
  }
}

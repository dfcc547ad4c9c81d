import type { Invitation } from '../wire/contracts';

/** Invitations of a demo this tab started, so that its visitor can take a seat in it. */
const key = (session: string) => `talks.demo.${session}`;

export function keepOffers(session: string, codes: readonly Invitation[]): void {
  sessionStorage.setItem(key(session), JSON.stringify(codes.filter((c) => c.party !== null)));
}

export function offersOf(session: string): readonly Invitation[] {
  try {
    return JSON.parse(sessionStorage.getItem(key(session)) ?? '[]') as Invitation[];
  } catch {
    // Damaged: the demo can be watched all the same.
    return [];
  }
}

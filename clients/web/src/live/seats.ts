/** A seat this browser holds. The token is the seat: it is kept here and sent to the hub, and stands in no URL. */
export interface HeldSeat {
  readonly token: string;
  /** The invitation it was taken with; null for control. */
  readonly code: string | null;
}

export type Place = 'table' | 'control' | 'gallery';

const key = (session: string, place: Place) => `talks.seat.${place}.${session}`;

/**
 * Keeps a seat for this tab, and for a tab opened later. Each tab has its own first, so two people can sit at one
 * machine in two tabs.
 */
export function keepSeat(session: string, place: Place, seat: HeldSeat): void {
  const text = JSON.stringify(seat);
  sessionStorage.setItem(key(session, place), text);
  localStorage.setItem(key(session, place), text);
}

export function heldSeat(session: string, place: Place): HeldSeat | null {
  return read(sessionStorage.getItem(key(session, place)) ?? localStorage.getItem(key(session, place)));
}

export function giveUpSeat(session: string, place: Place): void {
  sessionStorage.removeItem(key(session, place));
  localStorage.removeItem(key(session, place));
}

function read<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    // Damaged: as if nobody had sat here, and the code lets in again.
    return null;
  }
}

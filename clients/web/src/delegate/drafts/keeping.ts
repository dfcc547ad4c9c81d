import type { Desk } from './desk';

/** Unsaved work on drafts, kept in the browser through reloads and losses of the line. */
export type Kept = Pick<Desk, 'draft' | 'basedOn' | 'synced' | 'title' | 'package'>;

const key = (session: string, party: string) => `talks.drafts.${session}.${party}`;

export function keep(session: string, party: string, desks: readonly Kept[]): void {
  try {
    if (desks.length === 0) localStorage.removeItem(key(session, party));
    else
      localStorage.setItem(
        key(session, party),
        JSON.stringify(
          desks.map(({ draft, basedOn, synced, title, package: pkg }) => ({
            draft,
            basedOn,
            synced,
            title,
            package: pkg,
          })),
        ),
      );
  } catch {
    // A full or forbidden store loses only what a reload would need; the work itself is in memory.
  }
}

export function kept(session: string, party: string): Kept[] {
  try {
    return JSON.parse(localStorage.getItem(key(session, party)) ?? '[]') as Kept[];
  } catch {
    // What is damaged cannot be shown: drafts begin empty, and what the delegation shares comes from the server.
    return [];
  }
}

import { emptyPackage } from '../../packages/drafting';
import type { Edit } from '../../packages/editing';
import { noHistory, record, redo, undo, type History } from '../../packages/history';
import { merge, samePackage } from '../../packages/merging';
import type { Agenda, Package } from '../../wire/contracts';

/** A version of a draft that the server has. Revision 0 stands for "not there yet". */
export interface Version {
  readonly revision: number;
  readonly title: string;
  readonly package: Package;
}

/** One draft as this person works on it: what the server has, and what it has not yet. */
export interface Desk {
  /** Number of the draft; null until the server has it. */
  readonly draft: number | null;
  readonly basedOn: number | null;
  readonly synced: Version;
  readonly title: string;
  readonly package: Package;
  readonly history: History;
}

const nowhere: Version = { revision: 0, title: '', package: emptyPackage };

/** A draft that the server does not have yet. */
export const startDesk = (title: string, pkg: Package, basedOn: number | null): Desk => ({
  draft: null,
  basedOn,
  synced: nowhere,
  title,
  package: pkg,
  history: noHistory,
});

/** A draft as the server has it. */
export const openDesk = (draft: number, version: Version, basedOn: number | null): Desk => ({
  draft,
  basedOn,
  synced: version,
  title: version.title,
  package: version.package,
  history: noHistory,
});

export const edited = (desk: Desk, edit: Edit): Desk => ({
  ...desk,
  package: edit.package,
  history: record(desk.history, desk.package, edit.package),
});

export const isDirty = (desk: Desk): boolean =>
  desk.synced.revision === 0 || desk.title !== desk.synced.title || !samePackage(desk.package, desk.synced.package);

/**
 * Takes in what the server now has, one's own saved work or a colleague's revision. Whatever was done here since
 * the last version is put over it, so nothing of either is lost.
 */
export function receive(agenda: Agenda, desk: Desk, version: Version): Desk {
  if (version.revision <= desk.synced.revision) return desk;
  return {
    ...desk,
    synced: version,
    title: desk.title === desk.synced.title ? version.title : desk.title,
    package: merge(agenda, desk.synced.package, version.package, desk.package),
  };
}

/**
 * The server has what was sent from here. What was done since is held against that, not against what was there
 * before: a step taken back meanwhile stays back.
 */
export const acknowledged = (agenda: Agenda, desk: Desk, sent: Version, version: Version): Desk =>
  version.revision <= desk.synced.revision ? desk : receive(agenda, { ...desk, synced: sent }, version);

/** The server has given a number to a draft started here; `sent` is what it was given. */
export function numbered(agenda: Agenda, desk: Desk, draft: number, sent: Version, version: Version): Desk {
  return acknowledged(agenda, { ...desk, draft }, { ...sent, revision: 0 }, version);
}

export function stepBack(agenda: Agenda, desk: Desk): Desk {
  const step = undo(agenda, desk.history, desk.package);
  return step ? { ...desk, ...step } : desk;
}

export function stepForth(agenda: Agenda, desk: Desk): Desk {
  const step = redo(agenda, desk.history, desk.package);
  return step ? { ...desk, ...step } : desk;
}

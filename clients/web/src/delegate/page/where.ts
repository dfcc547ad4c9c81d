import type { PaneName } from './phone.svelte';

/** Where one stands on the page, as the address tells it: a reload comes back here. */
export interface Where {
  /** "world", "force", "p7", "d3", "w1234" or "p7.1~p7": a proposal, a draft, a paper, or one compared with the other, here with an older version. Empty: whatever is on the table. */
  show: string;
  room: string;
  pane: PaneName;
}

export function readWhere(search: string): Where {
  const query = new URLSearchParams(search);
  const pane = query.get('pane');
  return {
    show: query.get('show') ?? '',
    room: query.get('room') ?? 'plenary',
    pane: pane === 'table' || pane === 'worth' || pane === 'talk' ? pane : 'package',
  };
}

export function writeWhere({ show, room, pane }: Where): string {
  const query = new URLSearchParams();
  if (show !== '') query.set('show', show);
  if (room !== 'plenary') query.set('room', room);
  if (pane !== 'package') query.set('pane', pane);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

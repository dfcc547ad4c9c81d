import { expect, it } from 'vitest';
import { readWhere, writeWhere } from './where';

it('comes back where it was', () => {
  const where = { show: 'p7~d3', room: 'caucus/31', pane: 'talk' as const };
  expect(readWhere(writeWhere(where))).toEqual(where);
});

it('says nothing of the usual, and takes the usual for what it does not know', () => {
  expect(writeWhere({ show: '', room: 'plenary', pane: 'package' })).toBe('');
  expect(readWhere('?pane=cellar')).toEqual({ show: '', room: 'plenary', pane: 'package' });
});

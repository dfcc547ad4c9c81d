import { expect, test } from 'vitest';
import type { Post, RolePowers } from '../wire/contracts';
import { powersInWords, powersOf, roleInWords } from './roles';

const roles: RolePowers[] = [
  { role: 'adviser', title: '', powers: ['draft', 'speak', 'meet'] },
  { role: 'deputy', title: 'Alternate', powers: ['vote'] },
];
const posts: Post[] = [{ id: 'press', title: 'Press secretary', powers: ['state'] }];

test('a post counts while its holder is an adviser', () => {
  expect(powersOf({ roles, posts }, { role: 'adviser', post: 'press' })).toEqual(['state']);
  expect(roleInWords({ roles, posts }, { role: 'adviser', post: 'press' })).toBe('press secretary');
  expect(powersOf({ roles, posts }, { role: 'deputy', post: 'press' })).toEqual(['vote']);
  expect(roleInWords({ roles, posts }, { role: 'deputy', post: 'press' })).toBe('alternate');
  expect(roleInWords({ roles, posts }, { role: 'adviser', post: null })).toBe('adviser');
});

test('powers are told as what one does', () => {
  expect(powersInWords(['draft', 'speak', 'vote'])).toBe('drafts, speaks and votes');
  expect(powersInWords([])).toBe('reads along');
});

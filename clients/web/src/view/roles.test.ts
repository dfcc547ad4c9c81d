import { expect, test } from 'vitest';
import type { Post, RolePowers } from '../wire/contracts';
import { holdersOf, powersInWords, powersOf, roleInWords } from './roles';

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

test('who has a power is told by role and post, as the scenario calls them', () => {
  expect(holdersOf({ roles, posts }, 'vote')).toBe('The alternate');
  expect(holdersOf({ roles, posts }, 'state')).toBe('The press secretary');
  expect(holdersOf({ roles: [{ role: 'head', title: '', powers: ['state'] }, ...roles], posts }, 'state')).toBe(
    'The head or press secretary',
  );
  expect(holdersOf({ roles, posts }, 'bind')).toBe('Nobody');
});

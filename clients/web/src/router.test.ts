import { expect, test } from 'vitest';
import { pathTo, routeOf } from './router';

const at = (path: string) => routeOf(new URL(path, 'http://talks.example'));

test.each([
  ['/', { page: 'landing', code: '' }],
  ['/j#PLUM%20482', { page: 'landing', code: 'PLUM 482' }],
  ['/j#%E0%A4%A', { page: 'landing', code: '%E0%A4%A' }],
  ['/j/PLUM%20482', { page: 'nowhere' }],
  ['/host', { page: 'host', scenario: '' }],
  ['/host#six-party-2021', { page: 'host', scenario: 'six-party-2021' }],
  ['/library', { page: 'library', scenario: null }],
  ['/library/', { page: 'library', scenario: null }],
  ['/library/river%2Fbasin', { page: 'library', scenario: 'river/basin' }],
  ['/control#abc.def', { page: 'takeControl', token: 'abc.def' }],
  ['/s/7f/table', { page: 'delegate', session: '7f', projector: false }],
  ['/s/7f/table/', { page: 'delegate', session: '7f', projector: false }],
  ['/s/7f/control', { page: 'control', session: '7f', projector: false }],
  ['/g/7f', { page: 'gallery', session: '7f', projector: false }],
  ['/g/7f?projector', { page: 'gallery', session: '7f', projector: true }],
  ['/s/7f', { page: 'nowhere' }],
  ['/g/7f/8', { page: 'nowhere' }],
])('%s', (path, route) => expect(at(path)).toEqual(route));

test('every path leads back to its page', () => {
  expect(at(pathTo.join('A/B'))).toMatchObject({ page: 'landing', code: 'A/B' });
  expect(at(pathTo.table('é/1'))).toMatchObject({ page: 'delegate', session: 'é/1' });
  expect(at(pathTo.projector('x'))).toMatchObject({ page: 'gallery', projector: true });
});

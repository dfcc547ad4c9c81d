import { describe, expect, it } from 'vitest';
import { hashOf, momentOf } from './moment';

describe('a moment in the address', () => {
  it.each([
    [{ seconds: 754, feed: 'party/USA' }, 't=754&v=party/USA'],
    [{ seconds: 0, feed: null }, 't=0'],
    [{ seconds: null, feed: 'public' }, 'v=public'],
    [{ seconds: null, feed: null }, ''],
  ])('%o is %s', (moment, hash) => {
    expect(hashOf(moment)).toBe(hash);
    expect(momentOf(hash)).toEqual(moment);
  });

  it.each(['t=-5', 't=soon', 't=1e9', 't=99999999999', '%%%'])('%s says no time', (hash) =>
    expect(momentOf(hash).seconds).toBeNull(),
  );
});

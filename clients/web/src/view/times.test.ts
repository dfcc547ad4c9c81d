import { expect, test } from 'vitest';
import { countdown } from './times';

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_001, '1:00'],
  [60_000, '1:00'],
  [754_000, '12:34'],
  [3_600_000, '1:00:00'],
  [3_661_000, '1:01:01'],
])('%i ms is %s', (milliseconds, text) => expect(countdown(milliseconds)).toBe(text));

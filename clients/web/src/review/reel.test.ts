import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framesOf, story } from '../../stories/frames';
import { applyAll } from '../view/apply';
import { nothingYet } from '../view/session';
import { Reel } from './reel';

const frames = framesOf([...story, ...story.slice(1), ...story.slice(1), ...story.slice(1)], 1_000_000).map(
  (frame, i) => ({ ...frame, seq: i + 1 }),
);

describe('a reel', () => {
  it('shows at any moment, in any order of looking, what a fold of the frames so far shows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: frames.length }), { maxLength: 12 }), (looks) => {
        const reel = new Reel(frames);
        for (const count of looks) expect(reel.at(count)).toEqual(applyAll(nothingYet, frames.slice(0, count)));
      }),
      { numRuns: 40 },
    );
  });

  it('takes looks before the beginning and behind the end for those', () => {
    const reel = new Reel(frames);
    expect(reel.at(-3)).toEqual(nothingYet);
    expect(reel.at(frames.length + 9).seq).toBe(frames.length);
  });

  it('finds the frames that had come by a reading of the clock', () => {
    const reel = new Reel(frames);
    for (const [i, { clock }] of frames.entries()) {
      expect(reel.countAt(clock)).toBeGreaterThanOrEqual(i + 1);
      expect(reel.countAt(clock - 1)).toBe(frames.filter((f) => f.clock <= clock - 1).length);
    }
    expect(new Reel([]).countAt(5)).toBe(0);
    expect(reel.clockAt(0)).toBe(frames[0]!.clock);
  });
});

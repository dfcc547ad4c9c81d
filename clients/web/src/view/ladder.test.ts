import { describe, expect, it } from 'vitest';
import { framesOf, story } from '../../stories/frames';
import { ladder, termed } from '../../stories/ladder';
import type { Event } from '../wire/contracts';
import { answererOf } from './amendments';
import { applyAll } from './apply';
import { nothingYet } from './session';

const after = (...more: Event[]) => applyAll(nothingYet, framesOf([...story, ...ladder, ...more], 0));
const text = (view = after()) => view.proposals.find((p) => p.number === 3)!;

describe('the document ladder', () => {
  it('keeps papers with their versions, and tells whose a non-paper is to its author alone', () => {
    const [non, working] = after().papers;
    expect(non).toMatchObject({ kind: 'nonPaper', party: null, to: ['USA', 'DPRK'] });
    expect(working).toMatchObject({ party: 'CHN', version: 2, package: termed });
    expect(working!.versions).toHaveLength(2);
    const own = after({ type: 'paperAuthored', paper: 4127, party: 'USA', person: 'USA-0' });
    expect(own.papers[0]!.party).toBe('USA');
    expect(after({ type: 'paperWithdrawn', paper: 7719 }).papers[1]!.withdrawn).toBe(true);
  });

  it('keeps every version with its author', () => {
    expect(text().versions.map((v) => [v.number, v.party])).toEqual([
      [1, 'ROK'],
      [2, 'USA'],
    ]);
  });

  it('keeps brackets until they are lifted or the words change', () => {
    expect(text().brackets.map((b) => b.party)).toEqual(['JPN', 'DPRK']);
    const { commitment } = text().brackets[0]!;
    const lifted = after({ type: 'bracketLifted', proposal: 3, party: 'JPN', issue: null, commitment });
    expect(text(lifted).brackets.map((b) => b.party)).toEqual(['DPRK']);
    const empty = { terms: {}, commitments: [] };
    const changed = after({
      type: 'proposalAmended',
      proposal: 3,
      version: 3,
      amendment: 2,
      package: empty,
      binds: [],
    });
    expect(text(changed).brackets).toEqual([]);
  });

  it('follows amendments through the vote, and those to amendments to what they change', () => {
    const [, put, sub] = text().amendments;
    expect(put).toMatchObject({ status: 'put', votes: [{ party: 'RUS' }, { party: 'USA' }] });
    expect(answererOf(text(), sub!)).toBe('RUS');
    const { changes } = put!;
    const amended = after({
      type: 'amendmentAmended',
      proposal: 3,
      amendment: 2,
      revision: 2,
      by: 3,
      package: termed,
      changes,
      binds: [],
    });
    expect(text(amended).amendments[1]).toMatchObject({ status: 'open', revision: 2, votes: [] });
    expect(text(amended).amendments[2]!.status).toBe('taken');
    const carried = after({ type: 'amendmentCarried', proposal: 3, amendment: 2 });
    expect(text(carried)).toMatchObject({ amendedByVote: true });
  });

  it('lets a text go into another', () => {
    const merged = after({ type: 'proposalMerged', proposal: 3, into: 4 });
    expect(text(merged)).toMatchObject({ status: 'withdrawn', mergedInto: 4 });
  });
});

import type { Memo } from '../../wire/contracts';

const ballots = { accept: 'for', reject: 'against', abstain: 'to abstain on' };

/** What a memo would do once it is released. */
export function memoInWords(memo: Memo): string {
  switch (memo.kind) {
    case 'statement':
      return 'Statement for the record';
    case 'vote':
      return `Vote ${memo.ballot ? ballots[memo.ballot] : 'on'} Package ${memo.proposal}`;
    case 'text':
      return `Table draft ${memo.draft}`;
  }
}

/** What it takes to release it. */
export const needs = { statement: 'state', vote: 'vote', text: 'table' } as const;

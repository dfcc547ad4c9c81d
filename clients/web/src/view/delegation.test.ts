import { expect, test } from 'vitest';
import { pack, without } from '../../stories/agenda';
import { framesOf } from '../../stories/frames';
import type { Event } from '../wire/contracts';
import { applyDelegation, noDelegationYet } from './delegation';

const fold = (...events: Event[]) => framesOf(events, 0).reduce(applyDelegation, noDelegationYet);
const opened: Event = { type: 'draftOpened', draft: 1, person: 'a', title: 'Ours', package: pack, basedOn: 3 };

test('a draft is opened, revised by a colleague, and discarded', () => {
  expect(fold(opened).drafts).toMatchObject([{ number: 1, revision: 1, basedOn: 3, person: 'a' }]);
  const less = without('tm');
  const revised: Event = { type: 'draftRevised', draft: 1, revision: 2, person: 'b', title: 'Better', package: less };
  expect(fold(opened, revised).drafts).toMatchObject([
    { revision: 2, title: 'Better', package: less, basedOn: 3, person: 'b' },
  ]);
  expect(fold(opened, revised, { type: 'draftDiscarded', draft: 1, person: 'a' }).drafts).toEqual([]);
});

test('the position is held, and talk of the room in order', () => {
  const position = { party: 'USA', points: {}, rules: [], reservation: 44, brief: '' };
  const view = fold(
    { type: 'positionAssigned', position },
    { type: 'said', channel: 'delegation', party: 'USA', person: 'a', text: 'one' },
    { type: 'said', channel: 'delegation', party: 'USA', person: 'b', text: 'two' },
  );
  expect(view.position).toEqual(position);
  expect(view.talk.map((entry) => entry.text)).toEqual(['one', 'two']);
  expect(view.seq).toBe(3);
});

test('a memo lies before the head, comes back, is mended and goes out', () => {
  const laid: Event = { type: 'memoLaid', number: 1, person: 'a', memo: { kind: 'statement', text: 'We regret.' } };
  const back: Event = { type: 'memoReturned', number: 1, person: 'h', comment: 'Milder' };
  const mended: Event = {
    type: 'memoRevised', number: 1, revision: 2, person: 'a', memo: { kind: 'statement', text: 'We note.' },
  }; // prettier-ignore
  expect(fold(laid, back).memos).toMatchObject([{ revision: 1, comment: 'Milder' }]);
  expect(fold(laid, back, mended).memos).toMatchObject([{ revision: 2, comment: null, memo: { text: 'We note.' } }]);
  expect(fold(laid, { type: 'memoReleased', number: 1, person: 'h' }).memos).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Answer, RefusalCode, Submission } from './contracts';
import { Outbox } from './outbox';

const refused = (code: RefusalCode): Answer => ({ accepted: false, refusal: { code, text: 'No.' } });

function outbox(...answers: Answer[]) {
  const sent: Submission[] = [];
  let ids = 0;
  const box = new Outbox({
    newId: () => `c${++ids}`,
    after: (_, then) => {
      queueMicrotask(then);
      return () => {};
    },
  });
  box.open((submission) => {
    sent.push(submission);
    return Promise.resolve(answers[sent.length - 1]!);
  });
  return { box, sent };
}

test('a command that is sent again has the same id and says so', async () => {
  const { box, sent } = outbox(refused('unavailable'), { accepted: true, refusal: null });
  await expect(box.submit({ type: 'closeRound' })).resolves.toMatchObject({ accepted: true });
  expect(sent.map((s) => [s.commandId, s.repeated])).toEqual([
    ['c1', undefined],
    ['c1', true],
  ]);
});

test('a command turned away for haste is refused the first time, and asked again when it may have been heard before', async () => {
  await expect(outbox(refused('tooFast')).box.submit({ type: 'closeRound' })).resolves.toEqual(refused('tooFast'));

  const again = outbox(refused('unavailable'), refused('tooFast'), { accepted: true, refusal: null });
  await expect(again.box.submit({ type: 'closeRound' })).resolves.toMatchObject({ accepted: true });
  expect(again.sent).toHaveLength(3);
});

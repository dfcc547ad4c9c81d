import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from './contracts';
import { Line, type LineState } from './line';
import { dice, FakeServer } from './network.fake';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function session(seed: number) {
  const random = dice(seed);
  const server = new FakeServer(random);
  const folded: number[] = [];
  const states: LineState[] = [];
  let ids = 0;
  const line = new Line(
    server.dial,
    't',
    {
      state: (state) => states.push(state),
      entered: () => {},
      frames: (_, frames) => folded.push(...frames.map((f) => f.seq)),
    },
    {
      now: () => Date.now(),
      random,
      newId: () => `c${++ids}`,
      after: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
    },
  );
  line.follow('public');
  return { server, line, folded, states, random };
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('over a network that drops, duplicates, reorders, delays and cuts', () => {
  test.each(upTo(60))('the folded feed is 1..n, and every command acts once (seed %i)', async (seed) => {
    const { server, line, folded, random } = session(seed);
    server.weather = { drop: 0.15, duplicate: 0.2, delay: 400, cut: 0.04 };
    line.resume();
    const answers: Promise<Answer>[] = [];
    for (let i = 1; i <= 40; i++) {
      server.append();
      if (i % 8 === 0) answers.push(line.submit({ type: 'say', channel: 'plenary', text: `words ${i}` }));
      await vi.advanceTimersByTimeAsync(Math.floor(random() * 3_000));
    }
    server.weather = { drop: 0, duplicate: 0, delay: 0, cut: 0 };
    server.cutAll();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(folded).toEqual(upTo(40));
    expect([...server.acts].sort()).toEqual(['words 16', 'words 24', 'words 32', 'words 40', 'words 8']);
    for (const answer of await Promise.all(answers)) expect(answer.accepted).toBe(true);
  });
});

test('a line that was cut comes back by itself and asks behind what it holds', async () => {
  const { server, line, folded, states } = session(1);
  server.append();
  line.resume();
  await vi.advanceTimersByTimeAsync(10);
  server.cutAll();
  await vi.advanceTimersByTimeAsync(10);
  expect(states.at(-1)).toMatchObject({ kind: 'lost' });
  server.append();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(states.at(-1)).toEqual({ kind: 'live' });
  expect(server.asked).toEqual([0, 1]);
  expect(folded).toEqual([1, 2]);
});

test('attempts grow rarer, up to a quarter around 1, 2, 4, 8, 15 s, and resuming does not wait', async () => {
  const { server, line, states } = session(2);
  server.unreachable = true;
  line.resume();
  await vi.advanceTimersByTimeAsync(60_000);
  const waits = states.flatMap((s) => (s.kind === 'lost' ? [s.retryAt] : []));
  const gaps = waits.map((at, i) => (at - (waits[i - 1] ?? at)) / 1000).slice(1, 5);
  [2, 4, 8, 15].forEach((s, i) => {
    expect(gaps[i]).toBeGreaterThanOrEqual(s * 0.75 - 0.01);
    expect(gaps[i]).toBeLessThanOrEqual(s * 1.25 + 0.01);
  });
  server.unreachable = false;
  line.resume();
  await vi.advanceTimersByTimeAsync(10);
  expect(states.at(-1)).toEqual({ kind: 'live' });
});

test('a token the server does not know is not tried again', async () => {
  const { server, line, states } = session(3);
  server.refuse = { code: 'seatGone', text: 'That seat is gone.' };
  line.resume();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states.map((s) => s.kind)).toEqual(['connecting', 'refused']);
});

test('a server that is not ready is tried again', async () => {
  const { server, line, states } = session(4);
  server.refuse = { code: 'unavailable', text: 'Starting.' };
  line.resume();
  await vi.advanceTimersByTimeAsync(1_000);
  server.refuse = null;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(states.at(-1)).toEqual({ kind: 'live' });
});

test('after a dismissal nothing is tried until the person asks for it', async () => {
  const { server, line, states } = session(5);
  line.resume();
  await vi.advanceTimersByTimeAsync(10);
  server.dismissAll({ code: 'tooMany', text: 'Open elsewhere.' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states.at(-1)).toMatchObject({ kind: 'dismissed' });
  line.resume();
  await vi.advanceTimersByTimeAsync(10);
  expect(states.at(-1)).toEqual({ kind: 'live' });
});

test('a seat that was given up is refused for good', async () => {
  const { server, line, states } = session(7);
  line.resume();
  await vi.advanceTimersByTimeAsync(10);
  server.dismissAll({ code: 'seatGone', text: 'Your seat has been given up.' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states.at(-1)).toMatchObject({ kind: 'refused' });
});

test('a question without a connection is answered at once', async () => {
  const { line } = session(6);
  const { value, refusal } = await line.appraise({ terms: {}, commitments: [] });
  expect(value).toBeNull();
  expect(refusal?.code).toBe('unavailable');
});

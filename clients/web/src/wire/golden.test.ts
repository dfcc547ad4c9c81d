import { readdirSync, readFileSync } from 'node:fs';
import { decode, encode } from '@msgpack/msgpack';
import { describe, expect, it } from 'vitest';

// Written by the server's side, with a twin in JSON: see tests/Golden/regenerate.sh.
const folder = new URL('../../../../tests/Golden/wire/', import.meta.url);

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.msgpack'))
  .map((path) => path.slice(0, -'.msgpack'.length))
  .sort();

const bytes = (name: string) => new Uint8Array(readFileSync(new URL(`${name}.msgpack`, folder)));
const twin = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

/** What clients send. Every fraction among it is one: a whole one JavaScript would write in other, equal bytes. */
const sent = names.filter(
  (name) => name.startsWith('commands/') || name === 'hub/submission' || /hub\/\w+Request$/.test(name),
);

describe('golden messages', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(60);
    expect(sent.length).toBeGreaterThan(25);
  });

  it.each(names)('%s reads as its twin', (name) => {
    expect(decode(bytes(name))).toEqual(twin(name));
  });

  it.each(sent)('%s is written in the very bytes the server reads', (name) => {
    expect(encode(twin(name))).toEqual(bytes(name));
  });
});

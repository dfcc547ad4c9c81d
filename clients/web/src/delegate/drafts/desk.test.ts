import { describe, expect, it } from 'vitest';
import { agenda } from '../../packages/agenda.sample';
import { emptyPackage, fromTerms } from '../../packages/drafting';
import { addMeasure, setLevel, setOption } from '../../packages/editing';
import { acknowledged, edited, isDirty, numbered, openDesk, receive, startDesk, stepBack, stepForth } from './desk';

const pkg = fromTerms(agenda, { arms: 1 });
const first = { revision: 1, title: 'Ours', package: pkg };

describe('a draft at work', () => {
  it('is dirty from the first edit until the server has it', () => {
    const desk = openDesk(4, first, null);
    expect(isDirty(desk)).toBe(false);
    const changed = edited(desk, setLevel(agenda, desk.package, 'halt', 2));
    expect(isDirty(changed)).toBe(true);
    const saved = receive(agenda, changed, { ...first, revision: 2, package: changed.package });
    expect(isDirty(saved)).toBe(false);
    expect(saved.synced.revision).toBe(2);
  });

  it('takes a colleague’s revision under its own edit', () => {
    const mine = edited(openDesk(4, first, null), setLevel(agenda, pkg, 'halt', 3));
    const theirs = { revision: 2, title: 'Theirs', package: addMeasure(agenda, pkg, 'gate').package };
    const merged = receive(agenda, mine, theirs);
    expect(merged.title).toBe('Theirs');
    expect(merged.package.commitments.map((c) => [c.measure, c.level])).toEqual([
      ['halt', 3],
      ['gate', 1],
    ]);
    expect(isDirty(merged)).toBe(true);
  });

  it('keeps what was done while its own save was under way', () => {
    const once = edited(openDesk(4, first, null), setLevel(agenda, pkg, 'halt', 2));
    const twice = edited(once, setOption(agenda, once.package, 'aid', 1));
    const saved = receive(agenda, twice, { ...first, revision: 2, package: once.package });
    expect(saved.package).toEqual(twice.package);
    expect(isDirty(saved)).toBe(true);
  });

  it('leaves back a step that was taken back while it was being saved', () => {
    const changed = edited(openDesk(4, first, null), setLevel(agenda, pkg, 'halt', 2));
    const sent = { ...first, package: changed.package };
    const saved = acknowledged(agenda, stepBack(agenda, changed), sent, { ...sent, revision: 2 });
    expect(saved.package).toEqual(pkg);
    expect(isDirty(saved)).toBe(true);
  });

  it('ignores a version it has seen', () => {
    const desk = openDesk(4, { ...first, revision: 3 }, null);
    expect(receive(agenda, desk, { ...first, revision: 2, package: emptyPackage })).toBe(desk);
  });

  it('started here gets its number and goes on', () => {
    const started = startDesk('Ours', pkg, 7);
    expect(isDirty(started)).toBe(true);
    const meanwhile = edited(started, setOption(agenda, pkg, 'aid', 1));
    const known = numbered(agenda, meanwhile, 9, first, first);
    expect(known).toMatchObject({ draft: 9, basedOn: 7, synced: { revision: 1 } });
    expect(known.package.terms).toEqual({ arms: 1, aid: 1 });
  });

  it('goes back and forth through one’s own steps', () => {
    const changed = edited(openDesk(4, first, null), setLevel(agenda, pkg, 'halt', 2));
    expect(stepBack(agenda, changed).package).toEqual(pkg);
    expect(stepForth(agenda, stepBack(agenda, changed)).package).toEqual(changed.package);
    expect(stepForth(agenda, changed)).toBe(changed);
  });
});

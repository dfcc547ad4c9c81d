import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { agenda } from './agenda.sample';
import { emptyPackage, fromTerms, neededLevel } from './drafting';
import { addMeasure, removeMeasure, setLevel, setOption, setPerformers, setPhase } from './editing';

const levels = (pkg: { commitments: readonly { measure: string; level: number }[] }) =>
  Object.fromEntries(pkg.commitments.map((c) => [c.measure, c.level]));

const choices = fc.array(
  fc
    .constantFrom(...agenda.issues)
    .chain((issue) => fc.nat(issue.options.length - 1).map((level) => ({ issue: issue.id, level }))),
);

describe('choosing an option', () => {
  it('brings its measures and says so', () => {
    const edit = setOption(agenda, emptyPackage, 'arms', 2);
    expect(levels(edit.package)).toEqual({ halt: 2, inspection: 1 });
    expect(edit.done).toBe('Arms: Halt and inspection');
    expect(edit.consequences).toEqual(['Arms halt comes in at level 2.', 'Inspection comes in at level 1.']);
  });

  it('lets go what only the old option called for, and keeps what another still needs', () => {
    const both = fromTerms(agenda, { arms: 2, watch: 1 });
    expect(levels(setOption(agenda, both, 'arms', 0).package)).toEqual({ inspection: 1 });
  });

  it('keeps a level raised beyond the option', () => {
    const raised = setLevel(agenda, fromTerms(agenda, { arms: 1 }), 'halt', 3).package;
    expect(levels(setOption(agenda, raised, 'arms', 2).package)).toEqual({ halt: 3, inspection: 1 });
    expect(levels(setOption(agenda, raised, 'arms', 0).package)).toEqual({ halt: 3 });
  });

  it('keeps a phase chosen by hand, and lets a usual one follow the level', () => {
    const moved = setPhase(agenda, fromTerms(agenda, { arms: 1 }), 'halt', 3).package;
    expect(setOption(agenda, moved, 'arms', 2).package.commitments[0]?.phase).toBe(3);
    expect(setOption(agenda, fromTerms(agenda, { arms: 1 }), 'arms', 2).package.commitments[0]?.phase).toBe(2);
  });

  it('by any road comes to the package of the terms chosen', () => {
    fc.assert(
      fc.property(choices, (steps) => {
        const built = steps.reduce((pkg, s) => setOption(agenda, pkg, s.issue, s.level).package, emptyPackage);
        expect(built).toEqual(fromTerms(agenda, built.terms));
      }),
    );
  });
});

describe('editing a measure', () => {
  it('below its option lowers the option and says so', () => {
    const edit = setLevel(agenda, fromTerms(agenda, { arms: 3 }), 'halt', 1);
    expect(edit.package.terms).toEqual({ arms: 1 });
    expect(levels(edit.package)).toEqual({ halt: 1 });
    expect(edit.consequences).toEqual(['“Arms” is lowered to “Pledge”.', 'Inspection goes out.']);
  });

  it('removed takes the options with it', () => {
    const edit = removeMeasure(agenda, fromTerms(agenda, { arms: 2, watch: 2, aid: 1 }), 'inspection');
    expect(edit.package.terms).toEqual({ arms: 1, aid: 1 });
    expect(levels(edit.package)).toEqual({ halt: 1, grain: 1 });
  });

  it('an extra comes and goes without touching the terms', () => {
    const added = addMeasure(agenda, fromTerms(agenda, { aid: 1 }), 'gate', { phase: 3 });
    expect(added.package.commitments.at(-1)).toEqual({ measure: 'gate', level: 1, performers: ['SOU'], phase: 3 });
    const removed = removeMeasure(agenda, added.package, 'gate');
    expect(removed.package).toEqual(fromTerms(agenda, { aid: 1 }));
    expect(removed.consequences).toEqual([]);
  });

  it('an extra for one performer is bound to it alone where the rule allows', () => {
    const only = (id: string, performer: string) =>
      addMeasure(agenda, emptyPackage, id, { performer }).package.commitments[0]?.performers;
    expect(only('grain', 'EAS')).toEqual(['EAS']);
    expect(only('forum', 'NOR')).toEqual(['NOR', 'SOU']);
  });

  it('at a level of fewer performers binds only those', () => {
    const added = addMeasure(agenda, emptyPackage, 'road').package;
    expect(added.commitments[0]?.performers).toEqual(['NOR', 'SOU']);
    const raised = setLevel(agenda, added, 'road', 2).package;
    expect(raised.commitments[0]?.performers).toEqual(['NOR', 'SOU', 'EAS']);
    expect(setLevel(agenda, raised, 'road', 1).package).toEqual(added);
  });

  it('orders performers as the table does', () => {
    const pkg = setPerformers(agenda, fromTerms(agenda, { aid: 1 }), 'grain', ['EAS', 'SOU']).package;
    expect(pkg.commitments[0]?.performers).toEqual(['SOU', 'EAS']);
  });

  it('never leaves terms uncovered', () => {
    const acts = fc.array(
      fc.record({ measure: fc.constantFrom(...agenda.measures), level: fc.nat(3), option: fc.nat(2) }),
    );
    fc.assert(
      fc.property(acts, (steps) => {
        let pkg = emptyPackage;
        for (const { measure, level, option } of steps) {
          pkg = setOption(agenda, pkg, agenda.issues[option]!.id, 1).package;
          if (pkg.commitments.some((c) => c.measure === measure.id))
            pkg = setLevel(agenda, pkg, measure.id, Math.min(level, measure.levels.length)).package;
          for (const m of agenda.measures)
            expect(levels(pkg)[m.id] ?? 0).toBeGreaterThanOrEqual(neededLevel(agenda, pkg.terms, m.id));
        }
      }),
    );
  });

  it('names what does not exist', () => {
    expect(() => setLevel(agenda, emptyPackage, 'halt', 9)).toThrow('halt has no level 9');
    expect(() => setOption(agenda, emptyPackage, 'nothing', 1)).toThrow('no issue nothing');
  });
});

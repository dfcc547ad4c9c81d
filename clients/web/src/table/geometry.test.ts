import { describe, expect, test } from 'vitest';
import { at, curveBetween, tableShape, type Point } from './geometry';

const sizes = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

describe.each(sizes)('a table for %i', (n) => {
  test('has one side for each, equally long, round the centre', () => {
    const { sides } = tableShape(n);
    expect(sides.map((s) => s.side)).toEqual(Array.from({ length: n }, (_, i) => i));
    for (const side of sides) expect(side.length).toBeCloseTo(sides[0]!.length, 6);
    for (const side of sides) expect(side.length).toBeGreaterThan(50);
  });

  test.each(Array.from({ length: n }, (_, i) => i))('puts side %i at the bottom when it is one’s own', (self) => {
    const shape = tableShape(n, self);
    expect(shape.sides[self]!.deg).toBeCloseTo(90, 6);
    const next = shape.sides[(self + 1) % n]!;
    expect(next.deg).toBeCloseTo((90 + 360 / n) % 360, 6);
  });

  test('keeps a hollow in the middle, and fits the drawing', () => {
    const shape = tableShape(n);
    for (const corner of shape.inner) expect(distance(corner, [0, 0])).toBeGreaterThan(20);
    for (const side of [...shape.sides, ...shape.blanks])
      for (const [x, y] of side.quad) {
        expect(Math.abs(x)).toBeLessThan(192);
        expect(Math.abs(y)).toBeLessThan(186);
      }
  });

  test('has a convex hollow and segments that do not cross themselves', () => {
    const shape = tableShape(n);
    for (const ring of [shape.inner, ...[...shape.sides, ...shape.blanks].map((s) => s.quad)])
      ring.forEach((b, i) => {
        const [a, c] = [ring[(i + ring.length - 1) % ring.length]!, ring[(i + 1) % ring.length]!];
        expect((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])).toBeGreaterThan(-1e-6);
      });
  });

  test('joins its segments edge to edge', () => {
    const { sides, blanks } = tableShape(n);
    const ring = [...sides, ...blanks].sort((a, b) => a.deg - b.deg);
    ring.forEach((side, i) => {
      const next = ring[(i + 1) % ring.length]!;
      expect(distance(side.quad[1]!, next.quad[0]!)).toBeLessThan(1e-6);
      expect(distance(side.quad[2]!, next.quad[3]!)).toBeLessThan(1e-6);
    });
  });

  test('bows every proposal clear of the caption', () => {
    const shape = tableShape(n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        const { start, control, end } = curveBetween(shape, i, j, 20);
        const middle: Point = [start[0] / 4 + control[0] / 2 + end[0] / 4, start[1] / 4 + control[1] / 2 + end[1] / 4];
        expect(distance(middle, [0, 0])).toBeGreaterThan(19);
      }
  });
});

test('only tables for two, three and four have cut corners', () => {
  expect(sizes.map((n) => tableShape(n).blanks.length)).toEqual([4, 3, 4, 0, 0, 0, 0, 0, 0]);
});

test('a point on a side lies on its edge', () => {
  const bottom = tableShape(6).sides[0]!;
  const [x, y] = at(bottom, 10, bottom.distance);
  expect(y).toBeCloseTo(122, 6);
  expect(Math.abs(x)).toBeCloseTo(10, 6);
});

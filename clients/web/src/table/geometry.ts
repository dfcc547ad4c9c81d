/** x to the right, y down, origin in the centre of the table. */
export type Point = readonly [number, number];

export interface Side {
  /** Index of the party; -1 for a cut corner where nobody sits. */
  readonly side: number;
  /** Angle of the outward normal, degrees clockwise from the right. */
  readonly deg: number;
  readonly normal: Point;
  /** Distance of the edge from the centre. */
  readonly distance: number;
  /** Length of the edge. */
  readonly length: number;
  /** The segment: outer edge, then inner edge. */
  readonly quad: readonly Point[];
}

export interface TableShape {
  readonly inner: readonly Point[];
  /** Depth of the ring between outer and inner edge. */
  readonly depth: number;
  readonly apothem: number;
  /** In the order of the parties. */
  readonly sides: readonly Side[];
  readonly blanks: readonly Side[];
}

interface Plane {
  readonly deg: number;
  readonly distance: number;
  readonly side: number;
}

const radians = (deg: number) => (deg * Math.PI) / 180;
const turn = (deg: number) => (deg + 720) % 360;

/**
 * A regular table for 2 to 10 parties, one's own side at the bottom and the others clockwise. For 2, 3 and 4 the
 * corners are cut, so that the hollow in the middle stays.
 * @param self index of the side at the bottom.
 */
export function tableShape(parties: number, self = 0): TableShape {
  const wide = parties >= 7 ? 106 : 122;
  const apothem = wide * ({ 2: 0.66, 3: 0.8, 4: 0.9 }[parties] ?? 1);
  const planes = planesOf(parties, self, apothem, wide);
  const ring = parties >= 7 ? 48 : 55;
  const depth = parties === 2 ? Math.min(ring, apothem - 22) : ring;
  const outer = corners(planes, 0);
  const inner = corners(planes, depth);
  const all = planes.map((plane, i): Side => {
    const before = (i + planes.length - 1) % planes.length;
    const [from, to] = [outer[before]!, outer[i]!];
    return {
      side: plane.side,
      deg: plane.deg,
      normal: [Math.cos(radians(plane.deg)), Math.sin(radians(plane.deg))],
      distance: plane.distance,
      length: Math.hypot(to[0] - from[0], to[1] - from[1]),
      quad: [from, to, inner[i]!, inner[before]!],
    };
  });
  return {
    inner,
    depth,
    apothem,
    sides: all.filter((s) => s.side >= 0).sort((a, b) => a.side - b.side),
    blanks: all.filter((s) => s.side < 0),
  };
}

function planesOf(parties: number, self: number, apothem: number, wide: number): Plane[] {
  const seats = Array.from({ length: parties }, (_, k) => ({
    deg: turn(90 + (360 * (k - self)) / parties),
    distance: apothem,
    side: k,
  }));
  const cut = (degrees: number[], distance: number) => degrees.map((deg) => ({ deg: turn(deg), distance, side: -1 }));
  const blanks = {
    2: cut([30, 150, 210, 330], wide),
    3: cut(
      [0, 1, 2].map((k) => 150 + 120 * (k - self)),
      wide * 1.16,
    ),
    4: cut(
      [0, 1, 2, 3].map((k) => 135 + 90 * (k - self)),
      wide * 1.14,
    ),
  }[parties];
  return [...seats, ...(blanks ?? [])].sort((a, b) => a.deg - b.deg);
}

/** Corner i lies between edges i and i + 1, all of them moved inwards by `inset`. */
function corners(planes: readonly Plane[], inset: number): Point[] {
  const around = (i: number) => planes[(i + planes.length) % planes.length]!;
  const moved = planes.map((plane, i): Plane => {
    const distance = plane.distance - inset;
    const [before, after] = [around(i - 1), around(i + 1)];
    if (plane.side >= 0 || before.side < 0 || after.side < 0) return { ...plane, distance };
    // Moved inwards, the seats' edges may meet before they reach the cut corner: it then ends in the point they meet in.
    const [x, y] = crossing(
      { ...before, distance: before.distance - inset },
      { ...after, distance: after.distance - inset },
    );
    const met = x * Math.cos(radians(plane.deg)) + y * Math.sin(radians(plane.deg));
    return { ...plane, distance: Math.min(distance, met) };
  });
  return moved.map((plane, i) => crossing(plane, moved[(i + 1) % moved.length]!));
}

function crossing(p: Plane, q: Plane): Point {
  const [c1, s1] = [Math.cos(radians(p.deg)), Math.sin(radians(p.deg))];
  const [c2, s2] = [Math.cos(radians(q.deg)), Math.sin(radians(q.deg))];
  const det = c1 * s2 - s1 * c2;
  return [(p.distance * s2 - q.distance * s1) / det, (c1 * q.distance - c2 * p.distance) / det];
}

/** The point so far along a side's edge from its middle, and so far out from the centre. */
export function at(side: Side, along: number, out: number): Point {
  const [nx, ny] = side.normal;
  return [out * nx - along * ny, out * ny + along * nx];
}

export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** From one side's inner edge to another's, bowed clear of the caption in the middle. @param clear its radius. */
export function curveBetween(shape: TableShape, from: number, to: number, clear = 38): Curve {
  const [s, t] = [shape.sides[from]!, shape.sides[to]!];
  const start = at(s, 7, s.distance - shape.depth - 3);
  const end = at(t, -7, t.distance - shape.depth - 9);
  const middle: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const offset = Math.hypot(...middle);
  const away: Point = offset < 1 ? [start[1] - end[1], end[0] - start[0]] : middle;
  const reach = Math.hypot(...away);
  const k = (2 * Math.max(reach, clear * 1.25) - offset) / reach;
  return { start, end, control: [away[0] * k, away[1] * k] };
}

const tenth = (n: number) => Math.round(n * 10) / 10;
export const pointsText = (points: readonly Point[]): string =>
  points.map((p) => `${tenth(p[0])} ${tenth(p[1])}`).join(' ');
export const curveText = ({ start, control, end }: Curve): string =>
  `M${pointsText([start])}Q${pointsText([control])} ${pointsText([end])}`;

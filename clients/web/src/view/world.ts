import type { Frame, Gauge, Perceived, WorldRuled } from '../wire/contracts';

/** The world the talks take place in, as one seat sees it. */
export interface World {
  readonly title: string;
  /** Month in which it begins: "2021-01". */
  readonly start: string;
  readonly roundMonths: number;
  /** Rounds of the world that have passed. */
  readonly round: number;
  /** What is measured; empty in talks without a world. */
  readonly gauges: readonly Gauge[];
  /** Gauge to what was seen of it, by round. Low and high are equal where it is seen exactly. */
  readonly seen: Readonly<Record<string, Readonly<Record<number, Reading>>>>;
  /** Gauge to the parties that see it and others do not; a delegate knows its own party's only. */
  readonly own: Readonly<Record<string, readonly string[]>>;
  /** What control has set; control alone is told. */
  readonly rulings: readonly (WorldRuled & { readonly round: number; readonly at: number })[];
  /** How it truly stood at the start; control alone is told, before the gauges are. */
  readonly truth: readonly number[];
  /** What control may rule on besides the gauges, each from 0 to 1; control alone is told. */
  readonly circumstances: readonly string[];
}

export interface Reading {
  readonly low: number;
  readonly high: number;
}

export const noWorld: World = {
  title: '',
  start: '',
  roundMonths: 0,
  round: 0,
  gauges: [],
  seen: {},
  own: {},
  rulings: [],
  truth: [],
  circumstances: [],
};

export function applyWorld(world: World, { event, at }: Frame): World {
  switch (event.type) {
    case 'worldLaid':
      return { ...world, truth: event.values ?? [], circumstances: event.circumstances ?? [] };
    case 'worldIntroduced': {
      const { title, start, roundMonths, gauges } = event;
      return see({ ...world, title, start, roundMonths, gauges }, 0, exactly(gauges, world.truth));
    }
    case 'worldPerceived': {
      const seen = see(world, event.round, event.values);
      const { party } = event;
      return party == null ? seen : { ...seen, own: owned(seen.own, party, event.values) };
    }
    case 'worldAdvanced':
      return see(world, event.round, exactly(world.gauges, event.values));
    case 'worldRuled': {
      const { variable, value } = event;
      const ruled = world.gauges.some((g) => g.id === variable)
        ? see(world, world.round, [{ variable, low: value, high: value }], true)
        : world;
      return { ...ruled, rulings: [...world.rulings, { ...event, round: world.round, at }] };
    }
    default:
      return world;
  }
}

const exactly = (gauges: readonly Gauge[], values: readonly number[]): Perceived[] =>
  gauges.flatMap(({ id }, i) => (values[i] === undefined ? [] : { variable: id, low: values[i], high: values[i] }));

/** What is known exactly is not blurred again by what everybody is told of the same round. */
function see(world: World, round: number, values: readonly Perceived[], ruled = false): World {
  const seen: Record<string, Readonly<Record<number, Reading>>> = { ...world.seen };
  for (const { variable, low, high } of values) {
    const known = seen[variable]?.[round];
    if (known && known.low === known.high && low !== high && !ruled) continue;
    seen[variable] = { ...seen[variable], [round]: { low, high } };
  }
  return { ...world, round, seen };
}

function owned(own: World['own'], party: string, values: readonly Perceived[]): World['own'] {
  const more: Record<string, readonly string[]> = { ...own };
  for (const { variable } of values)
    if (!more[variable]?.includes(party)) more[variable] = [...(more[variable] ?? []), party];
  return more;
}

/** The month in which a round of the world ends: "Jul 2021" after the first half-year from January. */
export function monthOf(world: World, round: number): string {
  const [year = 2000, month = 1] = world.start.split('-').map(Number);
  const then = new Date(Date.UTC(year, month - 1 + round * world.roundMonths, 1));
  return new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(then);
}

/** A circumstance as its id says it: "us opening". */
export const circumstanceInWords = (id: string): string => id.replaceAll('_', ' ');

/** What control has last ruled on a circumstance; undefined while it takes its usual course. */
export const ruledOn = (world: World, id: string): number | undefined =>
  world.rulings.findLast((r) => r.variable === id)?.value;

/** The gauges this seat sees anything of, in the scenario's order. */
export const gaugesSeen = (world: World): Gauge[] => world.gauges.filter(({ id }) => world.seen[id] !== undefined);

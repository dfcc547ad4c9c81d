/** Every hue has a shape, so that parties can be told apart without colour. Paths fit a circle of radius 6 around 0,0. */
const shapes: Readonly<Record<string, string>> = {
  claret: 'M0-5.4 5.2 4H-5.2Z',
  pine: 'M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0Z',
  indigo: 'M-4.2-4.2H4.2V4.2H-4.2Z',
  ochre: 'M0-5.6 5.6 0 0 5.6-5.6 0Z',
  sky: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0ZM-2 0a2 2 0 1 1 4 0a2 2 0 1 1-4 0Z',
  umber: 'M-4.8-2.8 0-5.5 4.8-2.8V2.8L0 5.5-4.8 2.8Z',
  olive: 'M-1.9-5H1.9V-1.9H5V1.9H1.9V5H-1.9V1.9H-5V-1.9H-1.9Z',
  violet: 'M0 5.4 5.2-4H-5.2Z',
  slate: 'M0-5.8 1.6-1.8 5.6-1.6 2.5 1 3.6 5 0 2.8-3.6 5-2.5 1-5.6-1.6-1.6-1.8Z',
  brick: 'M-5-2.2H5V2.2H-5Z',
};

/** @param hue one of the ten of tokens.css; another is drawn as slate's. */
export const shapeOf = (hue: string): string => shapes[hue] ?? shapes['slate']!;

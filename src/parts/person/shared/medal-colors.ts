type Rgb = readonly [number, number, number];

const CONTRAST = 4.5;
/** White text with less than this would need the colour darkened beyond recognition. */
const WORTH_DARKENING = 2.6;
const BLACK: Rgb = [24, 25, 28];

function parse(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16) || 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const format = (color: Rgb) =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const eachPart = ([r, g, b]: Rgb, change: (part: number) => number): Rgb => [
  change(r),
  change(g),
  change(b),
];

function luminance(color: Rgb): number {
  const [r, g, b] = eachPart(color, (part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG counts it. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(parse(a)), luminance(parse(b))].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

export interface MedalColors {
  readonly start: string;
  readonly end: string;
  readonly text: string;
}

/** The medal's own colours, darkened as little as readable text needs. */
export function readableMedal(start: string, end: string): MedalColors {
  const ends = [parse(start), parse(end)] as const;
  const worst = (text: string) => Math.min(...ends.map((color) => contrast(format(color), text)));
  const dark = format(BLACK);
  if (worst('#ffffff') < WORTH_DARKENING && worst(dark) >= CONTRAST) {
    return { start, end, text: dark };
  }
  const [from, to] = ends.map((color) => {
    let now = color;
    while (contrast(format(now), '#ffffff') < CONTRAST) {
      now = eachPart(now, (part) => part * 0.96);
    }
    return format(now);
  });
  return { start: from ?? start, end: to ?? end, text: '#ffffff' };
}

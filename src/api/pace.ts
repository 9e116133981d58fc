/**
 * The pace of every request Bilideck makes. No limits are published; the figures are what careful
 * tools in the field settled on (see docs/pace.md). Times are milliseconds between the starts of
 * two requests, drawn evenly from the range.
 */
export interface BucketPace {
  readonly gapMs: readonly [min: number, max: number];
}

export const BUCKETS = {
  /** Own account: nav, logs, coins. */
  account: { gapMs: [400, 600] },
  /** Relations, groups and their lists. */
  relation: { gapMs: [400, 800] },
  /** Figures and works on space pages. */
  space: { gapMs: [400, 800] },
  /** Profile and upload list: the quickest to be refused. */
  guarded: { gapMs: [1500, 3000] },
  /** Watch-later. */
  toview: { gapMs: [400, 800] },
  /** History pages. */
  history: { gapMs: [1000, 1400] },
  /** Everything that changes the account. */
  write: { gapMs: [1200, 2000] },
} as const satisfies Record<string, BucketPace>;

export type BucketName = keyof typeof BUCKETS;

/** Between any two requests, whatever their buckets; never two at once. But see ALLOWANCE. */
export const OVERALL_GAP_MS = 400;

/**
 * What a page or popup that a person has just opened may ask for without these gaps, as the site's
 * own page does: reads, and not the guarded ones. It fills at the average pace of the others.
 */
export const ALLOWANCE = { most: 6, atOnce: 3, refillMs: 600 } as const;

/** Steps of a cool-down after a block; the last one repeats. */
export const COOL_DOWN_STEPS_MS = [10 * 60_000, 30 * 60_000, 60 * 60_000] as const;

/** A block this long after the last one starts at the first step again. */
export const COOL_DOWN_FORGET_MS = 6 * 60 * 60_000;

/** After this long in the queue a request is served before all that came later. */
export const STARVATION_MS = 20_000;

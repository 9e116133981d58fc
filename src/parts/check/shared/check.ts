/** 自检: what the service answers, held against what is expected. No name, id or title is in a result. */

/** Points of docs/unverified.md that an answer settles by itself. */
export const FACTS = [
  'account',
  'referer',
  'default-group',
  'group-count',
  'relations',
  'whispers',
  'dm-fields',
  'toview',
  'folder',
  'feed',
  'money',
] as const;
export type Fact = (typeof FACTS)[number];

export const VERDICTS = ['odd', 'refused', 'unreached', 'works', 'unneeded'] as const;
/**
 * `odd`: an answer that does not fit; `refused`: with a code; `unreached`: no answer that could be
 * read; `unneeded`: nothing to ask with (nobody is followed, no season).
 */
export type Verdict = (typeof VERDICTS)[number];

export interface CheckLine {
  readonly operation: string;
  readonly verdict: Verdict;
  /** The service's code, or the HTTP status. */
  readonly code: number | null;
  /** Where something did not fit, and what was expected there. */
  readonly paths: readonly string[];
  /** Declared fields that stood nowhere in the answer: no fault by itself. */
  readonly absent: readonly string[];
  readonly facts: readonly (readonly [Fact, boolean])[];
}

/** One call that can be asked. */
export interface Checkable {
  readonly operation: string;
  readonly path: string;
}

export interface CheckRow extends Checkable {
  /** null: not asked yet. */
  readonly line: CheckLine | null;
}

/** What the space page that is open in a tab looks like to the panels. */
export type SpaceLook =
  | { readonly state: 'not-open' }
  /** Open, and no panels in it: it was loaded before the extension, or all are switched off. */
  | { readonly state: 'without' }
  | { readonly state: 'found'; readonly layout: string; readonly placement: string };

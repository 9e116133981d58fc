/** The one database of the extension. */
export const DATABASE = 'bilideck';

/** One answer of the service, as the interface wants it. */
export interface CacheEntry {
  /** `<account> <resource> <parameters>`: accounts never mix. */
  readonly key: string;
  readonly account: number;
  readonly value: unknown;
  readonly learntAtMs: number;
  readonly dropped: number;
  /** Figures that did not fit; absent in what older versions kept. */
  readonly lost?: number;
  /** Known to be out of date: still a first picture, but not an answer. */
  readonly expired?: boolean;
}

/** Keys in `kept` that are read in more than one way. */
export const PROTECTED_KEY = 'protectedPeople';
export const censusNotesKey = (account: number) => `census ${account}`;

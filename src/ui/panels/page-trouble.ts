/** What ails a whole page, so that each of its panels need not say it. */
export type Trouble =
  /** Requests go on at this time, in Unix milliseconds. */
  { readonly what: 'blocked'; readonly untilMs: number } | { readonly what: 'signed-out' };

export interface PageTrouble {
  /** A signal; null while all is well. */
  readonly trouble: { readonly value: Trouble | null };
  /** A signal: something that the page shows came in a shape nobody knows. */
  readonly odd: { readonly value: boolean };
  /** Hears every failure of the page. */
  tell(error: unknown): void;
}

/** What the background asks of the service. */
export interface Meter {
  /** Requests of the last hour. */
  readonly sent: number;
  readonly waiting: number;
  /** Unix milliseconds until which nothing is asked. */
  readonly coolDownUntilMs: number | null;
}

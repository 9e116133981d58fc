import type { Client } from '../api/client.ts';
import type { Clock } from '../api/clock.ts';

/** What reading takes. */
export interface WalkParts {
  readonly client: Pick<Client, 'call'>;
  readonly clock: Pick<Clock, 'now'>;
}

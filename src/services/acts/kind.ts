import type { Client } from '../../api/client.ts';
import type { Act, Relation } from '../../domain/types.ts';
import type { Reader } from '../reader.ts';

/** What a kind of act may use. All calls carry the act's account. */
export interface ActTools {
  readonly client: Client;
  readonly reader: Reader;
  /** The relation as the service says now, never from the cache. */
  readonly relation: (act: Act) => Promise<Relation>;
}

/**
 * One write on the way to the goal. Whether it is needed is always read first, so running the
 * steps again after a stop or a lost answer sends nothing twice.
 */
export interface Step {
  readonly holds: () => Promise<boolean>;
  readonly send: () => Promise<unknown>;
}

/** A kind of act: one file, one line in `index.ts`. */
export interface Kind {
  /** What must be known before the first write, to undo it later. */
  readonly before: (act: Act, tools: ActTools) => Promise<Relation | null>;
  readonly steps: (act: Act, tools: ActTools) => readonly Step[];
  readonly undo: (act: Act, tools: ActTools) => readonly Step[];
  /** Topics whose surfaces must look again. */
  readonly touches: (act: Act) => readonly string[];
}

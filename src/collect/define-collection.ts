import type { DataOf, Operation, ParamsOf } from '../api/define.ts';
import type { Collected, Which } from './shared/collected.ts';
import type { WalkParts } from './walk-parts.ts';

/** A row as it is kept; `pass` says which pass saw it last. */
export interface KeptRow {
  readonly pass: number;
}

/** Where a collection stands and what it has learnt; accounts never mix. */
export interface CollectionStore<R extends KeptRow> {
  get(which: Which): Promise<Collected | undefined>;
  /** Those that go on, of every account. */
  open(): Promise<readonly Collected[]>;
  /** Those of an account that have neither been read to their end nor cancelled. */
  unended(account: number): Promise<readonly Collected[]>;
  /** Changes one in one piece; undefined where there is none. */
  update(which: Which, change: (now: Collected) => Collected): Promise<Collected | undefined>;
  /**
   * Changes one in one piece, a new one included. Gives `full` and changes nothing where it would be
   * one more of the account that goes on than `most` (null: as many as there are); undefined where
   * there is none.
   */
  begin(
    which: Which,
    most: number | null,
    change: (now: Collected | undefined) => Collected | undefined,
  ): Promise<Collected | 'full' | undefined>;
  /**
   * Keeps a page in one piece with where the reading stands after it. What the person said meanwhile
   * stands. `added`: rows that are new. `first`: rows that this pass had not seen before.
   */
  learn(
    next: Collected,
    rows: readonly R[],
    isNew: (known: R, row: R) => boolean,
  ): Promise<{ readonly now: Collected; readonly added: number; readonly first: number }>;
  /** How many rows this pass has seen. */
  seen(now: Collected): Promise<number>;
  /** The end: after a whole pass, what it has not seen goes away. Gives what was written. */
  complete(now: Collected): Promise<Collected>;
  rows(which: Which): Promise<readonly R[]>;
}

interface CollectionSpec<O extends Operation, R extends KeptRow> {
  /** Unique among all parts. */
  readonly id: string;
  /** How its pages follow each other, and its total, are said there. */
  readonly operation: O;
  /** What every page is asked with, the size of a page included. */
  params(which: Which): ParamsOf<O>;
  rows(data: DataOf<O>, now: Collected): readonly R[];
  readonly store: CollectionStore<R>;
  /** Whether a row that is known is news all the same; no row is where nothing is said. */
  isNew?(known: R, row: R): boolean;
  /**
   * True: all rows are there when one pass has seen as many as the service counts, and else nothing
   * is taken for gone. False: what two passes agree on is believed, as the service may count what it
   * does not show.
   */
  readonly exact?: boolean;
  /**
   * What another call says where a list has nothing although rows are kept: only when that has
   * nothing either they are gone. Absent: the list is believed.
   */
  isEmpty?(parts: WalkParts, which: Which): Promise<boolean>;
  /** Beginning anew after this, as what left without a trace is found by a whole pass alone; null: never. */
  readonly wholeEveryMs?: number | null;
  /** A pass that took longer than this saw too different a list to be one picture; null: none does. */
  readonly passMaxAgeMs?: number | null;
  /** True: whoever needs it reads it, page by page, and waits; nothing goes on by itself. */
  readonly inline?: boolean;
  /** True: all others go first, and its requests are further apart. */
  readonly isPatient?: boolean;
  /**
   * What one turn of it does, where that is not always the next page: one request at most, kept
   * before it answers where the reading stands.
   * @throws {Stop} to wait.
   */
  turn?(parts: WalkParts, at: Collected, nextPage: () => Promise<Collected>): Promise<Collected>;
}

/** A long read: walk, pump, waits and words follow from this one value. */
export type Collection<R extends KeptRow = KeptRow, O extends Operation = Operation> = Required<
  CollectionSpec<O, R>
>;

export function defineCollection<O extends Operation, R extends KeptRow>(
  spec: CollectionSpec<O, R>,
): Collection<R, O> {
  const { page } = spec.operation;
  if (!page) throw new TypeError(`${spec.operation.id} is not a list that goes on`);
  return {
    isNew: () => false,
    exact: false,
    isEmpty: async () => true,
    wholeEveryMs: null,
    passMaxAgeMs: null,
    inline: false,
    isPatient: false,
    turn: (_parts, _at, nextPage) => nextPage(),
    ...spec,
  };
}

import { z } from '../../../../api/schema.ts';
import { defineKind, NoParams, type Step, type Tools } from '../../../../engine/kind.ts';
import type { Viewing } from '../../shared/archive.ts';
import { findViewings, forgetHere, restoreHere } from '../archive-deleting.ts';

const Target = z.object({
  /** Unix seconds. */
  viewedSeconds: z.int(),
  /** business_kid of the row. */
  key: z.string().check(z.maxLength(100)),
});
type Target = z.output<typeof Target>;

interface State {
  /** What is kept here; null: it is not. */
  readonly kept: Viewing | null;
}

const MANY = 500;

async function readHere({ account }: Tools, targets: readonly Target[]) {
  const find = await findViewings(account, targets);
  return (target: Target): State => ({ kept: find(target) });
}

const remove: Step<Target> = {
  key: 'remove',
  most: MANY,
  async send({ account }, targets) {
    await forgetHere(account, targets);
    return undefined;
  },
};

const common = {
  target: Target,
  params: NoParams,
  window: MANY,
  read: readHere,
  losses: [],
  touches: () => ['archive'] as const,
  cost: () => ({ writes: 0, reads: 0 }),
};

/** Deletes viewings from what is kept here. The service is asked nothing, and told nothing. */
export const archiveRemoveKind = defineKind<Target, object, State>({
  ...common,
  id: 'archive-remove',
  callers: ['page'],
  next: (_, __, { now }) => (now?.kept ? remove : null),
  record: ({ kept }) => kept,
  undo: (done) => {
    const items = done.flatMap(({ id, title, target, before }) =>
      before ? [{ id, title, target: { ...(target as Target), view: before } }] : [],
    );
    return [{ kind: 'archive-restore', params: {}, items }];
  },
});

/** A row of the archive as the journal has it: written by us, and read back by us alone. */
const Kept = z.extend(Target, {
  /** Runs that are kept call it so. */
  view: z.custom<Viewing>((value) => typeof value === 'object'),
});

/** Puts back what was deleted here. */
export const archiveRestoreKind = defineKind<z.output<typeof Kept>, object, State>({
  ...common,
  id: 'archive-restore',
  // Only comes about as the undo of a deletion.
  callers: [],
  target: Kept,
  next: (_, __, { now }) =>
    now && !now.kept
      ? {
          key: 'restore',
          most: MANY,
          async send({ account }, targets) {
            await restoreHere(
              account,
              targets.map(({ view }) => view),
            );
            return undefined;
          },
        }
      : null,
  record: ({ kept }) => kept !== null,
  undo: (done) => [
    {
      kind: 'archive-remove',
      params: {},
      items: done.map(({ id, title, target: { viewedSeconds, key } }) => ({
        id,
        title,
        target: { viewedSeconds, key },
      })),
    },
  ],
});

import { item } from './item.ts';

/** What is told of an archive beside the database, so that it is noticed when that was lost. */
export interface ArchiveCount {
  /** So many viewings were kept at least, but for those that were meant to go. */
  readonly count: number;
  /** The last file that they were saved to; null: none. */
  readonly file: { readonly name: string; readonly atMs: number } | null;
}

const counts = item<Readonly<Record<number, ArchiveCount>>>('local', 'archiveCounts', {});
const NOTHING: ArchiveCount = { count: 0, file: null };

let last: Promise<unknown> = Promise.resolve();

/** One change after the other. */
function inTurn<T>(doing: () => Promise<T>): Promise<T> {
  const next = last.then(doing, doing);
  last = next.catch(() => undefined);
  return next;
}

const of = async (account: number) => (await counts.get())[account] ?? NOTHING;

/** What cannot be written down costs a warning of a loss later, and no viewing now. */
async function put(account: number, value: ArchiveCount | null): Promise<void> {
  const { [account]: _, ...others } = await counts.get();
  await counts.set(value ? { ...others, [account]: value } : others).catch(() => undefined);
}

export const readArchiveCount = (account: number): Promise<ArchiveCount> =>
  inTurn(() => of(account));

/** So many are there: no fewer should ever be. */
export const raiseArchiveCount = (account: number, count: number): Promise<void> =>
  inTurn(async () => {
    const now = await of(account);
    if (count > now.count) await put(account, { ...now, count });
  });

/** What is there is what there should be. */
export const setArchiveCount = (account: number, count: number): Promise<void> =>
  inTurn(async () => put(account, { ...(await of(account)), count }));

/**
 * Deletes what is meant to go. While it does nothing is promised: a worker that is stopped in the
 * middle of it must not tell of a loss.
 * @param lose Gives how many went.
 */
export const whileLosing = (account: number, lose: () => Promise<number>): Promise<number> =>
  inTurn(async () => {
    const { count, file } = await of(account);
    await put(account, { count: 0, file });
    const lost = await lose();
    await put(account, { count: Math.max(0, count - lost), file });
    return lost;
  });

export const noteArchiveFile = (account: number, name: string, atMs: number): Promise<void> =>
  inTurn(async () => put(account, { ...(await of(account)), file: { name, atMs } }));

export const forgetArchiveCount = (account: number): Promise<void> =>
  inTurn(() => put(account, null));

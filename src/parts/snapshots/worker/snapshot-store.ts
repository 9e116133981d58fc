import { openDatabase } from '../../../storage/database.ts';
import { type KeptSnapshot, retained } from '../shared/kept-snapshot.ts';
import {
  type AccountSnapshot,
  type PartsOf,
  SNAPSHOT_PARTS,
  type SnapshotPartId,
} from '../shared/snapshot.ts';
import { fingerprint } from '../shared/snapshot-file.ts';
import { SKIPPED, SOME_SETTINGS, withoutLost } from '../shared/snapshot-keys.ts';

const { state, why, readAt, total } = SKIPPED;
const NOTHING = Object.fromEntries(
  SNAPSHOT_PARTS.map((id) => [id, { state, why, readAt, total, count: 0, hash: '' }]),
) as KeptSnapshot['parts'];

/** One that an earlier version took lacks the parts that this one knows beside, and some settings. */
function withAllParts(head: KeptSnapshot): KeptSnapshot {
  const parts = { ...NOTHING, ...head.parts };
  if (Object.hasOwn(head.parts, 'notes')) return { ...head, parts };
  return { ...head, parts: { ...parts, settings: { ...parts.settings, ...SOME_SETTINGS } } };
}

/** What of it is not there any more is told; a row among others is missed only where they are read. */
function withLosses(head: KeptSnapshot, there: ReadonlySet<string>): KeptSnapshot {
  const parts = Object.entries(head.parts).map(([id, part]) => {
    const isThere = part.hash === '' || there.has(part.hash);
    const known = withoutLost(part, part.count, isThere ? part.count : null);
    return [id, isThere ? part : { ...known, count: 0 }];
  });
  return { ...head, parts: Object.fromEntries(parts) as KeptSnapshot['parts'] };
}

const ofAccount = (account: number) => IDBKeyRange.bound([account], [account, []]);

/** Each part as it is kept, under what tells its rows from all others. */
async function hashed({ parts }: AccountSnapshot) {
  return Promise.all(
    SNAPSHOT_PARTS.map(async (id) => {
      const { rows, ...standing } = parts[id];
      const hash = await fingerprint(JSON.stringify([id, rows]));
      return {
        id,
        rows: rows as readonly unknown[],
        line: { ...standing, count: rows.length, hash },
      };
    }),
  );
}

async function bothStores(mode: 'readonly' | 'readwrite') {
  const names = ['accountSnapshots', 'snapshotParts'] as const;
  const transaction = (await openDatabase()).transaction(names, mode);
  return {
    heads: transaction.objectStore('accountSnapshots'),
    parts: transaction.objectStore('snapshotParts'),
    done: transaction.done,
  };
}

/** Takes away snapshots, and parts that none of the others has. */
async function drop(
  account: number,
  isGone: (head: KeptSnapshot, all: readonly number[]) => boolean,
) {
  const { heads, parts, done } = await bothStores('readwrite');
  const all = await heads.getAll(ofAccount(account));
  const times = all.map(({ takenAtMs }) => takenAtMs);
  const gone = all.filter((head) => isGone(head, times));
  const wanted = new Set(
    all
      .filter((head) => !gone.includes(head))
      .flatMap((head) => Object.values(head.parts).map(({ hash }) => hash)),
  );
  for (const { takenAtMs } of gone) await heads.delete?.([account, takenAtMs]);
  for (const key of await parts.getAllKeys(ofAccount(account))) {
    if (!wanted.has(key[1])) await parts.delete?.(key);
  }
  await done;
}

/** Snapshots of every account; the last ones are kept, and one a month. */
export const snapshotsKept = {
  async add(snapshot: AccountSnapshot): Promise<void> {
    const account = snapshot.account.mid;
    const made = await hashed(snapshot);
    const { heads, parts, done } = await bothStores('readwrite');
    for (const { line, rows } of made) await parts.put?.({ account, hash: line.hash, rows });
    const takenAt = Date.parse(snapshot.takenAt);
    await heads.put?.({
      account,
      takenAtMs: takenAt,
      name: snapshot.account.name,
      parts: Object.fromEntries(made.map(({ id, line }) => [id, line])) as KeptSnapshot['parts'],
    });
    await done;
    // By a clock that was set back this one is no newer than others: it stays all the same.
    await drop(
      account,
      ({ takenAtMs }, times) => takenAtMs !== takenAt && !retained(times).has(takenAtMs),
    );
  },

  /** Newest first. */
  async list(account: number): Promise<readonly KeptSnapshot[]> {
    const { heads, parts } = await bothStores('readonly');
    const [found, keys] = await Promise.all([
      heads.getAll(ofAccount(account)),
      parts.getAllKeys(ofAccount(account)),
    ]);
    const there = new Set(keys.map(([, hash]) => hash));
    return found.map((head) => withLosses(withAllParts(head), there)).reverse();
  },

  async get(account: number, takenAtMs: number): Promise<AccountSnapshot | null> {
    const { heads, parts } = await bothStores('readonly');
    const found = await heads.get([account, takenAtMs]);
    if (!found) return null;
    const head = withAllParts(found);
    const rows = async (id: SnapshotPartId) => {
      const { hash, count, ...standing } = head.parts[id];
      const kept = hash === '' ? [] : ((await parts.get([account, hash]))?.rows ?? null);
      const known = withoutLost(standing, count, kept === null ? null : kept.length);
      return [id, { ...known, rows: kept ?? [] }];
    };
    const all = await Promise.all(SNAPSHOT_PARTS.map(rows));
    return {
      takenAt: new Date(takenAtMs).toISOString(),
      account: { mid: account, name: head.name },
      parts: Object.fromEntries(all) as PartsOf,
    };
  },

  drop: (account: number, takenAtMs: number) =>
    drop(account, (head) => head.takenAtMs === takenAtMs),
};

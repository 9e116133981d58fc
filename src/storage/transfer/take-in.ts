import type { ArchiveNotes } from '../../parts/history/shared/archive-notes.ts';
import {
  emptyBlock,
  monthOf,
  viewingName,
  withoutViewings,
} from '../../parts/history/shared/viewing-block.ts';
import { canonical } from '../../parts/transfer/shared/canonical.ts';
import { joined, newRows } from '../../parts/transfer/shared/join.ts';
import type { SectionRow, TransferRows } from '../../parts/transfer/shared/sections.ts';
import { setArchiveCount } from '../archive-count.ts';
import { notesKey } from '../archive-notes.ts';
import { blocksIn } from '../viewings.ts';
import { readRows } from './rows-in-database.ts';
import { beginTransfer, type TransferTransaction } from './transaction.ts';

type ByAccount<T> = Readonly<Record<number, T>>;

interface Writing {
  readonly transaction: TransferTransaction;
  readonly account: number;
  readonly before: TransferRows;
  readonly after: TransferRows;
}

/** One account's share of a map by account. */
async function putKept<T>(
  { transaction, account }: Writing,
  key: string,
  change: (mine: T | undefined) => T,
) {
  const store = transaction.objectStore('kept');
  const all = ((await store.get(key))?.value ?? {}) as ByAccount<T>;
  await store.put({ key, value: { ...all, [account]: change(all[account]) } });
}

async function putLists(writing: Writing) {
  const { before, after } = writing;
  const mids = (rows: readonly SectionRow<'shielded'>[] = []) => rows.map(({ mid }) => mid);
  if (newRows('rules', before, after).length > 0) {
    await putKept(writing, 'groupRules', () => (after.rules ?? []).map(({ rule }) => rule));
  }
  if (newRows('shielded', before, after).length > 0) {
    await putKept(writing, 'protectedPeople', () => mids(after.shielded));
  }
  if (newRows('passed', before, after).length > 0) {
    await putKept(writing, 'passedPeople', () => mids(after.passed));
  }
  const spans = newRows('logSpans', before, after);
  if (spans.length > 0) {
    const known = Object.fromEntries(
      [...Map.groupBy(after.logSpans ?? [], ({ kind }) => kind)].map(([kind, rows]) => [
        kind,
        rows.map(({ from, to }) => ({ from, to })),
      ]),
    );
    await putKept<Logs>(writing, 'accountLogs', (mine) => ({
      daily: mine?.daily ?? false,
      known: {
        ...mine?.known,
        ...Object.fromEntries(
          Object.entries(known).map(([kind, list]) => [
            kind,
            { askedAtMs: mine?.known[kind]?.askedAtMs ?? null, spans: list },
          ]),
        ),
      },
    }));
  }
}

interface Logs {
  readonly daily: boolean;
  readonly known: Readonly<
    Record<string, { readonly askedAtMs: number | null; readonly spans: readonly object[] }>
  >;
}

/** What was deleted elsewhere is deleted here, in every layer; it is not told once more. */
async function forgetGone({ transaction, account, before, after }: Writing) {
  const [store, kept] = [transaction.objectStore('viewings'), transaction.objectStore('kept')];
  const news = newRows('gone', before, after).map(({ name }) => name);
  for (const [month, names] of Map.groupBy(news, (name) => monthOf(Number.parseInt(name, 10)))) {
    const set = new Set(names);
    await transaction.objectStore('packedViewings').delete([account, month]);
    const blocks = await store.getAll(blocksIn(account, { from: month, to: month }));
    const own = blocks.find(({ layer }) => layer === 0) ?? emptyBlock(account, month, 0);
    for (const block of blocks.filter(({ layer }) => layer !== 0)) {
      await store.put(withoutViewings(block, set));
    }
    const gone = [...new Set([...own.gone, ...names])];
    await store.put({ ...withoutViewings(own, set), gone });
  }
  const all = new Set(news);
  const lost = before.viewings?.filter(({ viewedSeconds, key }) =>
    all.has(viewingName({ viewedSeconds, key })),
  ).length;
  const notes = await kept.get(notesKey(account));
  if (!lost || !notes) return;
  const value = notes.value as ArchiveNotes;
  await kept.put({ ...notes, value: { ...value, count: Math.max(0, value.count - lost) } });
}

async function putSnapshots({ transaction, account, before, after }: Writing) {
  const [heads, parts] = [
    transaction.objectStore('accountSnapshots'),
    transaction.objectStore('snapshotParts'),
  ];
  for (const one of newRows('parts', before, after)) {
    await parts.put({ account, hash: one.hash, rows: one.rows });
  }
  for (const head of newRows('snapshots', before, after)) {
    await heads.put({ account, ...head } as never);
  }
  // Too many are as many as ever.
  for (const { takenAtMs } of newRows('snapshots', after, before)) {
    if (!after.snapshots?.some((one) => one.takenAtMs === takenAtMs)) {
      await heads.delete([account, takenAtMs]);
    }
  }
  for (const { hash } of newRows('parts', after, before)) await parts.delete([account, hash]);
}

async function putRuns({ transaction, before, after }: Writing) {
  const [runs, items, journal] = [
    transaction.objectStore('runs'),
    transaction.objectStore('items'),
    transaction.objectStore('journal'),
  ];
  const known = new Map((before.runs ?? []).map((one) => [one.run.id, one]));
  for (const { run, items: all, entries } of newRows('runs', before, after)) {
    // One that is under way here is this device's own.
    if (!known.has(run.id) && (await runs.get(run.id)) !== undefined) continue;
    await runs.put(run as never);
    for (const item of all) await items.put(item as never);
    const had = new Set(known.get(run.id)?.entries.map(canonical));
    for (const entry of entries.filter((one) => !had.has(canonical(one)))) {
      await journal.add(entry as never);
    }
  }
}

async function putRows({ transaction, account, before, after }: Writing) {
  const [backups, changes, logs, notes] = [
    transaction.objectStore('snapshots'),
    transaction.objectStore('changes'),
    transaction.objectStore('accountLog'),
    transaction.objectStore('personNotes'),
  ];
  for (const row of newRows('backups', before, after)) await backups.put(row as never);
  for (const { id } of newRows('backups', after, before)) await backups.delete(id);
  for (const row of newRows('changes', before, after)) {
    await changes.put({ ...row, account } as never);
  }
  for (const row of newRows('logs', before, after)) await logs.put({ ...row, account } as never);
  for (const row of newRows('notes', before, after)) await notes.put({ ...row, account });
}

/** What is kept of an account, to be written to a file. */
export async function readForTransfer(account: number): Promise<TransferRows> {
  const transaction = await beginTransfer();
  const rows = await readRows(transaction, account);
  await transaction.done;
  return rows;
}

/**
 * Takes over what a file has and this device has not, in one piece. Gives what was here before and
 * what is then; viewings alone are not written yet: `after` has those that are to be.
 */
export async function takeIn(
  account: number,
  given: TransferRows,
): Promise<Pick<Writing, 'before' | 'after'>> {
  // What was deleted elsewhere goes here as well: that is no loss to be told.
  if (given.gone && given.gone.length > 0) await setArchiveCount(account, 0);
  const transaction = await beginTransfer();
  try {
    const before = await readRows(transaction, account);
    const after = joined(before, given);
    const writing = { transaction, account, before, after };
    for (const put of [putLists, forgetGone, putSnapshots, putRuns, putRows]) await put(writing);
    await transaction.done;
    return { before, after };
  } catch (error) {
    // What was written of it goes as well.
    transaction.done.catch(() => undefined);
    transaction.abort();
    throw error;
  }
}

import { viewingLine } from '../../parts/history/shared/archive-file.ts';
import {
  joinLayers,
  namesOf,
  sizeOf,
  viewingsOf,
} from '../../parts/history/shared/viewing-block.ts';
import { united } from '../../parts/transfer/shared/join.ts';
import type { SectionRow, TransferRows } from '../../parts/transfer/shared/sections.ts';
import type { TransferTransaction } from './transaction.ts';

const under = (...first: readonly (string | number)[]) =>
  IDBKeyRange.bound([...first], [...first, []]);

type Run = SectionRow<'runs'>;

/** What a run says of its way there is nothing to anybody else. */
function endedRun({ doing: _, leftMs: __, untold: ___, ...run }: Record<string, unknown>) {
  return { ...run, answered: 0 } as unknown as Run['run'];
}

async function runsOf(transaction: TransferTransaction, account: number): Promise<Run[]> {
  const [runs, items, journal] = [
    transaction.objectStore('runs').index('byAccount'),
    transaction.objectStore('items'),
    transaction.objectStore('journal').index('byRun'),
  ];
  const found: Run[] = [];
  for (const run of await runs.getAll(under(account))) {
    // What is under way goes on here, and nowhere else.
    if (run.state !== 'done' && run.state !== 'cancelled') continue;
    const lines = await journal.getAll(under(run.id));
    found.push({
      run: endedRun({ ...run }),
      items: (await items.getAll(under(run.id))) as unknown as Run['items'],
      entries: united(lines.map(({ seq: _, ...entry }) => entry)) as unknown as Run['entries'],
    });
  }
  return found;
}

async function snapshotsOf(transaction: TransferTransaction, account: number) {
  const heads = await transaction.objectStore('accountSnapshots').getAll(under(account));
  const partOf = new Map(
    heads.flatMap(({ parts }) =>
      Object.entries(parts).map(([id, { hash, count }]) => [hash, { id, count }]),
    ),
  );
  const kept = (await transaction.objectStore('snapshotParts').getAll(under(account))).flatMap(
    ({ hash, rows }) => {
      const part = partOf.get(hash);
      return part?.count === rows.length ? [{ part: part.id, hash, rows: [...rows] }] : [];
    },
  );
  // A file that names rows it has not got could not be read: what was lost here is no part of it.
  const there = new Set(kept.map(({ hash }) => hash));
  const partsOf = (parts: (typeof heads)[number]['parts']) =>
    Object.fromEntries(Object.entries(parts).filter(([, { hash }]) => there.has(hash)));
  return {
    snapshots: heads.map(({ account: _, ...head }) => ({
      ...head,
      parts: partsOf(head.parts),
    })) as SectionRow<'snapshots'>[],
    parts: kept,
  };
}

async function viewingRowsOf(transaction: TransferTransaction, account: number) {
  const blocks = await transaction.objectStore('viewings').getAll(under(account));
  const months = [...Map.groupBy(blocks, ({ month }) => month).values()].flatMap(
    (ofMonth) => joinLayers(ofMonth) ?? [],
  );
  // What a file brought back after it was deleted is there: it is to be there elsewhere too.
  const there = new Set(months.flatMap(namesOf));
  const gone = blocks.flatMap((block) => (block.layer === 0 ? block.gone : []));
  return {
    gone: gone.filter((name) => !there.has(name)).map((name) => ({ name })),
    viewings: months
      .filter((block) => sizeOf(block) > 0)
      .flatMap(viewingsOf)
      .map((viewing) => JSON.parse(viewingLine(viewing)) as SectionRow<'viewings'>),
  };
}

/** Everything of an account that lies in the database and goes along; read in one piece. */
export async function readRows(
  transaction: TransferTransaction,
  account: number,
): Promise<TransferRows> {
  const kept = async <T>(key: string): Promise<T | undefined> => {
    const row = await transaction.objectStore('kept').get(key);
    return (row?.value as Readonly<Record<number, T>> | undefined)?.[account];
  };
  const people = async (key: string) =>
    ((await kept<readonly number[]>(key)) ?? []).map((mid) => ({ mid }));
  const logs = await kept<{ readonly known: SpansOf }>('accountLogs');
  const rules = (await kept<readonly { readonly id?: unknown }[]>('groupRules')) ?? [];
  return {
    rules: rules.map((rule) => ({
      id: String(rule.id),
      rule: JSON.parse(JSON.stringify(rule)),
    })),
    shielded: await people('protectedPeople'),
    passed: await people('passedPeople'),
    ...(await viewingRowsOf(transaction, account)),
    ...(await snapshotsOf(transaction, account)),
    runs: await runsOf(transaction, account),
    backups: (await transaction
      .objectStore('snapshots')
      .index('byAccount')
      .getAll(under(account))) as unknown as SectionRow<'backups'>[],
    notes: withoutAccount(await transaction.objectStore('personNotes').getAll(under(account))),
    changes: withoutAccount(await transaction.objectStore('changes').getAll(under(account))),
    logs: withoutAccount(await transaction.objectStore('accountLog').getAll(under(account))),
    logSpans: Object.entries(logs?.known ?? {}).flatMap(([kind, { spans }]) =>
      // They end where the clock stood then, in parts of a second; what a file says is no more than is known.
      spans.map(({ from, to }) => ({
        kind: kind as 'exp',
        from: Math.ceil(from),
        to: Math.floor(to),
      })),
    ),
  };
}

type SpansOf = Readonly<
  Record<string, { readonly spans: readonly { readonly from: number; readonly to: number }[] }>
>;

const withoutAccount = <R extends { readonly account: number }>(rows: readonly R[]) =>
  rows.map(({ account: _, ...row }) => row) as never[];

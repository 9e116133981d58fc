import { signal } from '@preact/signals';
import type { ArchiveFileProblem, FileRow } from '@/src/parts/history/shared/archive-file.ts';
import { fileRow } from '@/src/parts/history/shared/file-row.ts';
import type { TableSetup } from '@/src/parts/history/shared/import-columns.ts';
import { type KnownViewings, knownViewings } from '@/src/parts/history/shared/import-known.ts';
import { viewingName } from '@/src/parts/history/shared/viewing-block.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { bumpRevisions } from '@/src/storage/items.ts';
import { readViewings } from '@/src/storage/viewings.ts';
import { askOnceMore } from '@/src/ui/ask-once-more.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { type ImportSource, type ImportTable, lookAtFile, rowsOf } from './import-source.ts';

/** What a file would bring, before it is let in. */
export interface FilePreview {
  readonly source: ImportSource;
  readonly known: KnownViewings;
  /** Viewings in it that can be read. */
  readonly count: number;
  /** Of these not here yet. */
  readonly fresh: number;
  /** Rows that are no viewing, and the first of them by their place. */
  readonly bad: number;
  readonly badAt: readonly number[];
  /** As many as the file says that it holds and does not: it was cut off. */
  readonly missing: number;
  /** Unix seconds of the oldest and the newest; 0: no row has a date. */
  readonly from: number;
  readonly to: number;
}

export type FileStep =
  | { readonly at: 'none' }
  /** A table: which column holds what is for the person to say. */
  | { readonly at: 'columns'; readonly source: ImportSource & { readonly table: ImportTable } }
  | { readonly at: 'reading'; readonly share: number }
  | { readonly at: 'ready'; readonly preview: FilePreview }
  | { readonly at: 'keeping'; readonly done: number; readonly count: number }
  | {
      readonly at: 'done';
      readonly added: number;
      readonly bad: number;
      readonly stopped: boolean;
    };

/** So many rows go to the worker at once: a month is read and written anew for each message about it. */
const CHUNK = 2_000;
/** So many are put in order before: whatever order a file has, a message is of few months. */
const GATHERED = 20_000;
/** Nor more than this in characters, of rows that are kept whole: no message may be too large. */
const CHUNK_CHARS = 8_000_000;
/** The page tells how far it is after so many rows. */
const ROWS_TOLD = 2_000;
/** It draws, and hears a cancel, after so many milliseconds, looked at after so many rows. */
const TURN_MS = 16;
const ROWS_A_LOOK = 50;
const BAD_NAMED = 5;

/** What a row that is kept whole weighs; all others are short. */
const weightOf = ({ raw }: FileRow) => (raw ? JSON.stringify(raw).length : 0);

/** The rows in messages, in their order. */
function chunksOf(rows: readonly FileRow[]): readonly (readonly FileRow[])[] {
  const chunks: FileRow[][] = [];
  let chars = 0;
  for (const row of rows) {
    const weight = weightOf(row);
    const now = chunks.at(-1);
    if (now && now.length < CHUNK && chars + weight <= CHUNK_CHARS) {
      now.push(row);
      chars += weight;
    } else {
      chunks.push([row]);
      chars = weight;
    }
  }
  return chunks;
}

const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** A file of viewings on its way into the archive. */
export function createArchiveFilesModel(ask: Background, account: () => number) {
  const step = signal<FileStep>({ at: 'none' });
  const problem = signal<ArchiveFileProblem | null>(null);
  const error = signal<BiliErrorFields | null>(null);
  /** The import that is being taken back. */
  const leaving = signal<number | null>(null);
  let stopped = false;
  let ended = false;

  function fail(caught: unknown) {
    // What the browser says of a file that was moved, or is on a stick that was pulled out.
    if (caught instanceof DOMException) problem.value = 'unreadable';
    else error.value = fieldsOf(caught);
    step.value = { at: 'none' };
  }

  /** Every row, under the key that it has here, until somebody stops it. */
  async function* rowsUntilStopped(source: ImportSource, known: KnownViewings) {
    let rows = 0;
    let turnMs = performance.now();
    for await (const { at, row } of rowsOf(source)) {
      const isOurs = source.form === 'ours';
      // By the rule of whoever keeps them: what is counted beforehand is what comes in.
      yield { at, row: fileRow(row && !isOurs ? known.under(row) : row) };
      rows += 1;
      if (rows % ROWS_A_LOOK === 0 && performance.now() - turnMs > TURN_MS) {
        await breathe();
        turnMs = performance.now();
      }
      if (stopped) return;
    }
  }

  async function take(file: File) {
    stopped = false;
    problem.value = null;
    error.value = null;
    step.value = { at: 'reading', share: 0 };
    try {
      const source = await lookAtFile(file, account());
      if (typeof source === 'string') {
        problem.value = source;
        step.value = { at: 'none' };
      } else if (source.table) {
        step.value = { at: 'columns', source: { ...source, table: source.table } };
      } else await look(source);
    } catch (caught) {
      fail(caught);
    }
  }

  async function look(source: ImportSource) {
    step.value = { at: 'reading', share: 0 };
    const known = knownViewings(await readViewings(account()));
    const news = new Set<string>();
    const badAt: number[] = [];
    let [count, bad, from, to] = [0, 0, Infinity, 0];
    for await (const { at, row } of rowsUntilStopped(source, known)) {
      if (row === null) {
        bad += 1;
        if (badAt.length < BAD_NAMED) badAt.push(at);
      } else {
        count += 1;
        if (!known.has(row)) news.add(viewingName(row));
        if (row.viewedSeconds > 0) from = Math.min(from, row.viewedSeconds);
        to = Math.max(to, row.viewedSeconds);
      }
      if ((count + bad) % ROWS_TOLD === 0) step.value = { at: 'reading', share: count + bad };
    }
    const oldest = Math.min(from, to);
    const missing = Math.max(0, (source.told ?? 0) - count - bad);
    const fresh = news.size;
    const preview = { source, known, count, fresh, bad, badAt, missing, from: oldest, to };
    step.value = stopped ? { at: 'none' } : { at: 'ready', preview };
  }

  async function keep({ source, known, count }: FilePreview) {
    stopped = false;
    let [added, bad, done] = [0, 0, 0];
    step.value = { at: 'keeping', done, count };
    try {
      const layer = await ask('archive.importBegin', { name: source.file.name.slice(0, 300) });
      let rows: FileRow[] = [];
      let weight = 0;
      const send = async () => {
        rows.sort((a, b) => a.viewedSeconds - b.viewedSeconds);
        for (const some of chunksOf(rows)) {
          if (stopped) break;
          const kept = await askOnceMore(() =>
            ask('archive.importRows', { layer, rows: [...some] }),
          );
          added = kept.added;
          bad += kept.bad;
          done += some.length;
          if (!ended) step.value = { at: 'keeping', done, count };
        }
        rows = [];
        weight = 0;
      };
      for await (const { row } of rowsUntilStopped(source, known)) {
        if (row) rows.push(row);
        else bad += 1;
        weight += row ? weightOf(row) : 0;
        if (rows.length >= GATHERED || weight > CHUNK_CHARS) await send();
      }
      await send();
      await askOnceMore(() => ask('archive.importEnd', { layer }));
      step.value = { at: 'done', added, bad, stopped };
    } catch (caught) {
      fail(caught);
      // What came in until then is shown, and can be taken back.
      await bumpRevisions('archive').catch(() => undefined);
    }
  }

  return {
    step,
    problem,
    error,
    leaving,
    take: (file: File) => void take(file),
    /** Which column holds what, as the person says. */
    setUp(setup: TableSetup) {
      const now = step.peek();
      if (now.at !== 'columns') return;
      const { source } = now;
      step.value = { at: 'columns', source: { ...source, table: { ...source.table, setup } } };
    },
    readTable() {
      const now = step.peek();
      if (now.at === 'columns') look(now.source).catch(fail);
    },
    agree: () => {
      const now = step.peek();
      if (now.at === 'ready') void keep(now.preview);
    },
    /** Ends reading or keeping where it is; what was kept can be taken back. */
    stop: () => {
      stopped = true;
      const { at } = step.peek();
      if (at === 'ready' || at === 'columns') step.value = { at: 'none' };
    },
    async takeBack(layer: number) {
      error.value = null;
      leaving.value = layer;
      try {
        await ask('archive.importDrop', { layer });
      } catch (caught) {
        error.value = fieldsOf(caught);
      }
      leaving.value = null;
    },
    dispose: () => {
      stopped = true;
      ended = true;
    },
  };
}

export type ArchiveFilesModel = ReturnType<typeof createArchiveFilesModel>;
